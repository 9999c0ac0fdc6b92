package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.ClockGuard;
import org.jishi.casework.NoticeService;
import org.jishi.fund.CategoryBalance;
import org.jishi.fund.FundService;
import org.jishi.fund.FundSource;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.identity.IdentityNumber;
import org.jishi.payment.AccountBook;
import org.jishi.payment.BankResultService;
import org.jishi.payment.BankSheetService;
import org.jishi.payment.PaymentDesk;
import org.jishi.payment.PaymentService;
import org.jishi.payment.RecoveryService;
import org.jishi.person.Person;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.money.Money;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;

/**
 * An office from the grant to the recovery, in which several people sit at desks of their own and may press at once. Each
 * person of the county may claim for four classes, under a scheme with a cap for the year.
 */
final class MoneyOffice implements AutoCloseable, GroundSource {
    static final Money FLAT = Money.ofYuan(600);
    static final Money YEAR_CAP = Money.ofYuan(1_500);
    static final Money FUND_CAP = Money.ofYuan(9_000_000);
    private static final int CLASSES = 4;
    private static final LocalDate CLASS_DAY = LocalDate.of(2026, 9, 1);

    /** What one person of the staff works with. */
    record Desk(
            Actor actor,
            ClaimMaker maker,
            SubsidyService claims,
            NoticeService notices,
            FundService funds,
            PaymentService payments,
            PaymentDesk payment,
            BankSheetService sheets,
            BankResultService results,
            RecoveryService recoveries) {}

    final CaseOffice cases = new CaseOffice();
    final UUID grant;
    final UUID account;
    final SchemeVersion scheme;
    private final Map<UUID, AccountBook.Account> accounts = new ConcurrentHashMap<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Desk> desks = new ArrayList<>();
    private final ClaimNotice posting = new ClaimNotice(cases.office.trail, cases.funds, cases.payables, cases.places);

    MoneyOffice() {
        cases.office.signIn(cases.cashier);
        grant = cases.fundService
                .addGrant(new NewGrant("中央资金", FundSource.CENTRAL, "18号", LocalDate.of(2026, 1, 1), null))
                .id();
        account = cases.fundService.addCategory(grant, new NewCategory("培训补贴", FUND_CAP, null, null));
        scheme = cases.scheme(
                SchemeKind.SUBSIDY,
                "培训补贴",
                new SubsidyRule(SubsidyRule.Shape.FLAT, FLAT, null, null, null, YEAR_CAP, 0, account));
        List.of(cases.clerk, cases.reviewer, cases.approver, cases.cashier).forEach(this::sit);
        for (String name : List.of("赵全能", "孙全能", "冯全能")) {
            sit(cases.office.person(name, Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.CASHIER));
        }
    }

    private void sit(Actor actor) {
        Office office = cases.office;
        Access access = new Access();
        access.signIn(actor);
        Acts acts = new Acts(office.database, access, office.trail, office.ids, office.clock);
        ClockGuard clock = new ClockGuard(acts, WorkingDays.bundled());
        AccountBook book = new Book();
        desks.add(new Desk(
                actor,
                new ClaimMaker(acts, cases.policies, cases.approvals, cases.numbers, List.of(this)),
                new SubsidyService(
                        acts,
                        cases.policies,
                        cases.approvals,
                        cases.funds,
                        cases.payables,
                        cases.places,
                        List.of(new ClaimTimeline())),
                new NoticeService(acts, clock, WorkingDays.bundled(), cases.numbers, List.of(posting)),
                new FundService(acts, cases.funds),
                new PaymentService(acts, clock, cases.numbers, cases.approvals, cases.payables, book),
                new PaymentDesk(acts, cases.approvals, book),
                new BankSheetService(acts, clock, cases.payables, book),
                new BankResultService(acts, clock, cases.funds, cases.payables, List.of(posting)),
                new RecoveryService(acts, clock, cases.numbers, cases.approvals, cases.funds)));
    }

    /** Accounts that two people have confirmed. */
    private final class Book implements AccountBook {
        @Override
        public Map<UUID, Account> confirmed(Handle handle, Collection<UUID> owners) {
            Map<UUID, Account> found = new HashMap<>(accounts);
            found.keySet().retainAll(owners);
            return found;
        }

        @Override
        public Set<UUID> proposed(Handle handle, Collection<UUID> owners) {
            return new HashSet<>();
        }
    }

    /** The desks of whoever has the role. */
    List<Desk> desks(Role role) {
        return desks.stream()
                .filter(desk -> desk.actor().roles().contains(role))
                .toList();
    }

    Person newPerson() {
        int number = persons.size();
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(number / 900);
        String body = "500236" + born.toString().replace("-", "") + String.format("%03d", number % 900 + 1);
        Person person = cases.person("李梅花", body + IdentityNumber.checkOf(body));
        persons.add(person);
        confirm(person.id(), person.name());
        return person;
    }

    /** The person's account is confirmed, after whatever the bank sent back before. */
    void confirm(UUID person, String name) {
        accounts.put(
                person,
                new AccountBook.Account(
                        cases.office.ids.next(),
                        name,
                        "62284800" + String.format("%011d", accounts.size() + 7_000L),
                        "中国农业银行奉节支行",
                        cases.office.clock.now().plusSeconds(1),
                        name));
    }

    /** The class for which the person, by the order of coming, claims then. */
    ClaimMaker.Choice choice(int person, int time) {
        return new ClaimMaker.Choice(kind(), new Ground(new UUID(person + 1L, time), "直播电商班", CLASS_DAY));
    }

    static int classes() {
        return CLASSES;
    }

    CategoryBalance balance() {
        return cases.office.database.read(
                handle -> cases.funds.categories(handle).getFirst());
    }

    Money pool() {
        return cases.office
                .as(cases.cashier, cases.fundService::overview)
                .grants()
                .getFirst()
                .pool()
                .available();
    }

    @Override
    public String kind() {
        return "training_class";
    }

    @Override
    public List<Ground> grounds(Handle handle) {
        return List.of();
    }

    @Override
    public List<Entitled> entitled(Handle handle, UUID ground) {
        Person person = persons.get((int) ground.getMostSignificantBits() - 1);
        return List.of(new Entitled(person.id(), person.name(), 1));
    }

    @Override
    public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
        return new HashMap<>();
    }

    @Override
    public void close() {
        cases.close();
    }
}
