package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two lists on one page, columns that nobody reads, several columns of one kind. */
class SideBySideTest {
    private static final Texts ZH = Texts.in(Language.ZH);
    private static final List<String> NAMES = List.of("王小明", "李小红", "赵大山", "陈小梅", "周志强", "吴桂芳");

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static String id(int order) {
        return PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order * 37L), 100 + order);
    }

    /** A name and a number as two cells; two empty ones for none. */
    private static String who(int order) {
        return order < 0 ? "," : NAMES.get(order) + "," + id(order);
    }

    private Path csv(String... lines) {
        try {
            Path file = folder.resolve("双栏.csv");
            Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> names(RosterPlan plan) {
        return plan.rows().stream().map(row -> row.line().name() + " " + row.verdict());
    }

    @Test
    void bothHalvesComeInAndNobodysNumberBecomesAGroup() {
        RosterPlan plan =
                desk.plan(csv("姓名,身份证号,姓名,身份证号", who(0) + "," + who(3), who(1) + "," + who(4), who(2) + "," + who(5)));
        assertThat(names(plan))
                .containsExactlyInAnyOrder(
                        NAMES.stream().map(name -> name + " NEW").toArray(String[]::new));
        assertThat(plan.rows()).allSatisfy(row -> assertThat(row.newTags()).isEmpty());
        assertThat(desk.run(plan).orElseThrow().added()).isEqualTo(6);
        assertThat(desk.count("SELECT count(*) FROM person_tag")).isZero();
    }

    @Test
    void aGapSequenceNumbersAndHalvesOfUnequalLength() {
        RosterPlan gap = desk.plan(csv(
                "培训班签到名册",
                "序号,姓名,身份证号,电话,,序号,姓名,身份证号,电话",
                "1," + who(0) + ",13900000001,,3," + who(2) + ",13900000003",
                "2," + who(1) + ",13900000002,,4," + who(3) + ",13900000004",
                "合计：6人,,,,,5," + who(4) + ",13900000005",
                ",,,,,6," + who(5) + ","));
        assertThat(names(gap)).hasSize(6).allMatch(each -> each.endsWith(" NEW"));
        assertThat(gap.rows().stream()
                        .filter(row -> row.line().name().equals("赵大山"))
                        .map(row -> row.line().draft().phone()))
                .containsExactly("13900000003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号,姓名,身份证号,姓名", "姓名1,身份证号1,姓名2,身份证号2", "学员姓名,身份证号码,学员姓名,身份证号码", "姓名,身份证号,姓名,身份证号码（18位）"})
    void inOtherWordsAndOrders(String headings) {
        boolean numbersFirst = headings.startsWith("身份证号");
        String left = numbersFirst ? id(0) + "," + NAMES.get(0) : who(0);
        String right = numbersFirst ? id(1) + "," + NAMES.get(1) : who(1);
        assertThat(names(desk.plan(csv(headings, left + "," + right)))).containsExactly("王小明 NEW", "李小红 NEW");
    }

    @Test
    void threeBesideEachOtherWithAVillageEach() {
        RosterPlan plan = desk.plan(csv(
                "村,姓名,身份证号,村,姓名,身份证号,村,姓名,身份证号",
                "庙湾社区," + who(0) + ",学堂社区," + who(1) + ",庙湾社区," + who(2),
                ",,,学堂社区," + who(3) + ",庙湾社区," + who(4)));
        assertThat(names(plan)).hasSize(5).allMatch(each -> each.endsWith(" NEW"));
        assertThat(plan.rows())
                .filteredOn(row -> List.of("李小红", "陈小梅").contains(row.line().name()))
                .allSatisfy(row -> assertThat(row.line().village()).isEqualTo("学堂社区"));
        assertThat(plan.file().tables()).hasSize(3);
        assertThat(ColumnRemarks.of(plan).stream().map(Problem::key)).containsOnly("people.roster.columns.beside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "csv"})
    void eachRowIsAnsweredAtItsOwnHalf(String kind) throws IOException {
        Path file = book(kind);
        RosterPlan plan = desk.plan(file);
        Path out = folder.resolve("answer." + (kind.equals("xls") ? "xls" : "xlsx"));
        AnswerWorkbook.write(plan, out, ZH);
        answered(out, "新增", "未导入");
        if (kind.equals("xlsx")) {
            // the answer comes back as the roster that it answers, and is answered in the same columns
            desk.run(plan);
            RosterPlan again = desk.plan(out);
            assertThat(again.count(RosterVerdict.DUPLICATE)).isEqualTo(2);
            Path second = folder.resolve("second.xlsx");
            AnswerWorkbook.write(again, second, ZH);
            answered(second, "重复", "未导入");
        }
    }

    /** The right half of its first row has a wrong check digit; the second row has nobody on the left. */
    private Path book(String kind) throws IOException {
        String wrong = id(1).substring(0, 17) + (id(1).endsWith("1") ? "2" : "1");
        String[][] rows = {
            {"姓名", "身份证号", "身份证有效期", "姓名", "身份证号"},
            {"王小明", id(0), "2030-01-01", "李小红", wrong},
            {"", "", "", "赵大山", id(2)}
        };
        if (kind.equals("csv")) {
            return csv(Stream.of(rows).map(row -> String.join(",", row)).toArray(String[]::new));
        }
        Path file = folder.resolve("双栏." + kind);
        try (Workbook workbook = WorkbookFactory.create(kind.equals("xlsx"));
                var out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("名单");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) {
                        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                        there.createCell(column).setCellValue(rows[row][column]);
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private static void answered(Path out, String left, String right) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(out.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(text(sheet, 0, 5)).isEqualTo("A–C 列 核对结果");
            assertThat(text(sheet, 0, 7)).isEqualTo("D–E 列 核对结果");
            assertThat(text(sheet, 0, 9)).isEmpty();
            assertThat(text(sheet, 1, 5)).isEqualTo(left);
            assertThat(text(sheet, 1, 7)).isEqualTo(right);
            assertThat(text(sheet, 1, 8)).contains("校验");
            assertThat(text(sheet, 2, 5)).isEmpty();
            assertThat(text(sheet, 2, 7)).isEqualTo(left);
            assertThat(sheet.getRow(0).getCell(2).getCellComment().getString().getString())
                    .isEqualTo(ZH.text("people.roster.answer.unread"));
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    @Test
    void whatIsNotReadAndWhatThereAreSeveralOfIsTold() {
        RosterPlan plan = desk.plan(csv(
                "姓名,身份证号,身份证号,联系电话1,联系电话2,身份证有效期,备注,空列",
                who(0) + "," + id(1) + ",13900000001,13900000002,2030-01-01,好,"));
        List<String> told =
                ColumnRemarks.of(plan).stream().map(ZH::text).map(String::strip).toList();
        assertThat(told)
                .containsExactly(
                        "“身份证号”有几列：B 身份证号、C 身份证号。读的是 B 列，请核对。",
                        "“联系电话”有几列：D 联系电话1、E 联系电话2。读的是 D 列，请核对。",
                        "没有读入的列：C 身份证号、E 联系电话2、F 身份证有效期。");
        assertThat(plan.rows().getFirst().newTags()).isEmpty();
    }

    /** One part of a person's number or name each is not a second list. */
    @Test
    void aSpousesColumnsAreNoSecondList() {
        RosterPlan plan = desk.plan(csv("姓名,身份证号,配偶姓名,配偶身份证号", who(0) + "," + who(1)));
        assertThat(names(plan)).containsExactly("王小明 NEW");
        assertThat(ColumnRemarks.of(plan)).hasSize(1);
    }

    @Test
    void aListOfHeadsOfHouseholdsIsOfThem() {
        assertThat(names(desk.plan(csv("户主姓名,户主身份证号,家庭人口", who(0) + ",4")))).containsExactly("王小明 NEW");
    }
}
