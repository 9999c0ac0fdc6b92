package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.Rosters;
import org.jishi.kit.FileKind;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FakeDialogs.Offered;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which name and as what kind of file an answer is offered. */
class RosterImportModelTest {
    /** Written into a second sheet this often, it makes an .xls too large to be marked in memory. */
    private static final int LONG_TEXTS = 2_300;

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private Offered answered(Path roster, String answer) {
        TestUi test = new TestUi(desk.people.office);
        RosterImportModel<RosterPlan> model = new RosterImportModel<>(test.ui, desk.rosters);
        Pictures.onFx(() -> {
            model.path().set(roster);
            model.open(() -> {}, RosterImportModelTest::fail);
            model.dryRun(() -> {}, RosterImportModelTest::fail);
            test.dialogs.files.add(folder.resolve(answer));
            model.saveAnswer();
            return null;
        });
        assertThat(test.dialogs.refusals).isEmpty();
        assertThat(folder.resolve(answer)).isNotEmptyFile();
        return test.dialogs.offered.getLast();
    }

    private static void fail(Refusal refusal) {
        throw refusal;
    }

    private static void assertOffered(Offered offered, String name, String ending) {
        assertThat(offered.name()).isEqualTo(name);
        assertThat(offered.kind().endings()).containsExactly("*" + ending);
    }

    private Path old(String name, int longTexts) throws IOException {
        Path path = folder.resolve(name);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = workbook.createSheet("名单");
            sheet.createRow(0).createCell(0).setCellValue("姓名");
            sheet.getRow(0).createCell(1).setCellValue("身份证号");
            sheet.createRow(1).createCell(0).setCellValue(Rosters.name(1));
            sheet.getRow(1).createCell(1).setCellValue(Rosters.number(1));
            Sheet notes = workbook.createSheet("说明");
            for (int row = 0; row < longTexts; row++) {
                notes.createRow(row).createCell(0).setCellValue(row + "x".repeat(4_000));
            }
            workbook.write(out);
        }
        return path;
    }

    private Path text(String name) throws IOException {
        return Files.write(folder.resolve(name), List.of("姓名,身份证号", Rosters.name(1) + "," + Rosters.number(1)));
    }

    @Test
    void anOldWorkbookStaysOne() throws IOException {
        assertOffered(answered(old("名册.xls", 0), "a.xls"), "名册（核对结果）.xls", ".xls");
    }

    @Test
    void aVeryLargeOldWorkbookIsAnsweredByANewOne() throws IOException {
        assertOffered(answered(old("大名册.xls", LONG_TEXTS), "b.xlsx"), "大名册（核对结果）.xlsx", ".xlsx");
    }

    @Test
    void textIsAnsweredByAWorkbook() throws IOException {
        Offered offered = answered(text("名册.csv"), "c.xlsx");
        assertOffered(offered, "名册（核对结果）.xlsx", ".xlsx");
        assertThat(offered.kind()).isEqualTo(FileKind.WORKBOOK);
    }
}
