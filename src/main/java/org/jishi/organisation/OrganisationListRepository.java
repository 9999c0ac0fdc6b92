package org.jishi.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Cleaned;
import org.jishi.identity.PersonName;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** The list of organisations: its filters, its orders, and what else it shows of each. An office has hundreds. */
final class OrganisationListRepository {
    private static final String OWN = "o.pinyin, o.name_key";

    private static final String MEMBERS = "SELECT count(DISTINCT c.person_id) FROM organisation_member c"
            + " WHERE c.organisation_id = o.id AND c.until IS NULL";

    private static final String CONFIRMED = "EXISTS (SELECT 1 FROM bank_account a WHERE a.confirmed_owner = o.id)";

    private static final String PROPOSED =
            "EXISTS (SELECT 1 FROM bank_account a WHERE a.organisation_id = o.id AND a.state = 'PROPOSED')";

    private static final ListColumns FILTERS = new ListColumns()
            .one("kind", "o.kind", Organisation.Kind.class)
            .is("village", "o.village_code = :village")
            .is("township", "substring(o.village_code, 1, 9) = :township")
            .choice("state", Map.of("OPEN", "o.closed_on IS NULL", "CLOSED", "o.closed_on IS NOT NULL"))
            .choice(
                    "account",
                    Map.of(
                            "CONFIRMED",
                            CONFIRMED,
                            "PROPOSED",
                            PROPOSED,
                            "NONE",
                            "NOT " + CONFIRMED + " AND NOT " + PROPOSED))
            .yesNo("creditCode", "o.live_credit_code IS NOT NULL")
            .yesNo(
                    "legalPerson",
                    "o.legal_person IS NOT NULL OR EXISTS (SELECT 1 FROM organisation_member m WHERE "
                            + LegalPersons.ROW + ")")
            .yesNo("phone", "o.phone IS NOT NULL")
            .numbers("members", "(" + MEMBERS + ")")
            .words("address", "o.address")
            .words("source", "o.source")
            .words("note", "o.note")
            .id("import", "o.import_id = :import")
            .moments("registered", "o.created_at")
            .days("closed", "o.closed_on")
            .order("name", OWN)
            .order("code", "o.live_credit_code")
            .order("village", "o.village_code")
            .order("created", "o.created_at");

    Page<Organisation> page(Handle handle, PageRequest request) {
        return query(request).page(handle, request, OWN, Organisation.class);
    }

    /** All that match, in the same order. */
    List<UUID> ids(Handle handle, PageRequest request) {
        return query(request).ids(handle, request, OWN);
    }

    private static ListQuery query(PageRequest request) {
        ListQuery query = new ListQuery("o.*", "organisation o", "o.id").where("o.live = TRUE");
        query.filters(request, FILTERS);
        String code = Cleaned.code(request.search());
        // signs alone are no code, but they are not nothing
        String words = code.isEmpty() ? PersonName.of(request.search()).key() : code;
        if (!words.isEmpty()) {
            query.where(
                    """
                    (o.name_key LIKE :part OR o.live_credit_code LIKE :begins OR o.pinyin LIKE :spelt
                     OR o.pinyin_initials LIKE :spelt OR o.legal_person LIKE :begins
                     OR EXISTS (SELECT 1 FROM organisation_member m JOIN person p ON p.id = m.person_id
                                 WHERE m.live_legal = o.id AND p.name_key LIKE :begins))\
                    """,
                    "part",
                    Like.holding(PersonName.of(words).key()),
                    "begins",
                    Like.beginning(words),
                    "spelt",
                    Like.beginning(words.toLowerCase(Locale.ROOT)));
        }
        return query;
    }

    /** How many persons belong to each; those to whom nobody does are left out. */
    Map<UUID, Long> members(Handle handle, List<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT o.id, (" + MEMBERS + ") AS members FROM organisation o WHERE o.id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getLong("members")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        }
        return counts;
    }
}
