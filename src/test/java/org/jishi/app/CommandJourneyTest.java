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
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Samples;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program without a window, as scripts use it: what it prints, what it leaves, how it ends. */
class CommandJourneyTest {
    @TempDir
    static Path folder;

    private static Path county;
    private static List<String> content;

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
        assertThat(made.out())
                .contains("admin", "clerk", "trainer", "reviewer", "approver", "cashier", "official", "auditor")
                .contains("jishi-sample");
        content = Counties.content(county);
    }

    private static Ended run(String... args) {
        return run("", Map.of("JISHI_PASSWORD", "jishi-sample"), args);
    }

    private static Ended run(String input, Map<String, String> environment, String... args) {
        return run(Language.ZH, input, environment, args);
    }

    private static Ended run(Language language, String input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLine.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        environment,
                        Texts.in(language)),
                args);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] in(String user, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", county.toString(), "--user", user));
        return all.toArray(String[]::new);
    }

    /** The command's county is the one that was made on its own of the seed that the command takes by itself. */
    @Test
    void theSameSeedAndDayGiveTheSameCounty() {
        assertThat(content)
                .isEqualTo(Counties.content(Counties.copy(folder.resolve("same"))))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aSampleIsMadeOnlyWhereNothingIs() throws Exception {
        String[] again = {"sample", "--data", county.toString(), "--people", "10", "--today", "2026-09-30"};
        assertThat(run(again).code()).isEqualTo(ExitCode.FAILED);
        assertThat(run(in("official", "report", "list")).code())
                .as("what is there stays")
                .isEqualTo(ExitCode.DONE);
        assertThat(run("sample").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void everyFormIsListedAndExported() throws Exception {
        Ended list = run(in("official", "report", "list"));
        assertThat(list.code()).isEqualTo(ExitCode.DONE);
        assertThat(list.out().lines()).allMatch(line -> line.matches("[a-z-]+ \\S.*"));
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
    void aFormSpeaksEnglishWhereItIsAskedTo() throws Exception {
        Path out = folder.resolve("english.xlsx");
        String[] command = {
            "report", "export", "training-ledger", "--period", "2026Q3", "--lang", "en", "--out", out.toString()
        };
        assertThat(run(in("official", command)).code()).isLessThanOrEqualTo(ExitCode.DONE_WITH_REFUSALS);
        command[6] = "fr";
        assertThat(run(in("official", command)).code()).isEqualTo(ExitCode.USAGE);
        String title = Texts.in(Language.EN).text("report.form.training-ledger");
        try (Workbook book = WorkbookFactory.create(out.toFile())) {
            List<String> words = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> words.add(cell.toString())));
            assertThat(words).anyMatch(each -> each.contains(title));
        }
    }

    /** What a command writes speaks as the command does, unless it is told otherwise. */
    @Test
    void aFormSpeaksTheLanguageOfTheCommand() {
        for (Language language : Language.values()) {
            Path out = folder.resolve(language + ".xlsx");
            Ended ended = run(
                    language,
                    "",
                    Map.of("JISHI_PASSWORD", "jishi-sample"),
                    in("official", "report", "export", "training-ledger", "--period", "2026Q3", "--out", out + ""));
            assertThat(ended.code()).as(ended.err()).isLessThanOrEqualTo(ExitCode.DONE_WITH_REFUSALS);
            assertThat(WorkbookCheck.of(out)
                            .textsLike(".*" + Pattern.quote(Texts.in(language).text("report.form.training-ledger"))
                                    + ".*"))
                    .isNotEmpty();
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
    void peopleGoIntoAFileAsTheListExportsThem() throws Exception {
        Path text = folder.resolve("people.csv");
        Ended all = run(in("clerk", "export", "people", "--out", text.toString()));
        assertThat(all.code()).as(all.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(text);
        assertThat(lines.size() - 1).isPositive();
        assertThat(all.lastLine()).isEqualTo("persons=" + (lines.size() - 1));
        assertThat(lines.get(1)).contains("********").endsWith(",样例");
        Path book = folder.resolve("veterans.xlsx");
        Ended some = run(in("clerk", "export", "people", "--tag", "VETERAN", "--out", book.toString()));
        assertThat(some.code()).as(some.err()).isEqualTo(ExitCode.DONE);
        assertThat(Integer.parseInt(some.lastLine().replace("persons=", "")))
                .isPositive()
                .isLessThan(lines.size() - 1);
        Ended whole = run(in("clerk", "export", "people", "--full-ids", "--reason", "核对", "--out", book.toString()));
        assertThat(whole.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aReportInBothLanguagesIsExportedAndAnUnknownLanguageIsAskedAgain() {
        Path out = folder.resolve("both.xlsx");
        String[] both = in(
                "official",
                "report",
                "export",
                "mofcom-table",
                "--period",
                "2026Q3",
                "--lang",
                "both",
                "--out",
                out + "");
        assertThat(run(both).code()).isLessThanOrEqualTo(ExitCode.DONE_WITH_REFUSALS);
        assertThat(WorkbookCheck.of(out).textsLike("指标名称\nIndicator")).hasSize(1);
        String[] french = in(
                "official",
                "report",
                "export",
                "mofcom-table",
                "--period",
                "2026Q3",
                "--lang",
                "fr",
                "--out",
                out + "");
        Ended asked = run(french);
        assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
        assertThat(asked.err()).contains("zh").contains("both");
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
        assertThat(done.lastLine()).as("the roster has rows that cannot be").doesNotContain("refused=0");
        assertThat(dry.code()).isEqualTo(ExitCode.DONE_WITH_REFUSALS);
        assertThat(dry.out().lines().filter(line -> line.startsWith("未导入 ")))
                .as("which rows, and why, without the answer workbook")
                .isNotEmpty()
                .allMatch(line -> line.matches("未导入 [A-Z]*\\d+：.+"))
                .noneMatch(line -> line.matches(".*\\d{15}.*"));
        assertThat(done.code()).isEqualTo(ExitCode.DONE_WITH_REFUSALS);
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

    /** The seal of a backup is one that the trail still begins with; another is not. */
    @Test
    void theTrailIsCheckedAgainstASealThatWasPrinted() {
        Ended made = run(in(
                "admin",
                "data",
                "backup",
                "--out",
                folder.resolve("sealed.backup").toString()));
        String seal =
                made.lastLine().replaceFirst(".*?((?: ?[0-9A-F]{4}){4})$", "$1").strip();
        assertThat(seal).matches("[0-9A-F]{4}( [0-9A-F]{4}){3}");
        Ended good = run(in("auditor", "data", "check", "--seal", seal));
        assertThat(good.code()).as(good.out()).isEqualTo(ExitCode.DONE);
        assertThat(good.lastLine()).isEqualTo("findings=0");
        String other = seal.substring(0, seal.length() - 1) + (seal.endsWith("0") ? "1" : "0");
        Ended bad = run(in("admin", "data", "check", "--seal", other));
        assertThat(bad.code()).as(bad.out()).isEqualTo(ExitCode.DONE_WITH_REFUSALS);
        assertThat(bad.lastLine()).isEqualTo("findings=1");
        assertThat(run(in("clerk", "data", "check")).code()).isEqualTo(ExitCode.FAILED);
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
