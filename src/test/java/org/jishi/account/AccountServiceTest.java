package org.jishi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountServiceTest {
    private static final String CARD = "6228480000000000018";
    private static final String OTHER_CARD = "6217000000000000020";

    private final PeopleOffice town = new PeopleOffice();
    private final AccountService accounts = town.accounts;
    private final UUID person = town.register("王小明", PeopleOffice.MALE);

    @AfterEach
    void close() {
        town.close();
    }

    private static AccountDraft card(String number) {
        return new AccountDraft("王小明", null, "农业银行奉节支行", number);
    }

    private UUID confirmedCard(String number) {
        town.office.signIn(town.clerk);
        UUID id = accounts.propose(person, card(number));
        town.office.signIn(town.reviewer);
        accounts.confirm(id, 1);
        return id;
    }

    private boolean pays(String number) {
        return town.office
                .database
                .read(handle -> accounts.confirmed(handle, person))
                .map(AccountService.Confirmed::account)
                .filter(account -> account.accountNo().equals(number))
                .isPresent();
    }

    @Test
    void moneyGoesToAnAccountOnlyOnceAnotherPersonConfirmedIt() {
        UUID id = accounts.propose(person, card("6228 4800 0000 0000 018"));
        assertThat(pays(CARD)).isFalse();
        assertThat(accounts.of(person)).singleElement().satisfies(view -> {
            assertThat(view.numberMasked()).isEqualTo("****0018");
            assertThat(view.own()).isTrue();
            assertThat(view.warnings()).isEmpty();
        });
        town.office.signIn(
                new Actor(town.office.ids.next(), town.clerk.staffId(), town.clerk.name(), Set.of(Role.REVIEWER)));
        assertThatThrownBy(() -> accounts.confirm(id, 1)).hasMessage("people.account.own");
        assertThatThrownBy(() -> town.office.database.change(
                        handle -> handle.createUpdate("""
                            UPDATE bank_account SET state = 'CONFIRMED', confirmed_owner = person_id, decided_by = asked_by\
                            """).execute()))
                .isInstanceOf(StoreException.class);
        town.office.signIn(town.reviewer);
        assertThat(accounts.waiting(PageRequest.first(10)).total()).isEqualTo(1);
        assertThat(waitingFor(town.reviewer)).isEqualTo(1);
        assertThat(waitingFor(town.clerk))
                .as("what one entered waits for others")
                .isZero();
        accounts.confirm(id, 1);
        assertThat(pays(CARD)).isTrue();
        assertThat(accounts.waiting()).isZero();
        assertThatThrownBy(() -> accounts.confirm(id, 1)).hasMessage("people.changedMeanwhile");
        town.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    /** As home counts them, and as the list that home opens shows them. */
    private long waitingFor(Actor actor) {
        long shown = accounts.waiting(
                        PageRequest.first(10).filter("todo", actor.staffId().toString()))
                .total();
        List<Instant> counted =
                town.office.database.read(handle -> AccountRegister.waitingFor(handle, actor.staffId()));
        assertThat(counted).hasSize((int) shown);
        return shown;
    }

    @Test
    void aChangedAccountTakesOverOnlyWhenConfirmed() {
        UUID first = confirmedCard(CARD);
        town.office.signIn(town.clerk);
        assertThatThrownBy(() -> accounts.propose(person, card(CARD))).hasMessage("people.account.same");
        UUID second = accounts.propose(person, card(OTHER_CARD));
        assertThatThrownBy(() -> accounts.propose(person, card("6221260000000018")))
                .hasMessage("people.account.waiting");
        assertThat(pays(CARD)).isTrue();
        town.office.signIn(town.reviewer);
        accounts.confirm(second, 1);
        assertThat(pays(OTHER_CARD)).isTrue();
        assertThat(accounts.of(person))
                .extracting(AccountView::id, AccountView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second, BankAccount.State.CONFIRMED),
                        org.assertj.core.groups.Tuple.tuple(first, BankAccount.State.RETIRED));
    }

    @Test
    void oneTurnedDownPaysNobodyAndKeepsItsReason() {
        UUID id = accounts.propose(person, card(CARD));
        town.office.signIn(town.reviewer);
        assertThatThrownBy(() -> accounts.reject(id, 1, " ")).hasMessage("people.account.reason");
        accounts.reject(id, 1, "户名与存折不符");
        assertThat(pays(CARD)).isFalse();
        assertThat(accounts.of(person)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(BankAccount.State.REJECTED);
            assertThat(view.reason()).isEqualTo("户名与存折不符");
            assertThat(view.decidedBy()).isEqualTo("王复核");
        });
        assertThat(town.people.history(person))
                .extracting(line -> line.what().key())
                .containsExactly("people.history.accountReject", "people.act.accountPropose", "people.act.register");
    }

    @Test
    void anotherHoldersNameNeedsTheRelationAndASharedNumberIsShown() {
        town.office.signIn(town.clerk);
        assertThatThrownBy(() -> accounts.propose(person, new AccountDraft("王大明", " ", "", "12")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("holderRelation", "bank", "accountNo"));
        accounts.propose(person, new AccountDraft("王大明", "父亲", "农业银行", CARD));
        UUID second = town.register("李红", PeopleOffice.FEMALE);
        accounts.propose(second, new AccountDraft("李红", null, "农业银行", CARD));
        assertThat(accounts.of(person).getFirst().warnings())
                .extracting(Problem::key)
                .containsExactly("people.account.shared", "people.account.otherHolder");
    }

    @Test
    void aClerkRetiresAndLooksAreWrittenDown() {
        UUID id = confirmedCard(CARD);
        assertThatThrownBy(() -> accounts.retire(id, 2, "x")).isInstanceOf(Refusal.class);
        assertThat(accounts.reveal(id)).isEqualTo(CARD);
        town.office.signIn(town.clerk);
        accounts.retire(id, 2, "销户");
        assertThat(pays(CARD)).isFalse();
        town.office.signIn(Role.AUDITOR);
        assertThat(town.people.history(person))
                .extracting(line -> line.what().key())
                .contains("people.act.accountReveal", "people.history.accountRetire");
        town.office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> accounts.reveal(id)).isInstanceOf(Refusal.class);
        assertThat(List.of(accounts.of(person).getFirst().numberMasked())).containsExactly("****0018");
    }
}
