package org.jishi.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Subject;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The battery of the old computer is dead, and it is 2001 again: nothing that binds is of that day. */
class ClockBackTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

    private final CaseOffice office = new CaseOffice();
    private final UUID account = office.account("培训", 10_000);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void moneyMovesOnNoDayBeforeTheLastEntry() {
        office.office.time.goTo(LONG_AGO);
        office.office.database.change(handle -> office.funds.commit(
                handle, office.approver, account, Money.ofYuan(600), new Subject("claim", UUID.randomUUID())));
        List<LocalDate> days =
                office.office.database.read(handle -> handle.createQuery("SELECT entered_on FROM ledger_entry")
                        .mapTo(LocalDate.class)
                        .list());
        assertThat(days).isNotEmpty().containsOnly(Office.TODAY);
    }

    @Test
    void theDayIsTheClocksUnlessTheTrailIsLater() {
        OfficeClock behind = OfficeClock.fixed(LONG_AGO);
        OfficeClock ahead = OfficeClock.fixed(Office.TODAY.plusDays(3));
        office.office.database.change(handle -> {
            assertThat(AuditTrail.today(handle, behind)).isEqualTo(Office.TODAY);
            assertThat(AuditTrail.today(handle, ahead)).isEqualTo(Office.TODAY.plusDays(3));
            handle.execute("DELETE FROM audit_entry");
            assertThat(AuditTrail.today(handle, behind)).as("a new office").isEqualTo(LONG_AGO);
        });
    }
}
