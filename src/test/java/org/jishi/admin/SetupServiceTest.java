package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jishi.place.DivisionBook;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.print.Mark;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupServiceTest {
    /** A set-up that waits for its recovery key, to be killed there. */
    public static final class Unfinished {
        public static void main(String[] arguments) throws IOException {
            SetupService setup = new SetupService(OfficeClock.system(), new Ids(), new DivisionBook());
            DataFolder folder = DataFolder.take(Path.of(arguments[0]));
            NewOffice _ = setup.begin(
                    folder,
                    KeyService.ofNoStrength(folder.path()),
                    RealOffice.draft(),
                    RealOffice.PASSWORD.toCharArray(),
                    Progress.NONE);
            System.out.println("waits");
            System.in.read();
        }
    }

    @TempDir
    Path parent;

    private final SetupService setup = new SetupService(OfficeClock.fixed(Office.TODAY), new Ids(), new DivisionBook());

    private NewOffice begin(DataFolder folder, SetupDraft draft, String password, Progress progress) {
        return setup.begin(folder, KeyService.ofNoStrength(folder.path()), draft, password.toCharArray(), progress);
    }

    @Test
    void anOfficeIsWholeOnceTheRecoveryKeyWasCopied() {
        Path path = parent.resolve("jishi");
        try (DataFolder folder = DataFolder.take(path)) {
            NewOffice made = setup.begin(
                    folder, new KeyService(path), RealOffice.draft(), RealOffice.PASSWORD.toCharArray(), Progress.NONE);
            assertThat(DataFolder.hasData(path)).isFalse();
            assertThat(new RecoveryPage(Texts.in(Language.ZH), made.challenge(), "2026-09-30")
                            .page(0)
                            .marks())
                    .as("of more offices a drawer holds more papers")
                    .anyMatch(mark -> mark instanceof Mark.Words words
                            && words.text().equals(RealOffice.draft().officeName()));
            List<String> groups = made.challenge().key().groups();
            String first = groups.get(made.challenge().first() - 1);
            String second = groups.get(made.challenge().second() - 1);
            assertThatThrownBy(() -> made.confirm("00000", second)).isInstanceOf(Refusal.class);
            assertThat(DataFolder.hasData(path)).isFalse();
            made.confirm(first.toLowerCase(java.util.Locale.ROOT), second).close();
            made.close();
            assertThat(DataFolder.hasData(path)).isTrue();
        }
        try (DataFolder folder = DataFolder.take(path);
                SignedIn in = new OfficeOpener(OfficeClock.fixed(Office.TODAY))
                        .open(folder, "ADMIN ", RealOffice.PASSWORD.toCharArray())) {
            assertThat(in.actor().name()).isEqualTo("冉管理");
            assertThat(in.mustChange()).isFalse();
            in.office().database().read(handle -> {
                assertThat(Settings.find(handle, Settings.COUNTY)).contains("500236");
                assertThat(Settings.find(handle, Settings.COUNTY_NAME)).contains("奉节县");
                assertThat(Settings.find(handle, Settings.RECOVERY_CONFIRMED)).contains("true");
                assertThat(Settings.isSample(handle)).isFalse();
                assertThat(handle.createQuery("SELECT count(*) FROM place WHERE level = 'VILLAGE'")
                                .mapTo(Integer.class)
                                .one())
                        .isGreaterThan(300);
                assertThat(TrailCheck.run(handle, null)).isEmpty();
                return true;
            });
        }
    }

    @Test
    void theMakingTellsHowFarItIsAndCanBeBrokenOff() {
        List<String> told = new ArrayList<>();
        for (int end : new int[] {0, 1, 2, 3, 9}) {
            told.clear();
            Progress progress = new Progress() {
                @Override
                public void report(long done, long total) {
                    told.add(done + "/" + total);
                }

                @Override
                public boolean cancelled() {
                    return told.size() > end;
                }
            };
            try (DataFolder folder = DataFolder.take(parent.resolve("jishi"))) {
                if (end < 4) {
                    assertThatThrownBy(() -> begin(folder, RealOffice.draft(), RealOffice.PASSWORD, progress))
                            .isInstanceOf(CancellationException.class);
                } else {
                    begin(folder, RealOffice.draft(), RealOffice.PASSWORD, progress)
                            .close();
                }
                assertThat(folder.isMaking()).isFalse();
            }
            assertThat(parent.resolve("jishi")).doesNotExist();
        }
        assertThat(told).containsExactly("0/3", "1/3", "2/3", "3/3");
    }

    @Test
    void thinkingBetterOfItLeavesAnEmptyFolder() {
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"))) {
            begin(folder, RealOffice.draft(), RealOffice.PASSWORD, Progress.NONE)
                    .close();
            assertEmpty(folder);
        }
    }

    @Test
    void aKillBeforeTheKeyWasCopiedLeavesAnEmptyFolder() throws Exception {
        Path path = parent.resolve("jishi");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unfinished.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("waits");
            process.destroyForcibly().waitFor();
        }
        assertThat(path.resolve("jishi.mv.db")).exists();
        try (DataFolder folder = DataFolder.take(path)) {
            assertEmpty(folder);
        }
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"))) {
            assertThatThrownBy(() -> begin(folder, RealOffice.draft(), "short", Progress.NONE))
                    .hasMessage("platform.keys.passwordShort");
            assertThatThrownBy(() -> begin(folder, RealOffice.draft(), PasswordRules.OF_THE_SAMPLE, Progress.NONE))
                    .hasMessage("platform.keys.passwordOfSample");
            SetupDraft bad = new SetupDraft("999999", " ", "", "x", "a b", false);
            assertThatThrownBy(() -> begin(folder, bad, RealOffice.PASSWORD, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(problem -> String.valueOf(problem.field()))
                                    .containsExactlyInAnyOrder(
                                            "officeName", "county", "administrator", "phone", "login"));
            assertEmpty(folder);
        }
    }

    @Test
    void aFolderWithDataIsLeftAsItIs() {
        try (RealOffice office = new RealOffice(parent.resolve("jishi"))) {
            assertThatThrownBy(() -> begin(office.folder, RealOffice.draft(), RealOffice.PASSWORD, Progress.NONE))
                    .hasMessage("admin.setup.hasData");
            assertThat(office.reopen("admin", RealOffice.PASSWORD).actor().name())
                    .isEqualTo("冉管理");
        }
    }

    @Test
    void aSampleTakesItsPublicPasswordAndLoginsAtOnce() {
        try (DataFolder folder = DataFolder.take(parent.resolve("jishi"))) {
            KeyService keys = KeyService.ofNoStrength(folder.path());
            char[] password = PasswordRules.OF_THE_SAMPLE.toCharArray();
            try (SignedIn in = setup.create(folder, "500236", "样例县电商办", "admin", password, true, keys)) {
                var logins =
                        new SampleLogins(in, new org.jishi.platform.audit.AuditTrail(OfficeClock.system()), new Ids());
                logins.add(
                        "王复核",
                        "reviewer",
                        java.util.Set.of(org.jishi.platform.access.Role.REVIEWER),
                        PasswordRules.OF_THE_SAMPLE.toCharArray());
                List<Problem> found = in.office().database().snapshot(handle -> TrailCheck.run(handle, null));
                assertThat(found).isEmpty();
            }
            try (FileKey _ = keys.unlock("reviewer", PasswordRules.OF_THE_SAMPLE.toCharArray());
                    SignedIn in = new OfficeOpener(OfficeClock.system())
                            .open(folder, "reviewer", PasswordRules.OF_THE_SAMPLE.toCharArray())) {
                assertThat(in.actor().roles()).containsExactly(org.jishi.platform.access.Role.REVIEWER);
            }
        }
    }

    private static void assertEmpty(DataFolder folder) {
        assertThat(folder.hasData()).isFalse();
        assertThat(folder.isMaking()).isFalse();
        try (var files = Files.list(folder.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("app.lock", "evidence", "logs", "backups", "tmp");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
