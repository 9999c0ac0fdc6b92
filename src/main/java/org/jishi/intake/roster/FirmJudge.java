package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountRules;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Masking;
import org.jishi.identity.PersonName;
import org.jishi.organisation.CreditCode;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.organisation.OrganisationRules;
import org.jishi.person.Person;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one list of organisations, in their order: what was met earlier in the file counts. */
final class FirmJudge {
    /** Where problems of {@link OrganisationRules} and of accounts stand in a list. */
    private static final Map<String, RosterField> FIELDS = Map.of(
            "name", RosterField.ORGANISATION,
            "creditCode", RosterField.CREDIT_CODE,
            "legalPerson", RosterField.LEGAL_PERSON,
            "phone", RosterField.PHONE,
            "villageCode", RosterField.VILLAGE,
            "address", RosterField.ADDRESS,
            "note", RosterField.NOTE,
            "accountName", RosterField.ACCOUNT_NAME,
            "holderRelation", RosterField.ACCOUNT_NAME,
            "bank", RosterField.BANK);

    private final RosterFile file;
    private final FirmView view;
    private final LocalDate today;
    private final Map<String, Met> met = new HashMap<>();

    /** Where a code, or the name of a body without one, came in first. */
    private record Met(String name, String address) {}

    /** The legal person as the entry gets one: somebody of the register, or a name. */
    private record Legal(@Nullable UUID person, String name) {}

    FirmJudge(RosterFile file, FirmView view, LocalDate today) {
        this.file = file;
        this.view = view;
        this.today = today;
    }

    FirmRow judge(FirmLine line, Villages.Where where) {
        List<Remark> reasons = new ArrayList<>();
        List<Remark> warnings = new ArrayList<>();
        List<Remark> flags = new ArrayList<>();
        Legal legal = legal(line, warnings, flags);
        OrganisationRules.Prepared entry = OrganisationRules.prepare(draft(line, where, legal));
        code(line, entry, reasons, flags);
        entry.problems().stream()
                .filter(problem -> !"creditCode".equals(problem.field()))
                .forEach(problem -> reasons.add(at(line, problem)));
        entry.warnings().forEach(problem -> warnings.add(at(line, problem)));
        village(line, where, warnings);
        Organisation.Kind written = line.kind();
        if (entry.code() != null && written != null && written != entry.kind()) {
            warnings.add(at(
                    line,
                    RosterField.ORGANISATION_KIND,
                    "people.firms.kindDiffers",
                    Problem.of("people.organisation.kind." + written),
                    Problem.of("people.organisation.kind." + entry.kind())));
        }
        if (!reasons.isEmpty()) {
            return refused(line, reasons, flags);
        }
        FirmRow known = known(line, entry, flags);
        if (known != null) {
            return known;
        }
        view.like(entry.name().name(), Objects.requireNonNullElse(entry.phone(), ""))
                .ifPresent(like -> flags.add(at(
                        line,
                        RosterField.ORGANISATION,
                        "people.firms.likely",
                        like.firm().name(),
                        Objects.requireNonNullElse(like.firm().creditCode(), "—"),
                        like.why())));
        met.put(key(entry), new Met(entry.name().name(), here(line, RosterField.CREDIT_CODE)));
        return new FirmRow(
                line,
                RosterVerdict.NEW,
                List.of(),
                warnings,
                flags,
                entry,
                legal.person(),
                account(line, entry.name().name(), warnings));
    }

    private static String key(OrganisationRules.Prepared entry) {
        return entry.code() == null ? FirmView.core(entry.name().name()) : entry.code();
    }

