package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program without a window, as scripts use it: what it prints, what it leaves, how it ends. */
class CommandJourneyTest {
    @TempDir
    static Path folder;

    private static Path county;

    /** How a command ended and what it said. */
    private record Ended(int code, String out, String err) {
        String lastLine() {
            return out.strip().lines().reduce((first, second) -> second).orElse("");
        }
    }

    @BeforeAll
    static void sample() {
        county = folder.resolve("county");
        Ended made = run("sample", "--data", county.toString(), "--people", "240", "--today", "2026-09-30");
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.DONE);
        assertThat(made.out()).contains("official").contains("jishi-sample");
    }

    private static Ended run(String... args) {
        return run("", Map.of("JISHI_PASSWORD", "jishi-sample"), args);
    }

    private static Ended run(String input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLine.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        environment,
                        Texts.in(Language.ZH)),
                args);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] in(String user, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", county.toString(), "--user", user));
        return all.toArray(String[]::new);
    }

    @Test
    void everyFormIsListedAndExported() throws Exception {
        Ended list = run(in("official", "report", "list"));
        assertThat(list.code()).isEqualTo(ExitCode.DONE);
        List<String> ids = list.out().lines().map(line -> line.split(" ")[0]).toList();
        assertThat(ids).contains("mofcom-table", "self-evaluation", "training-ledger", "payment-list");
        for (String id : ids) {
            Path out = folder.resolve(id + ".xlsx");
            Ended ended = run(in("official", "report", "export", id, "--period", "2026Q3", "--out", out.toString()));
            assertThat(ended.code()).as(id + ended.err()).isLessThanOrEqualTo(ExitCode.DONE_WITH_REFUSALS);
            assertThat(ended.lastLine()).startsWith("checks=");
            try (Workbook book = WorkbookFactory.create(out.toFile())) {
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .contains("样例");
            }
        }
    }

    @Test
    void aPeriodThatCannotBeIsUsageAndAnUnknownLoginFails() {
        Path out = folder.resolve("never.xlsx");
        assertThat(run(in(
                                "official",
                                "report",
                                "export",
                                "mofcom-table",
                                "--period",
                                "2026Q9",
                                "--out",
                                out.toString()))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(in(
                                "official",
                                "report",
                                "export",
                                "self-evaluation",
                                "--period",
                                "2026-09",
                                "--out",
                                out.toString()))
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(in("official", "report", "export")).code()).isEqualTo(ExitCode.USAGE);
        Ended nobody = run(in("nobody", "report", "list"));
        assertThat(nobody.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nobody.err()).isNotBlank();
        assertThat(run(in("clerk", "report", "export", "mofcom-table", "--period", "2026Q3", "--out", out.toString()))
                        .code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(out).doesNotExist();
    }

    @Test
    void wholeNumbersNeedAReason() throws Exception {
        Path out = folder.resolve("whole.xlsx");
        String[] without = in(
                "official",
                "report",
                "export",
                "payment-list",
                "--period",
                "2026",
                "--out",
                out.toString(),
                "--full-ids");
        assertThat(run(without).code()).isEqualTo(ExitCode.FAILED);
        assertThat(out).doesNotExist();
        String[] with = in(
                "official",
                "report",
                "export",
                "payment-list",
                "--period",
                "2026",
                "--out",
                out.toString(),
                "--full-ids",
                "--reason",
                "报送财政局");
        assertThat(run(with).code()).isLessThanOrEqualTo(ExitCode.DONE_WITH_REFUSALS);
        List<String> ids = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(out.toFile())) {
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(2) != null && row.getCell(2).toString().matches("\\d{17}[\\dX]")) {
                    ids.add(row.getCell(2).getStringCellValue());
                }
            });
        }
        assertThat(ids).isNotEmpty();
    }

    @Test
    void aRosterComesInOnceAndTheDryRunSaysWhatTheRunDoes() {
        Path roster = Samples.file("roster-two-header.xlsx");
        Path answer = folder.resolve("answer.xlsx");
        Ended dry = run(in("clerk", "import", "people", roster.toString(), "--dry-run"));
        Ended done = run(in("clerk", "import", "people", roster.toString(), "--answer", answer.toString()));
        assertThat(dry.lastLine())
                .isEqualTo(done.lastLine())
                .matches("new=\\d+ updated=\\d+ duplicate=\\d+ refused=\\d+ warnings=\\d+");
        assertThat(answer).isNotEmptyFile();
        Ended again = run(in("clerk", "import", "people", roster.toString()));
        assertThat(again.lastLine()).startsWith("new=0 updated=0 ");
        assertThat(run(in("official", "import", "people", roster.toString())).code())
                .isEqualTo(ExitCode.FAILED);
        assertThat(run(in(
                                "clerk",
                                "import",
                                "people",
                                folder.resolve("none.xlsx").toString()))
                        .code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aBackupIsCheckedAndRestoredElsewhere() {
        Path backup = folder.resolve("office.backup");
        assertThat(run(in("clerk", "data", "backup", "--out", backup.toString()))
                        .code())
                .isEqualTo(ExitCode.FAILED);
        Ended made = run(in("admin", "data", "backup", "--out", backup.toString()));
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.DONE);
        Path elsewhere = folder.resolve("elsewhere");
        Ended restored = run("data", "restore", backup.toString(), "--data", elsewhere.toString(), "--user", "auditor");
        assertThat(restored.code()).as(restored.err()).isEqualTo(ExitCode.DONE);
        Ended check = run("data", "check", "--data", elsewhere.toString(), "--user", "auditor");
        assertThat(check.code()).as(check.out()).isEqualTo(ExitCode.DONE);
        assertThat(check.lastLine()).isEqualTo("findings=0");
        assertThat(run("data", "restore", backup.toString(), "--data", elsewhere.toString(), "--user", "auditor")
                        .code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void thePasswordComesFromAFileThatNobodyElseReadsOrFromInput() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "jishi-sample\n");
        String[] byFile = in("official", "report", "list", "--password-file", secret.toString());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("", Map.of(), byFile).code()).isEqualTo(ExitCode.FAILED);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("", Map.of(), byFile).code()).isEqualTo(ExitCode.DONE);
        String[] byInput = in("official", "report", "list", "--password-file", "-");
        assertThat(run("jishi-sample\n", Map.of(), byInput).code()).isEqualTo(ExitCode.DONE);
        assertThat(run("", Map.of(), in("official", "report", "list")).code()).isEqualTo(ExitCode.FAILED);
    }
}
