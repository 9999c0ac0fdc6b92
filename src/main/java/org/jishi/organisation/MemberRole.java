package org.jishi.organisation;

import java.util.List;
import java.util.stream.Stream;

/** What a person is to an organisation. Somebody may be several things to one. */
public enum MemberRole {
    /** Whoever stands for it: 法定代表人, of a sole trader the 经营者. One at a time. */
    LEGAL,
    /** 股东, of a firm. */
    SHAREHOLDER,
    /** 社员, of a co-operative. */
    COOP_MEMBER,
    /** 参加经营的家庭成员, of a sole trader who trades as a family. */
    FAMILY,
    /** 理事, 监事, 经理. */
    MANAGER,
    EMPLOYEE,
    OTHER;

    /** The roles that an organisation of that kind has. */
    public static List<MemberRole> of(Organisation.Kind kind) {
        return Stream.of(values()).filter(role -> role.fits(kind)).toList();
    }

    public boolean fits(Organisation.Kind kind) {
        return switch (this) {
            case LEGAL, EMPLOYEE, OTHER -> true;
            case SHAREHOLDER -> kind == Organisation.Kind.FIRM || kind == Organisation.Kind.OTHER;
            case COOP_MEMBER -> kind == Organisation.Kind.COOPERATIVE || kind == Organisation.Kind.OTHER;
            case FAMILY -> kind == Organisation.Kind.SOLE_TRADER;
            case MANAGER -> kind != Organisation.Kind.SOLE_TRADER;
        };
    }

    /** What it is called in an organisation of that kind: the end of a text's key. */
    public String title(Organisation.Kind kind) {
        if (this != LEGAL) {
            return name();
        }
        return switch (kind) {
            case SOLE_TRADER -> "OPERATOR";
            case OTHER -> "IN_CHARGE";
            default -> name();
        };
    }

    /** The text of {@link #title}. */
    public String key(Organisation.Kind kind) {
        return "people.membership.role." + title(kind);
    }

    /** SQL for {@link #title}, of a membership called m and an organisation called o. */
    static final String TITLE = "CASE WHEN m.role <> 'LEGAL' THEN m.role WHEN o.kind = 'SOLE_TRADER' THEN 'OPERATOR'"
            + " WHEN o.kind = 'OTHER' THEN 'IN_CHARGE' ELSE m.role END";
}
