package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.person.OpenWordsCheck;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rosters as townships really send them, through the command line of a whole county: how it ends, who comes in, which
 * columns and sheets are named, and that nobody's whole number stands where everybody sees it.
 */
class NastyRostersTest {
    private static final String UNKNOWN = "110101199001011237";

    @TempDir
    static Path folder;

    private static Path county = Path.of("");

    @BeforeAll
    static void county() {
        county = Counties.copy(folder.resolve("county"));
    }

    /**
     * A roster and what becomes of it.
     *
     * @param said parts of what the command says
     * @param last the last line
     */
    record Roster(String name, Consumer<XSSFWorkbook> make, int code, List<String> said, String last) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String id(int order) {
        return PeopleOffice.number(LocalDate.of(1981, 3, 1).plusDays(order * 31L), 400 + order);
    }

    /** Cells with commas between them; those that are empty are left out. */
    private static Sheet sheet(XSSFWorkbook book, String name, String... rows) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            String[] cells = rows[r].split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
        }
        return sheet;
    }

    private static Roster one(String name, String heading, int code, List<String> said, String last, String... rows) {
        return new Roster(
                name,
                book -> sheet(
                        book,
                        "名单",
                        Stream.concat(Stream.of(heading), Stream.of(rows)).toArray(String[]::new)),
                code,
                said,
                last);
    }

    static Stream<Roster> rosters() {
        return Stream.of(
                one(
                        "two tables side by side",
                        "姓名,身份证号,,姓名,身份证号",
                        ExitCode.DONE,
                        List.of(),
                        "new=4 updated=0 duplicate=0 refused=0 warnings=0",
                        "冉一," + id(1) + ",,冉三," + id(3),
                        "冉二," + id(2) + ",,冉四," + id(4)),
                one(
                        "columns of papers",
                        "姓名,身份证号,身份证有效期,身份证复印件,身份证件照片",
                        ExitCode.DONE,
                        List.of("身份证有效期", "身份证复印件", "身份证件照片"),
                        "new=2 updated=0 duplicate=0 refused=0 warnings=0",
                        "冉五," + id(5) + ",20200101-20400101,√,√",
                        "冉六," + id(6) + ",长期,√,"),
                one(
                        "numbers of other people",
                        "姓名,身份证号,配偶姓名,配偶身份证号,紧急联系人电话,监护人身份证号码",
                        ExitCode.DONE,
                        List.of("配偶身份证号", "紧急联系人电话", "监护人身份证号码"),
                        "new=2 updated=0 duplicate=0 refused=0 warnings=0",
                        "冉七," + id(7) + ",冉配," + UNKNOWN + ",13900000009," + UNKNOWN,
                        "冉八," + id(8) + ",,,,"),
                one(
                        "several columns of one kind",
                        "姓名,身份证号,电话,电话",
                        ExitCode.DONE,
                        List.of("C", "D"),
                        "new=1 updated=0 duplicate=0 refused=0 warnings=0",
                        "冉九," + id(9) + ",13900000019,13900000020"),
                one(
                        "a number among groups, employers, villages and notes",
                        "姓名,身份证号,人员类别,工作单位,村,备注",
                        ExitCode.DONE_WITH_REFUSALS,
                        List.of("C2", "D3", "E4"),
                        "new=1 updated=0 duplicate=0 refused=3 warnings=1",
                        "冉十," + id(10) + "," + UNKNOWN + ",,,",
                        "冉甲," + id(11) + ",,某社" + UNKNOWN + ",,",
                        "冉乙," + id(12) + ",,," + UNKNOWN + ",",
                        "冉丙," + id(13) + ",,,,配偶 " + UNKNOWN),
                one(
                        "double rows",
                        "姓名,身份证号",
                        ExitCode.DONE,
                        List.of(),
                        "new=1 updated=0 duplicate=1 refused=0 warnings=0",
                        "冉丁," + id(14),
                        "冉丁," + id(14)),
                one(
                        "one number and two names",
                        "姓名,身份证号",
                        ExitCode.DONE_WITH_REFUSALS,
                        List.of("B3"),
                        "new=1 updated=0 duplicate=0 refused=1 warnings=0",
                        "冉戊," + id(15),
                        "欧阳修远," + id(15)),
                new Roster(
                        "a hidden sheet beside a visible one",
                        book -> {
                            sheet(book, "今年", "姓名,身份证号", "冉己," + id(16));
                            sheet(book, "去年", "姓名,身份证号", "冉庚," + id(17));
                            book.setSheetHidden(1, true);
                        },
                        ExitCode.DONE,
                        List.of("去年"),
                        "new=1 updated=0 duplicate=0 refused=0 warnings=0"),
                new Roster(
                        "hidden rows and a hidden column",
                        book -> {
                            Sheet sheet = sheet(book, "名单", "姓名,身份证号,电话", "冉辛," + id(18) + ",", "冉壬," + id(19) + ",");
                            sheet.getRow(2).setZeroHeight(true);
                            sheet.setColumnHidden(2, true);
                        },
                        ExitCode.DONE,
                        List.of("1 行"),
                        "new=2 updated=0 duplicate=0 refused=0 warnings=0"));
    }

    @ParameterizedTest
    @MethodSource("rosters")
    void endsAsItShould(Roster roster) {
        Path file = folder.resolve(roster.name() + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            roster.make().accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ended dry = run("import", "people", file.toString(), "--dry-run");
        Ended done = run("import", "people", file.toString());
        for (Ended ended : List.of(dry, done)) {
            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(roster.code());
            assertThat(ended.out().strip().lines().toList().getLast()).isEqualTo(roster.last());
            roster.said().forEach(part -> assertThat(ended.out()).contains(part));
            assertThat(ended.out() + ended.err()).as("a whole number in a log").doesNotContainPattern("\\d{15}");
        }
        look();
    }

    @Test
    void aNumberInTheNameOfTheFile() throws IOException {
        Path file = folder.resolve("张三" + UNKNOWN + ".csv");
        Files.writeString(file, "姓名,身份证号\n冉癸," + id(20) + "\n");
        Ended ended = run("import", "people", file.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("改名").doesNotContain(UNKNOWN);
        look();
    }

    /** Nothing that everybody sees holds a number, and the trail holds. */
    private void look() {
        OfficeClock clock = OfficeClock.fixed(Counties.TODAY.plusDays(1));
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(clock).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            in.office().database().read(handle -> {
                assertThat(new OpenWordsCheck().run(handle)).isEmpty();
                assertThat(TrailCheck.run(handle, null)).isEmpty();
                return handle;
            });
        }
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLine.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(new byte[0]),
                        Map.of("JISHI_PASSWORD", "jishi-sample"),
                        Texts.in(Language.ZH)),
                Stream.concat(Stream.of(words), Stream.of("--data", county.toString(), "--user", "clerk"))
                        .toArray(String[]::new));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
