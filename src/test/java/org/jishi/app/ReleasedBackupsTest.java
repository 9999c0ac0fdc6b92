package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.RealOffice;
import org.jishi.admin.RestoreService;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.time.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups as programs of their day wrote them come back with this one (docs/howto/keep-a-released-database.md). */
class ReleasedBackupsTest {
    @TempDir
    Path parent;

    private final OfficeClock clock = OfficeClock.system();
    private Path file;

    @BeforeEach
    void take() throws IOException {
        file = parent.resolve("asked.jishi");
        try (InputStream in =
                Objects.requireNonNull(ReleasedBackupsTest.class.getResourceAsStream("/released/164/asked.jishi"))) {
            Files.copy(in, file);
        }
    }

    private SignedIn restore(DataFolder folder, String login, String password) {
        return new RestoreService(clock).restore(file, folder, login, password.toCharArray(), Progress.NONE);
    }

    private static long papers(DataFolder folder) throws IOException {
        try (var files = Files.list(folder.evidence())) {
            return files.count();
        }
    }

    @Test
    void oneOfTheFirstFormatIsRestoredMigratedAndClean() throws IOException {
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"));
                SignedIn in = restore(folder, "admin", RealOffice.PASSWORD)) {
            RowCounts rows = in.office().database().read(RowCounts::of);
            assertThat(Integer.parseInt(rows.schema())).isGreaterThan(164);
            assertThat(rows.of("person")).isEqualTo(136);
            assertThat(rows.of("paper")).isEqualTo(5);
            assertThat(papers(folder)).isEqualTo(5);
            Access access = new Access();
            access.signIn(in.actor());
            Wiring wiring = new Wiring(in, access, clock);
            assertThat(wiring.dataCheck.run(null, Progress.NONE).parts())
                    .allSatisfy(part -> assertThat(part.findings()).isEmpty());

            // and gone back to in the window, by the office that it is of
            OfficeRestore.Review review = wiring.restore.review(file, Progress.NONE);
            assertThat(review.counts().of("person")).isEqualTo(136);
            assertThat(review.entries()).as("this restore and this sign-in").isPositive();
            OfficeRestore.Ready ready = wiring.restore.prepare(review, Progress.NONE);
            in.close();
            ready.carryOut();
        }
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"));
                SignedIn in = new OfficeOpener(clock).open(folder, "li", RealOffice.PASSWORD.toCharArray())) {
            assertThat(in.actor().name()).isEqualTo("李经办");
            assertThat(in.office().database().read(RowCounts::of).of("person")).isEqualTo(136);
        }
    }

    @Test
    void aClerkOfItsDayComesInAndAWrongPasswordAndACutFileLeaveTheFolderEmpty() throws IOException {
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"))) {
            assertThatThrownBy(() -> restore(folder, "li", "not the password"))
                    .hasMessage("platform.keys.wrongPassword");
            assertThat(folder.hasData()).isFalse();
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            assertThatThrownBy(() -> restore(folder, "li", RealOffice.PASSWORD)).hasMessage("admin.restore.cut");
            assertThat(folder.hasData()).isFalse();
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(() -> restore(folder, "li", RealOffice.PASSWORD)).hasMessage("admin.restore.damaged");
            assertThat(folder.hasData()).isFalse();
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            try (SignedIn in = restore(folder, "li", RealOffice.PASSWORD)) {
                assertThat(in.actor().name()).isEqualTo("李经办");
            }
        }
    }
}
