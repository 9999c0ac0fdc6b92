package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock signs out once, and never whoever came in after it. */
class LockServiceTest {
    @TempDir
    Path home;

    @Test
    void whoeverUnlocksFasterThanTheLockIsWrittenStaysIn() {
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.user("李经办", "li", Role.CLERK);
            LockService lock = office.locks();
            lock.begin();
            lock.unlock("li", RealOffice.PASSWORD.toCharArray());
            lock.lock();
            assertThat(office.access.current())
                    .get()
                    .extracting(actor -> actor.name())
                    .isEqualTo("李经办");
            assertThat(locks(office)).isEqualTo(1);

            lock.begin();
            lock.lock();
            assertThat(office.access.current()).isEmpty();
            assertThat(locks(office)).isEqualTo(2);
        }
    }

    /** What somebody began before the lock runs in their name; whoever comes waits for it, and then is in. */
    @Test
    void somebodyElseComesInAfterTheLock() throws Exception {
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.user("李经办", "li", Role.CLERK);
            String before = office.access.actor().name();
            LockService lock = office.locks();
            lock.begin();
            CompletableFuture<SignedIn> comes =
                    CompletableFuture.supplyAsync(() -> lock.unlock("li", RealOffice.PASSWORD.toCharArray()));
            assertThat(comes.completeOnTimeout(null, 2, TimeUnit.SECONDS).get()).isNull();
            assertThat(office.access.actor().name()).isEqualTo(before);
            lock.lock();
            FxTest.until(
                    "the other is in",
                    () -> office.access
                            .current()
                            .filter(actor -> actor.name().equals("李经办"))
                            .isPresent());
            assertThat(locks(office)).isEqualTo(1);
        }
    }

    @Test
    void whoIsRefusedLeavesNobodySignedIn() {
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.user("李经办", "li", Role.CLERK);
            office.database().change(handle -> handle.execute("UPDATE login SET disabled = TRUE WHERE name = 'li'"));
            LockService lock = office.locks();
            lock.begin();
            assertThatThrownBy(() -> lock.unlock("li", RealOffice.PASSWORD.toCharArray()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(Problem::key)
                                    .containsExactly("admin.open.disabled"));
            assertThat(office.access.current()).isEmpty();
            assertThat(locks(office)).isEqualTo(1);
        }
    }

    private static long locks(RealOffice office) {
        return office.office()
                .database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM audit_entry WHERE act = 'admin.lock'")
                        .mapTo(Long.class)
                        .one());
    }
}
