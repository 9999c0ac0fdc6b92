package org.jishi.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jishi.kit.page.Sheet;
import org.jishi.report.Cell;
import org.jishi.report.ReportSheet;
import org.jishi.report.SheetBuilder;
import org.jishi.report.SheetRow;
import org.junit.jupiter.api.Test;

/** A table of two pages as the screen shows it and as it is laid out for paper. */
class SheetsTest {
    private static final SheetBuilder WIDE = new SheetBuilder("台账", 6, 14, 40, 40, 40, 20, 20)
            .twoPages(2, 4)
            .title("培训台账（样例）")
            .facts("填报单位：县商务委员会", "报告期：2026")
            .headings("序号", "姓名", "甲", "乙", "丙", "丁", "戊")
            .body(
                    Cell.ordinal(1),
                    Cell.text("李梅"),
                    Cell.blank(),
                    Cell.blank(),
                    Cell.blank(),
                    Cell.blank(),
                    Cell.blank())
            .note("口径说明：按班计");

    @Test
    void onTheScreenWhatStandsOverBothPagesIsSaidOnce() {
        List<Sheet.Line> lines = Sheets.of(List.of(WIDE.build())).getFirst().lines();
        for (int row = 0; row < 2; row++) {
            List<String> said = lines.get(row).cells().stream()
                    .map(Sheet.Cell::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(said).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    /** Both pages have the title in their middle; notes stand on the left one and do not say so. */
    @Test
    void onPaperEachPageHasItsTitle() {
        ReportSheet sheet = WIDE.build();
        SheetRow title = sheet.rows().getFirst();
        assertThat(title.spans().stream().map(span -> span.cell().shown())).containsExactly("培训台账（样例）", "培训台账（样例）", "");
        assertThat(title.spans().stream().mapToInt(span -> span.columns())).containsExactly(4, 2, 1);
        SheetRow note = sheet.rows().getLast();
        assertThat(note.spans().stream().map(span -> span.cell().shown())).containsExactly("", "口径说明：按班计");
    }
}
