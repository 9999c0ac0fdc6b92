package org.jishi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.BackupService;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.OutsideFolder;
import org.jishi.admin.RealOffice;
import org.jishi.admin.UserDraft;
import org.jishi.kit.Stops;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of backups: what would be lost, going back, and files that are none. */
class BackupsViewTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private BackupKeeper keeper;
    private Path asked;
    private final List<OfficeRestore.Ready> restored = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        office = new RealOffice(parent.resolve("jishi"));
        keeper = new BackupKeeper(
                office.office(),
                office.keys,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                OutsideFolder.Drives.SYSTEM);
        keeper.leaving(office.signedIn.actor(), Progress.NONE);
        asked = parent.resolve("asked.jishi");
        new BackupService(office.acts(), office.office(), office.keys).make(asked, Progress.NONE);
        office.users().add(UserDraft.of("李经办", "li", Role.CLERK), "first password".toCharArray());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private BackupsView view(TestUi ui) {
        BackupsView view = new BackupsView(
                ui.ui,
                new BackupsModel(
                        ui.ui,
                        new AdminScreens.Keeping(
                                keeper,
                                new OfficeRestore(
                                        office.office(), office.keys, office.access, office.trail, office.clock),
                                restored::add)),
                new BackupNow(ui.ui, new BackupService(office.acts(), office.office(), office.keys)));
        view.shown();
        return view;
    }

    private TestUi ui(Language language) {
        return new TestUi(office.access, office.clock, language);
    }

    private static void press(Node node, String id) {
        ((Button) node.lookup("#" + id)).fire();
    }

    private TestUi pick(Path file) {
        TestUi ui = ui(Language.ZH);
        ui.dialogs.files.add(file);
        Pictures.onFx(() -> {
            Node node = view(ui).node();
            new Scene((Parent) node, 1190, 692);
            node.applyCss();
            press(node, "admin-backups-file");
            Node restore = node.lookup("#admin-backups-restore");
            if (restore != null) {
                ((Button) restore).fire();
            }
            return true;
        });
        return ui;
    }

    private static List<String> refused(TestUi ui) {
        return ui.dialogs.refusals.stream()
                .map(Refusal::problems)
                .map(problems -> problems.getFirst().key())
                .toList();
    }

    @Test
    void aFileThatWasMadeByHandIsReviewedAndGoneBackTo() {
        TestUi ui = pick(asked);
        assertThat(refused(ui)).isEmpty();
        assertThat(ui.dialogs.keys()).contains("admin.restore.ask");
        assertThat(restored).hasSize(1);
        office.signedIn.close();
        restored.getFirst().carryOut();
        office.reopen("admin", RealOffice.PASSWORD);
        assertThat(office.database().read(RowCounts::of).of("staff")).isOne();
        assertThat(office.trailProblems()).isEmpty();
    }

    /** A shelf of a hundred files: the one that is about to be gone back to says which it is, and what is newer. */
    @Test
    void theReviewNamesTheFileAndOnlyWhatThereIsMoreOf() {
        TestUi ui = ui(Language.ZH);
        ui.dialogs.yes = false;
        ui.dialogs.files.add(asked);
        List<String> words = new ArrayList<>();
        Pictures.onFx(() -> {
            Node node = view(ui).node();
            new Scene((Parent) node, 1190, 692);
            node.applyCss();
            press(node, "admin-backups-file");
            node.lookupAll(".label").forEach(label -> words.add(((Labeled) label).getText()));
            return true;
        });
        assertThat(words).anySatisfy(line -> assertThat(line).isEqualTo("备份文件：" + asked));
        assertThat(words).anySatisfy(line -> assertThat(line).startsWith("恢复后会丢失这之后新增的 1 个账号（操作日志 "));
        assertThat(words).noneMatch(line -> line.contains(" 0 "));
    }

    @Test
    void aBackupIsMadeHere() {
        TestUi ui = ui(Language.ZH);
        Path file = parent.resolve("now.jishi");
        ui.dialogs.files.add(file);
        Pictures.onFx(() -> {
            Node node = view(ui).node();
            new Scene((Parent) node, 1190, 692);
            node.applyCss();
            assertThat(Stops.focusFirst(node)).isTrue();
            assertThat(node.getScene().getFocusOwner().getId())
                    .as("whoever is sent here to make one has the keys on it")
                    .isEqualTo("admin-backup-make");
            press(node, "admin-backup-make");
            return true;
        });
        assertThat(file).exists();
        assertThat(ui.dialogs.keys()).contains("admin.backup.made");
    }

    @Test
    void whatIsNoBackupOfThisOfficeIsToldAndNothingIsDone() throws IOException {
        byte[] bytes = Files.readAllBytes(asked);
        Path cut = Files.write(parent.resolve("cut.jishi"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(pick(cut))).containsExactly("admin.restore.cut");
        Path roster = Files.writeString(parent.resolve("roster.jishi"), "序号,姓名");
        assertThat(refused(pick(roster))).containsExactly("admin.restore.notABackup");
        Path foreign = parent.resolve("foreign.jishi");
        Files.copy(
                java.util.Objects.requireNonNull(
                        BackupsViewTest.class.getResourceAsStream("/released/164/asked.jishi")),
                foreign);
        assertThat(refused(pick(foreign))).containsExactly("admin.restore.otherOffice");
        bytes[bytes.length / 2] ^= 1;
        Path changed = Files.write(parent.resolve("changed.jishi"), bytes);
        assertThat(refused(pick(changed))).containsExactly("admin.restore.damaged");
        assertThat(restored).isEmpty();
    }

    @Test
    void thePageWithAFileThatCannotBeRead() throws IOException {
        Files.writeString(office.folder.backups().resolve("jishi-20260101-120000-000-daily.jishi"), "cut");
        Pictures.prove("admin-backups", language -> view(ui(language)));
    }
}
