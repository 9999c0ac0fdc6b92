package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.platform.jobs.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the import offers empty it reads filled in. */
class BlankListsTest {
    private static final int HEADINGS = 2;

    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBlankListOfPersonsComesBackFilledIn() throws IOException {
        Path file = folder.resolve("人员.xlsx");
        desk.rosters.blank(file);
        fill(file, Map.of("姓名", Rosters.name(1), "身份证号", Rosters.number(1)));
        assertThat(desk.plan(file).count(RosterVerdict.NEW)).isEqualTo(1);
    }

    @Test
    void aBlankListOfOrganisationsComesBackFilledIn() throws IOException {
        Path file = folder.resolve("单位.xlsx");
        desk.firms.blank(file);
        fill(file, Map.of("单位名称", "奉节县鲜果农民专业合作社", "统一社会信用代码", FirmLists.code("93", 1)));
        FirmPlan plan = desk.firms.dryRun(desk.firms.openToMap(file), MatchRule.UPDATE_ALL, Progress.NONE);
        assertThat(plan.count(RosterVerdict.NEW)).isEqualTo(1);
    }

    private static void fill(Path file, Map<String, String> words) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Row headings = workbook.getSheetAt(0).getRow(HEADINGS);
            Row first = workbook.getSheetAt(0).getRow(HEADINGS + 1);
            int written = 0;
            for (Cell heading : headings) {
                String word = words.get(heading.getStringCellValue());
                if (word != null) {
                    first.getCell(heading.getColumnIndex()).setCellValue(word);
                    written++;
                }
            }
            assertThat(written).isEqualTo(words.size());
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
