package org.jishi.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Approvals;
import org.jishi.casework.CaseNumbers;
import org.jishi.casework.ClockGuard;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticedCase;
import org.jishi.fund.FundService;
import org.jishi.fund.FundSource;
import org.jishi.fund.Funds;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.fund.NewTranche;
import org.jishi.identity.Pinyin;
import org.jishi.merge.MergeDoubt;
import org.jishi.payment.Payables;
import org.jishi.person.DeathService;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;

/** An office that can take cases: one person in each role, a county, a fund with money, and what all cases share. */
public final class CaseOffice implements AutoCloseable {
    public final Office office;
    public final Actor clerk;
    public final Actor reviewer;
    public final Actor approver;
    public final Actor cashier;
    public final PlaceService places;
    public final PolicyService policies;
    public final KeptSchemes keptSchemes;
    public final Approvals approvals;
    public final CaseNumbers numbers;
    public final Funds funds;
    public final FundService fundService;
    public final Payables payables;
    public final ClockGuard clockGuard;
    private final PersonRegister register;
    private final List<NoticedCase> noticed = new ArrayList<>();

    public CaseOffice() {
        this(new Office());
    }

    /** On an office that was opened otherwise, such as one with its files. */
    public CaseOffice(Office office) {
        this.office = office;
        clerk = office.person("李经办", Role.CLERK);
        reviewer = office.person("王复核", Role.REVIEWER);
        approver = office.person("周审定", Role.APPROVER);
        cashier = office.person("钱财务", Role.CASHIER);
        places = new PlaceService(office.acts, new DivisionBook());
        policies = new PolicyService(office.acts, List.of());
        keptSchemes = new KeptSchemes(office.acts);
        approvals = new Approvals(office.trail, office.ids, office.clock);
        numbers = new CaseNumbers();
        funds = new Funds(office.trail, office.ids, office.clock);
        fundService = new FundService(office.acts, funds);
        payables = new Payables(office.trail, office.ids, office.clock, numbers, funds);
        clockGuard = new ClockGuard(office.acts, WorkingDays.bundled());
        register = new PersonRegister(office.ids, office.clock, office.trail, new Pinyin());
    }

    /** What a feature's cases need to be posted. */
    public NoticeService notices(NoticedCase... cases) {
        noticed.addAll(List.of(cases));
        return new NoticeService(office.acts, clockGuard, WorkingDays.bundled(), numbers, noticed);
    }

    /** A fund account with so much available. */
    public UUID account(String name, long yuan) {
        return office.as(cashier, () -> {
            var grant = fundService.addGrant(new NewGrant(
                    "中央服务业发展资金 " + name, FundSource.CENTRAL, "财建〔2026〕18号", LocalDate.of(2026, 1, 1), null));
            fundService.addTranche(
                    grant.id(), new NewTranche(2026, Money.ofYuan(yuan), "财建〔2026〕18号", LocalDate.of(2026, 2, 1)));
            UUID account = fundService.addCategory(grant.id(), NewCategory.free(name));
            fundService.allot(account, Money.ofYuan(yuan), "年初安排");
            return account;
        });
    }

    /** A scheme in force since the beginning of the year, posted for three calendar days. */
    public SchemeVersion scheme(SchemeKind kind, String title, Record rules) {
        SchemeVersion draft = office.as(clerk, () -> {
            List<PolicyDocument> known = policies.documents();
            PolicyDocument document = known.isEmpty()
                    ? policies.addDocument("电商扶持办法", "奉商发〔2026〕8号", "奉节县商务委", LocalDate.of(2026, 1, 10))
                    : known.getFirst();
            return policies.draft(new SchemeDraft(
                    null,
                    kind,
                    title,
                    document.id(),
                    LocalDate.of(2026, 1, 1),
                    null,
                    SchemeRules.write(rules),
                    3,
                    false));
        });
        return office.as(approver, () -> policies.putInForce(draft));
    }

    /** A person in the register. */
    public Person person(String name, String idNumber) {
        var prepared = PersonRules.prepare(PersonDraft.of(name, idNumber), office.clock.today(), region -> true);
        Person row = register.make(prepared, null, null);
        office.database.change(handle -> register.insert(handle, clerk, "people.register", List.of(row), row));
        return row;
    }

    /** Somebody tells the office of a death. */
    public void died(UUID person, LocalDate on) {
        office.as(clerk, () -> {
            deaths().record(person, version(person), on, "村委会告知");
            return person;
        });
    }

    /** It was a mistake. */
    public void lives(UUID person) {
        office.as(clerk, () -> {
            deaths().withdraw(person, version(person), "同名误报");
            return person;
        });
    }

    private DeathService deaths() {
        return new DeathService(office.acts, register);
    }

    private int version(UUID person) {
        return office.database.read(handle ->
                new PersonDirectory().find(handle, person).orElseThrow().version());
    }

    /** Two people make one of two entries, and the one kept keeps all that it says. */
    public void merge(Person kept, Person merged, MergeDoubt... doubts) {
        Merging.merge(office, register, clerk, reviewer, kept.id(), merged.id(), doubts);
    }

    /** Posts all that waits of a kind and lets the notice run to its end. */
    public void post(NoticeService notices, String kind) {
        Notice draft = draftNotice(notices, kind);
        office.as(approver, () -> {
            Notice posted = notices.post(draft).notice();
            passTo(office.clock.today().plusDays(4));
            return notices.end(posted);
        });
    }

    /** A draft of a notice with all that waits of a kind. */
    public Notice draftNotice(NoticeService notices, String kind) {
        return office.as(approver, () -> {
            var waiting = notices.waiting().getOrDefault(kind, List.of());
            return notices.draft(new NoticeDraft(
                            kind,
                            waiting.stream().map(line -> line.subjectId()).toList(),
                            "公示",
                            "现将拟补助名单公示如下。",
                            Notice.PlaceKind.OFFICE_BOARD,
                            "县政府公告栏",
                            3,
                            false))
                    .notice();
        });
    }

    /** Days go by, and two people say that the clock is right. */
    public void passTo(LocalDate day) {
        office.time.goTo(day);
        office.as(reviewer, clockGuard::confirm);
        office.as(approver, clockGuard::confirm);
    }

    @Override
    public void close() {
        office.close();
    }
}
