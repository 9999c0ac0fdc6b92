package org.jishi.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Finding;
import org.jishi.platform.store.LostRace;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import org.jishi.support.CaseOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four writers at once on one account: never over its balance, whether or not they wait for one another. */
class FundWritersTest {
    private static final int WRITERS = 4;
    private static final int TRIES = 40;
    /** A CHECK or a foreign key refused the row. */
    private static final Set<Integer> CONSTRAINTS = Set.of(23513, 23514, 23503, 23506);

    private final CaseOffice office = new CaseOffice();
    private final UUID account = office.account("培训", 10_000);

    @AfterEach
    void close() {
        office.close();
    }

    /** One way to run a transaction. */
    @FunctionalInterface
    private interface Transactions {
        boolean run(Function<Handle, Boolean> work);
    }

    @Test
    void oneAfterTheOtherAsTheProgramDoes() throws Exception {
        assertThat(spend(office.office.database::write)).isEqualTo(16);
        holds(9_600);
    }

    /** Past the program's own lock, only the constraints of the chain stand between the writers. */
    @Test
    void atTheSameTimeWithNothingButTheConstraints() throws Exception {
        AtomicInteger races = new AtomicInteger();
        // the first transactions all see the balance before one of them writes, so that there is a race to lose
        CountDownLatch begun = new CountDownLatch(WRITERS);
        int through = spend(work -> {
            while (true) {
                try {
                    return office.office.database.snapshot(handle -> {
                        office.funds.available(handle, account);
                        begun.countDown();
                        await(begun);
                        return work.apply(handle);
                    });
                } catch (LostRace e) {
                    races.incrementAndGet();
                } catch (StoreException e) {
                    assertThat(e.isDuplicate()
                                    || CONSTRAINTS.contains(e.code())
                                    || e.code() == 90131
                                    || e.code() == 50200
                                    || e.code() == 40001)
                            .as("error %d", e.code())
                            .isTrue();
                    races.incrementAndGet();
                }
            }
        });
        assertThat(races.get()).as("races lost and run again").isPositive();
        assertThat(through).isEqualTo(16);
        holds(9_600);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each writer tries to bind 600 yuan forty times; ten thousand hold sixteen of them. */
    private int spend(Transactions transactions) throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            work.add(() -> {
                int through = 0;
                for (int n = 0; n < TRIES; n++) {
                    Subject subject = new Subject("claim", UUID.randomUUID());
                    try {
                        transactions.run(handle -> {
                            office.funds.commit(handle, office.approver, account, Money.ofYuan(600), subject);
                            return true;
                        });
                        through++;
                    } catch (Refusal full) {
                        assertThat(full).hasMessage("fund.notEnough");
                    }
                }
                return through;
            });
        }
        int through = 0;
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> each : pool.invokeAll(work)) {
                through += each.get();
            }
        }
        return through;
    }

    private void holds(long committed) {
        Money left = office.office.database.read(handle -> office.funds.available(handle, account));
        assertThat(left).isEqualTo(Money.ofYuan(10_000 - committed));
        List<Finding> found = office.office.database.snapshot(handle -> new FundCheck().run(handle));
        assertThat(found).isEmpty();
    }
}
