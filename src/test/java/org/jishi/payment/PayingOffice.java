package org.jishi.payment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Decision;
import org.jishi.approval.Subject;
import org.jishi.identity.IdentityNumber;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
import org.jishi.support.CaseOffice;

/** A case office that pays: decisions already made, accounts already confirmed, a feature that listens. */
public final class PayingOffice implements AutoCloseable {
    public final CaseOffice cases = new CaseOffice();
    public final Map<UUID, AccountBook.Account> accounts = new HashMap<>();
    /** "paid" and "returned: why", with the payable's number, as a feature is told. */
    public final List<String> told = new ArrayList<>();

    /** Owners whose account waits for its second person. */
    public final Set<UUID> proposed = new HashSet<>();

    private final AccountBook book = new AccountBook() {
        @Override
        public Map<UUID, Account> confirmed(Handle handle, Collection<UUID> owners) {
            Map<UUID, Account> found = new HashMap<>(accounts);
            found.keySet().retainAll(owners);
            return found;
        }

        @Override
        public Set<UUID> proposed(Handle handle, Collection<UUID> owners) {
            Set<UUID> found = new HashSet<>(proposed);
            found.retainAll(owners);
            return found;
        }
    };
    public final PaymentService payments = new PaymentService(
            cases.office.acts, cases.clockGuard, cases.numbers, cases.approvals, cases.payables, book);
    public final BankSheetService sheets =
            new BankSheetService(cases.office.acts, cases.clockGuard, cases.payables, book);
    public final BankResultService results = new BankResultService(
            cases.office.acts, cases.clockGuard, cases.funds, cases.payables, List.of(new Listener()));
    public final PaymentDesk desk = new PaymentDesk(cases.office.acts, cases.approvals, book);
    private int people;
    public final UUID fund = cases.account("培训补贴", 100_000);

    private final class Listener implements SettlementListener {
        @Override
        public String kind() {
            return "claim";
        }

        @Override
        public void paid(Handle handle, Actor actor, Payable payable) {
            told.add("paid " + payable.beneficiaryName());
        }

        @Override
        public void returned(Handle handle, Actor actor, Payable payable, String reason) {
            told.add("returned " + payable.beneficiaryName() + ": " + reason);
        }
    }

    /** A decision on money for somebody, committed and owed. */
    public Payable owe(String name, Money amount) {
        return owe(name, amount, "培训补贴");
    }

    public Payable owe(String name, Money amount, String item) {
        String body = "50023619850307" + String.format("%03d", ++people);
        UUID person = cases.person(name, body + IdentityNumber.checkOf(body)).id();
        Subject decision = new Subject("claim", cases.office.ids.next());
        return cases.office.database.write(handle -> {
            cases.funds.commit(handle, cases.approver, fund, amount, decision);
            return cases.payables.create(
                    handle,
                    cases.approver,
                    NewPayable.whole(decision, amount, Beneficiary.person(person, name), fund, item, "奉商发〔2026〕8号"));
        });
    }

    public void confirmAccount(Payable payable, String number, Instant at) {
        accounts.put(
                payable.beneficiaryId(),
                new AccountBook.Account(
                        cases.office.ids.next(),
                        payable.beneficiaryName(),
                        number,
                        "中国农业银行奉节支行",
                        at,
                        payable.beneficiaryName()));
    }

    public Payable oweWithAccount(String name, Money amount, String number) {
        Payable payable = owe(name, amount);
        confirmAccount(payable, number, cases.office.clock.now());
        return payable;
    }

    public Batch draft(String number, Payable... chosen) {
        return cases.office.as(
                cases.cashier,
                () -> payments.draft(new NewBatch(
                        java.util.Arrays.stream(chosen).map(Payable::id).toList(), "电商培训补贴", number)));
    }

    public Batch approved(String number, Payable... chosen) {
        Batch draft = draft(number, chosen);
        Batch submitted = cases.office.as(cases.cashier, () -> payments.submit(draft));
        return cases.office.as(cases.approver, () -> payments.decide(submitted, new Decision.Approve()));
    }

    public Batch sent(Path folder, String number, Payable... chosen) {
        Batch approved = approved(number, chosen);
        return cases.office.as(
                cases.cashier,
                () -> sheets.send(approved, BankSheet.Format.XLSX, folder.resolve(approved.batchNo() + ".xlsx")));
    }

    public BankResult read(Batch batch, Path file) {
        return cases.office.as(cases.cashier, () -> results.apply(results.preview(batch.id(), file), "记-12"));
    }

    public Payable now(Payable payable) {
        return cases.office.database.read(
                handle -> cases.payables.find(handle, payable.id()).orElseThrow());
    }

    @Override
    public void close() {
        cases.close();
    }
}