    /** What is wrong with the code: the cell is named, and what is to be typed again. */
    private void code(FirmLine line, OrganisationRules.Prepared entry, List<Remark> reasons, List<Remark> flags) {
        String here = here(line, RosterField.CREDIT_CODE);
        if (line.codeLost()) {
            reasons.add(at(line, RosterField.CREDIT_CODE, "people.firms.codeLost", here));
        } else if (line.given().contains(RosterField.CREDIT_CODE)) {
            if (CreditCode.read(line.code()) instanceof CreditCode.Reading.Wrong wrong) {
                List<Integer> places = CreditCode.impossible(line.code());
                reasons.add(
                        wrong.flaw() == CreditCode.Flaw.CHARACTERS && !places.isEmpty()
                                ? at(line, RosterField.CREDIT_CODE, "people.firms.letters", here, places(places))
                                : at(line, wrong.at("creditCode")));
                CreditCode.misread(line.code())
                        .filter(meant -> !places.isEmpty())
                        .ifPresent(meant -> flags.add(
                                at(line, RosterField.CREDIT_CODE, "people.firms.misread", meant.code(), here)));
            }
        } else if (line.kind() == null || OrganisationRules.needsCode(entry.kind())) {
            reasons.add(at(line, RosterField.CREDIT_CODE, "people.firms.noCode"));
        }
        if (!reasons.isEmpty() && flags.stream().noneMatch(flag -> flag.field() == RosterField.CREDIT_CODE)) {
            view.ofCore(line.name()).stream()
                    .filter(firm -> firm.creditCode() != null)
                    .findFirst()
                    .ifPresent(firm -> flags.add(at(
                            line,
                            RosterField.CREDIT_CODE,
                            "people.firms.proposed",
                            firm.name(),
                            Objects.requireNonNull(firm.creditCode()))));
        }
    }

    private static String places(List<Integer> places) {
        return String.join("、", places.stream().map(String::valueOf).toList());
    }

    /** What the register, or an earlier row, has of it; null for what is new. */
    private @Nullable FirmRow known(FirmLine line, OrganisationRules.Prepared entry, List<Remark> flags) {
        Met earlier = met.get(key(entry));
        if (earlier != null) {
            return alike(earlier.name(), entry.name().name())
                    ? duplicate(line, at(line, RosterField.CREDIT_CODE, "people.firms.again", earlier.address()), flags)
                    : refused(
                            line,
                            List.of(at(
                                    line,
                                    RosterField.CREDIT_CODE,
                                    "people.firms.otherInFile",
                                    earlier.address(),
                                    earlier.name())),
                            flags);
        }
        String code = entry.code();
        if (code == null) {
            List<Organisation> same = view.ofCore(entry.name().name());
            return same.isEmpty()
                    ? null
                    : refused(
                            line,
                            List.of(at(
                                    line,
                                    RosterField.ORGANISATION,
                                    "people.firms.sameName",
                                    same.getFirst().name(),
                                    Objects.requireNonNullElse(same.getFirst().creditCode(), "—"))),
                            flags);
        }
        Organisation firm = view.ofCode(code).orElse(null);
        if (firm == null) {
            return null;
        }
        if (!alike(firm.name(), entry.name().name())) {
            return refused(
                    line,
                    List.of(at(line, RosterField.ORGANISATION, "people.firms.otherInRegister", firm.name())),
                    flags);
        }
        differences(line, entry, firm, flags);
        return duplicate(line, at(line, RosterField.CREDIT_CODE, "people.firms.unchanged"), flags);
    }

    private static boolean alike(String one, String other) {
        return FirmView.core(one).equals(FirmView.core(other))
                || RowJudge.alike(PersonName.of(one).key(), PersonName.of(other).key());
    }

    /** A list changes nothing of what is known: where it says otherwise, somebody looks. */
    private void differences(FirmLine line, OrganisationRules.Prepared entry, Organisation firm, List<Remark> flags) {
        List<RosterField> other = new ArrayList<>();
        if (entry.phone() != null && !entry.phone().equals(firm.phone())) {
            other.add(RosterField.PHONE);
        }
        if (!line.address().isEmpty() && !line.address().equals(firm.address())) {
            other.add(RosterField.ADDRESS);
        }
        String village = entry.draft().villageCode();
        if (village != null && !village.equals(firm.villageCode())) {
            other.add(RosterField.VILLAGE);
        }
        if (firm.legalPerson() != null
                && !line.legalPerson().isEmpty()
                && !PersonName.of(firm.legalPerson())
                        .key()
                        .equals(PersonName.of(line.legalPerson()).key())) {
            other.add(RosterField.LEGAL_PERSON);
        }
        other.forEach(field ->
                flags.add(at(line, field, "people.firms.differs", Problem.of("people.roster.field." + field.name()))));
    }

