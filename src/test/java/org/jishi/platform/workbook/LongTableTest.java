package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LongTableTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String ID = "50023619880818524X";

    @TempDir
    Path folder;

    @Test
    void writesTextAsTextAndFiguresAsFigures() throws IOException {
        Path file = folder.resolve("long.xlsx");
        LongTable.save(
                file,
                "人员",
                List.of(
                        LongTable.Column.text("姓名", 12),
                        LongTable.Column.text("身份证号", 22),
                        LongTable.Column.yuan("金额", 12),
                        LongTable.Column.text("日期", 12)),
                table -> {
                    for (int i = 0; i < 5_000; i++) {
                        table.row("+张三", "500236196304053842", Money.ofFen(150), LocalDate.of(2026, 9, 30));
                    }
                    table.row("李四", ID, null, null);
                });
        WorkbookCheck check = WorkbookCheck.of(file).runsNothingBut("nothing");
        assertThat(check.at("人员", 5_000, 0))
                .returns("+张三", WorkbookCheck.Stored::value)
                .returns(CellType.STRING, WorkbookCheck.Stored::type);
        assertThat(check.at("人员", 1, 1))
                .returns("500236196304053842", WorkbookCheck.Stored::value)
                .returns(CellType.STRING, WorkbookCheck.Stored::type);
        assertThat(check.at("人员", 1, 2).number()).isEqualTo(1.5);
        assertThat(check.at("人员", 5_001, 1).value()).isEqualTo(ID);
        assertThat(TableFile.open(file).sheets().getFirst().rows()).hasSize(5_002);
        WorkbookCheck.survivesOffice(file, folder);
    }

    @Test
    void aFileThatFailsHalfWayLeavesNothing() throws IOException {
        Path file = folder.resolve("half.xlsx");
        assertThatThrownBy(() -> LongTable.save(file, "a", List.of(LongTable.Column.text("a", 5)), table -> {
                    table.row("1");
                    throw new Refusal("platform.access.signedOut");
                }))
                .isInstanceOf(Refusal.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aTableForPeopleRunsNothing() {
        byte[] bytes = TextTables.forPeople(List.of(List.of("=1+1", "-2", "@x", "a,\"b\"", " c")));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+1,'-2,'@x,\"a,\"\"b\"\"\",\" c\"\r\n");
    }

    @Test
    void aTableForABankIsWrittenAsGivenOrNotAtAll() {
        byte[] bytes = TextTables.forBank(List.of(List.of("6222 02", "蒋霞秀", "100.00")), '|', GBK, "\r\n");
        assertThat(new String(bytes, GBK)).isEqualTo("6222 02|蒋霞秀|100.00\r\n");
        for (String bad : List.of("=cmd", "+1", "-1", "@a", "a|b", "a\"b", "a\nb", "𠮷")) {
            assertThatThrownBy(() -> TextTables.forBank(List.of(List.of("1", bad)), '|', GBK, "\n"))
                    .as(bad)
                    .isInstanceOf(Refusal.class);
        }
    }
}
