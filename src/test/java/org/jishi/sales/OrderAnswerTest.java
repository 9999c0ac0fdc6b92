package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to whoever keeps the shop: the own file with what became of each row. */
class OrderAnswerTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("7 月订单"),
            List.of("订单编号", "买家实际支付金额", "订单状态", "订单付款时间", "数量"),
            List.of("12345678901", "128.00", "交易成功", "2026-07-02 10:00:00", "2"),
            List.of("12345678902", "一百", "交易成功", "2026-07-02 11:00:00", "1"),
            List.of("12345678903", "88.00", "交易成功", "2026-13-02", "1"));

    @TempDir
    Path folder;

    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);
    private final Shop shop = desk.shop(desk.person("向明富", "13896500001"), "奉节向家脐橙");
    private final Texts texts = Texts.in(Language.ZH);

    @AfterEach
    void close() {
        office.close();
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("订单.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("七月");
            workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("留着");
            for (int r = 0; r < ROWS.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < ROWS.get(r).size(); c++) {
                    row.createCell(c).setCellValue(ROWS.get(r).get(c));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private OrderPlan plan(Path file) {
        office.signIn(desk.clerk);
        return desk.imports.plan(shop.id(), file);
    }

    @Test
    void aWorkbookComesBackWithItsVerdictsAndItsWrongCellsMarked() throws IOException {
        OrderPlan plan = plan(workbook());
        Path out = folder.resolve(OrderAnswer.suggestedName(plan, texts));
        OrderAnswer.write(plan, out, texts);
        assertThat(out.getFileName()).hasToString("订单（核对结果）.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            assertThat(workbook.getSheet("别的").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("留着");
            Sheet sheet = workbook.getSheet("七月");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("核对结果");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).startsWith("新增");
            assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isEqualTo("不能导入");
            assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).contains("一百");
            assertThat(sheet.getRow(3).getCell(1).getCellComment().getString().getString())
                    .contains("一百");
            assertThat(sheet.getRow(4).getCell(3).getCellComment().getString().getString())
                    .contains("2026-13-02");
        }
        // mended and read in again, what came in already is known
        desk.imports.run(plan);
        assertThat(plan(out).rows())
                .extracting(PlannedOrder::verdict)
                .containsExactly(OrderVerdict.DUPLICATE, OrderVerdict.REFUSED, OrderVerdict.REFUSED);
    }

    @Test
    void aWorkbookWithMacrosIsAnsweredByOneWithout() throws IOException {
        Path file = Files.copy(workbook(), folder.resolve("7.订单.xlsm"));
        assertThat(OrderAnswer.suggestedName(plan(file), texts)).isEqualTo("7.订单（核对结果）.xlsx");
    }

    @Test
    void aTextFileComesBackAsAWorkbookOfItsValues() throws IOException {
        OrderPlan plan = plan(Samples.file("orders-taobao.csv"));
        Path out = folder.resolve(OrderAnswer.suggestedName(plan, texts));
        OrderAnswer.write(plan, out, texts);
        assertThat(out.getFileName().toString().toLowerCase(Locale.ROOT)).endsWith(".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(out))) {
            Sheet sheet = workbook.getSheetAt(0);
            int verdict = sheet.getRow(0).getLastCellNum() - 2;
            assertThat(sheet.getRow(0).getCell(verdict).getStringCellValue()).isEqualTo("核对结果");
            long doubted = 0;
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                assertThat(
                                row.getCell(verdict + 1) == null
                                        ? ""
                                        : row.getCell(verdict + 1).getStringCellValue())
                        .as("months in words")
                        .doesNotContainPattern("20\\d\\d-\\d\\d(?!-)");
            }
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                doubted += row.getCell(verdict + 1) != null
                                && row.getCell(verdict + 1).getStringCellValue().contains("疑点：")
                        ? 1
                        : 0;
            }
            assertThat(doubted).isEqualTo(43);
        }
        assertThat(plan(out).count(OrderVerdict.NEW)).isEqualTo(280);
    }

    @Test
    void aFileThatChangedMeanwhileIsNotAnswered() throws IOException {
        Path file = workbook();
        OrderPlan plan = plan(file);
        Files.writeString(file, "x");
        assertThatThrownBy(() -> OrderAnswer.write(plan, folder.resolve("out.xlsx"), texts))
                .hasMessage("sales.answer.fileChanged");
        assertThat(folder.resolve("out.xlsx")).doesNotExist();
    }
}
