package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeRestoreTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private BackupKeeper keeper;

    @BeforeEach
    void open() {
        office = new RealOffice(parent.resolve("jishi"));
        keeper = new BackupKeeper(
                office.office(),
                office.keys,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                OutsideFolder.Drives.SYSTEM);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private OfficeRestore restore() {
        return new OfficeRestore(office.office(), office.keys, office.access, office.trail, office.clock);
    }

    @Test
    void whatWouldBeLostIsToldByWhomAndThenKept() throws IOException {
        keeper.leaving(office.signedIn.actor(), Progress.NONE);
        Path backup = keeper.shelves().here().getFirst().file();
        office.user("李经办", "li", Role.CLERK);
        OfficeRestore restore = restore();
        OfficeRestore.Review review = restore.review(backup, Progress.NONE);
        assertThat(review.more("staff")).isOne();
        assertThat(review.more("person")).isZero();
        assertThat(review.entries()).isPositive().isEqualTo(review.more("audit_entry"));
        assertThat(review.since()).extracting(OfficeRestore.Since::name).contains("冉管理", "李经办");
        assertThat(office.folder.backups().resolve("restoring")).doesNotExist();

        OfficeRestore.Ready ready = restore.prepare(review, Progress.NONE);
        assertThat(office.login("li").name()).as("nothing has changed yet").isEqualTo("li");
        office.signedIn.close();
        ready.carryOut();
        office.reopen("admin", RealOffice.PASSWORD);
        assertThat(office.users().users()).extracting(row -> row.login().name()).containsExactly("admin");
        assertThat(office.trailProblems()).isEmpty();
        assertThat(office.folder.backups().resolve("restoring")).doesNotExist();

        // and back to what was there before
        assertThat(ready.kept().summary().kind()).isEqualTo(BackupKind.RESTORE);
        OfficeRestore.Review again = restore().review(ready.kept().file(), Progress.NONE);
        OfficeRestore.Ready back = restore().prepare(again, Progress.NONE);
        office.signedIn.close();
        back.carryOut();
        office.reopen("li", RealOffice.PASSWORD);
        assertThat(office.trailProblems()).isEmpty();
    }

    @Test
    void anotherOfficesBackupADamagedOneAndAnotherRoleAreRefused() throws IOException {
        keeper.leaving(office.signedIn.actor(), Progress.NONE);
        Path backup = keeper.shelves().here().getFirst().file();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(parent.resolve("damaged.jishi"), bytes);
        assertThatThrownBy(() -> restore().review(damaged, Progress.NONE)).hasMessage("admin.restore.damaged");
        assertThatThrownBy(() -> restore().review(parent.resolve("none.jishi"), Progress.NONE))
                .hasMessage("admin.restore.missing");
        office.user("李经办", "li", Role.CLERK);
        office.access.signIn(office.login("li").actor());
        assertThatThrownBy(() -> restore().review(backup, Progress.NONE)).isInstanceOf(Refusal.class);
        office.access.signIn(office.signedIn.actor());
        office.users().add(UserDraft.of("新管理", "xin", Role.ADMINISTRATOR), "first password".toCharArray());
        office.access.signIn(office.login("xin").actor());
        assertThatThrownBy(() -> restore().review(backup, Progress.NONE)).isInstanceOf(Refusal.class);
        assertThat(office.folder.backups().resolve("restoring")).doesNotExist();
    }

    /** The files lie where they lay, whatever the data of then knew of them. */
    @Test
    void whereBackupsLieDoesNotGoBackWithTheData() {
        keeper.leaving(office.signedIn.actor(), Progress.NONE);
        Path first = keeper.shelves().here().getFirst().file();
        office.database().change(handle -> {
            SettingRows settings = new SettingRows(office.trail, office.ids);
            settings.put(handle, office.signedIn.actor(), BackupAge.FOLDER, "E:/backups");
            settings.put(handle, office.signedIn.actor(), BackupAge.OUTSIDE, "2026-01-02");
        });
        OfficeRestore.Ready ready = restore().prepare(restore().review(first, Progress.NONE), Progress.NONE);
        office.signedIn.close();
        ready.carryOut();
        office.reopen("admin", RealOffice.PASSWORD);
        BackupAge age = office.database().read(BackupAge::of);
        assertThat(age.folder()).isEqualTo("E:/backups");
        assertThat(age.outside()).isEqualTo("2026-01-02");
        assertThat(age.last()).as("the one that the restore made").isEqualTo(office.clock.today());
        assertThat(office.trailProblems()).isEmpty();
    }
}
