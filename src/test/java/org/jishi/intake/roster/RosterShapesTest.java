package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.person.PeopleOffice;
import org.jishi.support.NextFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which rosters come: whatever stands around the persons, the persons are found. */
class RosterShapesTest {
    private static final String A = number(1);
    private static final String B = number(2);
    private static final String C = number(3);
    private static final String D = number(4);

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static String number(int order) {
        return PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order * 37L), 100 + order);
    }

    @Test
    void threeRowsOfHeadingsRepeatedOnEachPageWithSumsBetween() throws IOException {
        Path file = book(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            rows(sheet, 0, new Object[][] {
                {"奉节县农村电商培训报名汇总"},
                {"学员情况", null, null, "住址", null, "联系"},
                {"基本", null, "证件", "乡镇", "村", "电话"},
                {"姓名", "性别", "身份证号码（18位）", null, null, null},
                {"王小明", "男", A, "兴隆镇", "庙湾社区", "13900000001"},
                {"李小红", "女", B, "兴隆镇", "庙湾社区", "13900000002"},
                {"小  计", 2},
                {"姓名", "性别", "身份证号码（18位）", "乡镇", "村", "电话"},
                {"赵大山", "男", C, "兴隆镇", "庙湾社区", "13900000003"},
                {"小计", 1},
                {"总计", 3},
                {"注：以上人员均已核实。联系人：张三，电话 13911112222"},
                {"填表人：周丽", null, "填表日期：2026年9月18日"}
            });
            merge(sheet, "A1:F1", "A2:C2", "D2:E2", "A3:B3", "D3:D4", "E3:E4", "F3:F4", "A12:F12");
        });
        assertThat(names(desk.plan(file))).containsExactly("王小明 NEW", "李小红 NEW", "赵大山 NEW");
    }

    /** Where somebody is registered is read where nothing says where they live. */
    @Test
    void whereSomebodyLivesGoesBeforeWhereTheyAreRegistered() throws IOException {
        Path both = csv("姓名,身份证号,户籍所在村,户籍所在地,居住村,现住址\n王小明," + A + ",庙湾社区,甲地,学堂社区,乙地\n", StandardCharsets.UTF_8);
        assertThat(fields(both)).containsEntry(RosterField.VILLAGE, 4).containsEntry(RosterField.ADDRESS, 5);
        Path groups = book(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            rows(sheet, 0, new Object[][] {
                {"姓名", "身份证号", "户籍地", null, "居住地", null},
                {null, null, "乡镇", "村", "乡镇", "村"},
                {"王小明", A, "兴隆镇", "庙湾社区", "兴隆镇", "学堂社区"}
            });
            merge(sheet, "A1:A2", "B1:B2", "C1:D1", "E1:F1");
        });
        assertThat(fields(groups)).containsEntry(RosterField.TOWNSHIP, 4).containsEntry(RosterField.VILLAGE, 5);
        Path only = csv("姓名,身份证号,户籍村,户籍所在地\n王小明," + A + ",庙湾社区,甲地\n", StandardCharsets.UTF_8);
        assertThat(fields(only)).containsEntry(RosterField.VILLAGE, 2).containsEntry(RosterField.ADDRESS, 3);
    }

    private Map<RosterField, Integer> fields(Path file) {
        return desk.rosters.open(file).tables().getFirst().layout().columns();
    }

    @Test
    void columnsInAnyOrderAndWordingOthersPeopleBesides() throws IOException {
        Path file = csv(
                "备注,户主姓名,户主身份证号,手机号码,公民身份号码*,参训人员姓名,学历\n" + ",王老五," + D + ",13900000001," + A + ",王小明,大专\n" + ",王老五,"
                        + D + ",13900000002," + B + ",王小红,初中\n",
                StandardCharsets.UTF_8);
        RosterPlan plan = desk.plan(file);
        assertThat(names(plan)).containsExactly("王小明 NEW", "王小红 NEW");
        assertThat(plan.file()
                        .tables()
                        .getFirst()
                        .layout()
                        .headings()
                        .get(plan.file().tables().getFirst().column(RosterField.PHONE)))
                .isEqualTo("手机号码");
    }

    @Test
    void textWithBarsOrTabsInAnyEncoding() throws IOException {
        for (String charset : List.of("UTF-8", "GBK", "GB18030", "UTF-16LE")) {
            for (String separator : List.of("|", "\t", ";")) {
                String text = String.join(separator, "姓名", "身份证号", "电话") + "\r\n"
                        + String.join(separator, "王小明", "'" + A, "139 0000 0001") + "\r\n"
                        + String.join(separator, "李小红", B.toLowerCase(java.util.Locale.ROOT), "+8613900000002")
                        + "\r\n";
                RosterPlan plan = desk.plan(csv(text, Charset.forName(charset)));
                assertThat(names(plan)).as(charset + separator).containsExactly("王小明 NEW", "李小红 NEW");
                assertThat(plan.warned()).isZero();
            }
        }
    }

    @Test
    void townshipsMergedOverTheirRowsAndTitlesOfGroupsBetween() throws IOException {
        Path file = book(workbook -> {
            XSSFSheet sheet = workbook.createSheet("名单");
            rows(sheet, 0, new Object[][] {
                {"乡镇", "村", "姓名", "身份证号", "电话"},
                {"兴隆镇", "庙湾社区", "王小明", A, "13900000001"},
                {null, null, "李小红", B, "13900000002"},
                {"平安乡（2人）"},
                {"平安乡", "双店村", "赵大山", C, "13900000003"},
                {null, "双店村", "陈小梅", D, null},
                {null, null, null, null, null}
            });
            merge(sheet, "A2:A3", "B2:B3", "A4:E4", "A5:A6");
        });
        RosterPlan plan = desk.plan(file);
        assertThat(names(plan)).containsExactly("王小明 NEW", "李小红 NEW", "赵大山 NEW", "陈小梅 NEW");
        assertThat(plan.rows())
                .allSatisfy(row -> assertThat(java.util.Objects.requireNonNull(row.entry())
                                .draft()
                                .villageCode())
                        .isNotNull());
    }

    @Test
    void everySheetThatListsPersonsIsReadAndNoOther() throws IOException {
        Path file = book(workbook -> {
            rows(workbook.createSheet("封面"), 0, new Object[][] {{"花名册"}, {"2026年"}});
            rows(workbook.createSheet("兴隆镇"), 0, new Object[][] {{"姓名", "身份证号"}, {"王小明", A}});
            rows(workbook.createSheet("平安乡"), 2, new Object[][] {{"序号", "身份证号", "姓名"}, {1, B, "李小红"}, {2, A, "王小明"}});
            rows(workbook.createSheet("旧表"), 0, new Object[][] {{"姓名", "身份证号"}, {"赵大山", C}});
            workbook.setSheetHidden(3, true);
        });
        RosterPlan plan = desk.plan(file);
        assertThat(names(plan)).containsExactly("王小明 NEW", "李小红 NEW", "王小明 DUPLICATE");
    }

    @Test
    void preparedRowsWithoutAnybodyAreNoRows() throws IOException {
        Path file = book(workbook -> {
            XSSFSheet sheet = workbook.createSheet("表");
            rows(sheet, 0, new Object[][] {
                {"序号", "姓名", "身份证号", "乡镇", "备注"},
                {1, "王小明", A, "兴隆镇", null},
                {2, null, null, null, null},
                {3, null, null, "兴隆镇", null},
                {"合  计", null, "1 人", null, null}
            });
        });
        assertThat(names(desk.plan(file))).containsExactly("王小明 NEW");
    }

    @Test
    void numbersTypedAsNumbers() throws IOException {
        Path file = book(workbook -> rows(workbook.createSheet("表"), 0, new Object[][] {
            {"姓名", "身份证号", "电话"},
            {"王小明", Double.valueOf(A.substring(0, 17) + "0"), 13900000001d},
            {"赵山", 500236671231992d, null},
            {"李小红", B, 1390000000d}
        }));
        RosterPlan plan = desk.plan(file);
        assertThat(names(plan)).containsExactly("王小明 REFUSED", "赵山 NEW", "李小红 NEW");
        assertThat(plan.rows().get(2).warnings()).hasSize(1);
    }

    @Test
    void englishHeadings() throws IOException {
        assertThat(names(desk.plan(csv("Name,ID number,Phone\n王小明," + A + ",13900000001\n", StandardCharsets.UTF_8))))
                .containsExactly("王小明 NEW");
    }

    private interface Maker {
        void make(XSSFWorkbook workbook);
    }

    private Path book(Maker maker) throws IOException {
        Path file = NextFile.in(folder, "roster", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            maker.make(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void rows(XSSFSheet sheet, int first, @Nullable Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            XSSFRow row = sheet.createRow(first + r);
            for (int c = 0; c < rows[r].length; c++) {
                switch (rows[r][c]) {
                    case null -> row.createCell(c);
                    case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                    case Object text -> row.createCell(c).setCellValue(text.toString());
                }
            }
        }
    }

    private static void merge(XSSFSheet sheet, String... areas) {
        for (String area : areas) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        }
    }

    private Path csv(String text, Charset charset) throws IOException {
        return Files.write(NextFile.in(folder, "roster", ".txt"), text.getBytes(charset));
    }

    private static List<String> names(RosterPlan plan) {
        return plan.rows().stream()
                .map(row -> row.line().name() + " " + row.verdict())
                .toList();
    }
}
