package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountService;
import org.jishi.account.AccountView;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.person.Person;
import org.jishi.platform.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an account says of payments that came back: the last reason, of whoever its owner is today. */
class ReturnedAccountTest {
    private static final String CARD = "6228480001858355553";

    private final PayingOffice office = new PayingOffice();
    private final AccountService accounts = new AccountService(office.cases.office.acts, new OrganisationDirectory());

    @AfterEach
    void close() {
        office.close();
    }

    private boolean isProposed(UUID owner) {
        return office.cases.office.database.read(
                handle -> accounts.proposed(handle, List.of(owner)).contains(owner));
    }

    private void confirmAccount(UUID owner) {
        assertThat(isProposed(owner)).isFalse();
        UUID account = office.cases.office.as(
                office.cases.clerk, () -> accounts.propose(owner, new AccountDraft("李梅花", null, "农业银行奉节支行", CARD)));
        assertThat(isProposed(owner)).as("waits for its second person").isTrue();
        office.cases.office.as(office.cases.reviewer, () -> {
            accounts.confirm(account, 1);
            return true;
        });
        assertThat(isProposed(owner)).isFalse();
    }

    private void returned(Payable payable, String reason, int secondsLater) {
        office.cases.office.database.change(handle -> handle.execute(
                "UPDATE payable SET status = 'RETURNED', return_reason = ?, returned_at = ? WHERE id = ?",
                reason,
                office.cases.office.clock.now().plusSeconds(secondsLater),
                payable.id()));
    }

    private AccountView account(UUID owner) {
        return office.cases.office.as(office.cases.clerk, () -> accounts.of(owner)).stream()
                .filter(view -> view.numberMasked().endsWith("5553"))
                .findFirst()
                .orElseThrow();
    }

    private Payable oweMore(Payable to) {
        Payable more = office.owe("另一笔", Money.ofYuan(300));
        office.cases.office.database.change(handle ->
                handle.execute("UPDATE payable SET beneficiary_id = ? WHERE id = ?", to.beneficiaryId(), more.id()));
        return more;
    }

    @Test
    void ofSeveralReturnsTheLastIsTold() {
        Payable first = office.owe("李梅花", Money.ofYuan(600));
        Payable second = oweMore(first);
        confirmAccount(first.beneficiaryId());
        assertThat(account(first.beneficiaryId()).returned()).isNull();
        returned(first, "账号不存在", 60);
        returned(second, "户名不符", 120);
        assertThat(account(first.beneficiaryId()).returned()).isEqualTo("户名不符");
        returned(first, "账号不存在", 180);
        assertThat(account(first.beneficiaryId()).returned()).isEqualTo("账号不存在");
    }

    @Test
    void whatCameBackToTheEntryThatWasMergedIsToldOfWhoIsLeft() {
        Payable payable = office.owe("李梅花", Money.ofYuan(600));
        Person kept = office.cases.person("李梅华", "110101199003070177");
        Person merged = office.cases.office.database.read(handle -> new org.jishi.person.PersonDirectory()
                .find(handle, payable.beneficiaryId())
                .orElseThrow());
        confirmAccount(merged.id());
        office.cases.merge(kept, merged);
        returned(payable, "户名不符", 60);
        assertThat(account(kept.id()).returned()).isEqualTo("户名不符");
    }
}