    private Legal legal(FirmLine line, List<Remark> warnings, List<Remark> flags) {
        Legal asName = new Legal(null, line.legalPerson());
        if (!line.given().contains(RosterField.LEGAL_NUMBER)) {
            return asName;
        }
        if (line.legalNumberLost()) {
            warnings.add(
                    at(line, RosterField.LEGAL_NUMBER, "people.firms.legalLost", here(line, RosterField.LEGAL_NUMBER)));
            return asName;
        }
        if (!(IdentityNumber.read(line.legalNumber(), today) instanceof IdentityNumber.Reading.Right right)) {
            warnings.add(at(line, RosterField.LEGAL_NUMBER, "people.firms.legalWrong"));
            return asName;
        }
        Person person = view.legal(right.number().number()).orElse(null);
        if (person == null) {
            flags.add(at(line, RosterField.LEGAL_NUMBER, "people.firms.legalUnknown"));
            return asName;
        }
        if (person.diedOn() != null) {
            warnings.add(at(line, RosterField.LEGAL_PERSON, "people.firms.legalDied", person.name(), person.diedOn()));
            return asName;
        }
        if (!line.legalPerson().isEmpty()
                && !RowJudge.alike(
                        person.nameKey(), PersonName.of(line.legalPerson()).key())) {
            warnings.add(at(
                    line,
                    RosterField.LEGAL_NUMBER,
                    "people.firms.legalOther",
                    Masking.idNumber(person.idNumber()),
                    person.name()));
            return asName;
        }
        return new Legal(person.id(), "");
    }

    private static OrganisationDraft draft(FirmLine line, Villages.Where where, Legal legal) {
        String words = line.township() + line.village();
        return new OrganisationDraft(
                line.name(),
                Objects.requireNonNullElse(line.kind(), Organisation.Kind.OTHER),
                line.codeLost() ? null : line.code(),
                legal.name(),
                line.phone(),
                where.code(),
                line.address().isEmpty() && !where.found() ? words : line.address(),
                line.note());
    }

    private void village(FirmLine line, Villages.Where where, List<Remark> warnings) {
        if (where.found() || where.elsewhere() || !line.given().contains(RosterField.VILLAGE)) {
            return;
        }
        warnings.add(
                where.candidates().isEmpty()
                        ? at(line, RosterField.VILLAGE, "people.roster.villageUnknown", line.village())
                        : at(
                                line,
                                RosterField.VILLAGE,
                                "people.roster.villageSeveral",
                                String.join("、", where.candidates())));
    }

    /** The account that would wait for a second person; a wrong one does not keep the organisation out. */
    private AccountRules.@Nullable Prepared account(FirmLine line, String owner, List<Remark> warnings) {
        if (!line.given().contains(RosterField.ACCOUNT_NO)) {
            return null;
        }
        if (line.accountLost()) {
            warnings.add(at(line, RosterField.ACCOUNT_NO, "people.card.SCIENTIFIC"));
            return null;
        }
        String holder = line.accountName().isEmpty() ? owner : line.accountName();
        AccountRules.Prepared account =
                AccountRules.prepare(new AccountDraft(holder, null, line.bank(), line.accountNo()), owner);
        account.problems().forEach(problem -> {
            RosterField field =
                    FIELDS.getOrDefault(Objects.requireNonNullElse(problem.field(), ""), RosterField.ACCOUNT_NO);
            warnings.add(at(line, field, "people.roster.accountNot", problem));
        });
        account.warnings()
                .forEach(problem -> warnings.add(at(
                        line,
                        RosterField.ACCOUNT_NO,
                        problem.key(),
                        problem.args().toArray())));
        return account.problems().isEmpty() ? account : null;
    }

    private String here(FirmLine line, RosterField field) {
        return at(line, field, "people.roster.here").address();
    }

    private Remark at(FirmLine line, RosterField field, String key, Object... args) {
        return Remark.of(field, line.row(), RowRemarks.column(file.tables().get(line.table()), field), key, args);
    }

    /** What is to be said of a field of the entry, at its cell. */
    Remark at(FirmLine line, Problem problem) {
        RosterField field =
                FIELDS.getOrDefault(Objects.requireNonNullElse(problem.field(), ""), RosterField.ORGANISATION);
        return at(line, field, problem.key(), problem.args().toArray());
    }

    private static FirmRow refused(FirmLine line, List<Remark> reasons, List<Remark> flags) {
        return new FirmRow(line, RosterVerdict.REFUSED, reasons, List.of(), flags, null, null, null);
    }

    private static FirmRow duplicate(FirmLine line, Remark reason, List<Remark> flags) {
        return new FirmRow(line, RosterVerdict.DUPLICATE, List.of(reason), List.of(), flags, null, null, null);
    }
}
