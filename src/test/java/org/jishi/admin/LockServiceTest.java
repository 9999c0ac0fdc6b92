package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jishi.platform.access.Role;
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

    private static long locks(RealOffice office) {
        return office.office()
                .database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM audit_entry WHERE act = 'admin.lock'")
                        .mapTo(Long.class)
                        .one());
    }
}
