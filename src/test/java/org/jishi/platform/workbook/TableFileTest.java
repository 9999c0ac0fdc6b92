package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jishi.platform.workbook.Cell.Kind;
import org.jishi.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final Map<String, List<String>> FIELDS = Map.of(
            "name", List.of("姓名"),
            "id", List.of("身份证号", "身份证号码"),
            "village", List.of("村", "所属村"),
            "phone", List.of("联系电话", "手机号"));

    @TempDir
    Path folder;

    @Test
    void aRosterWithTwoHeaderRowsIsFoundBelowItsTitle() {
        TableFile file = TableFile.open(Samples.file("roster-two-header.xlsx"));
        assertThat(file.kind()).isEqualTo(TableFile.Kind.XLSX);
        assertThat(file.sheets()).extracting(Sheet::name).containsExactly("学员花名册", "填表说明");
        Layout<String> layout = HeaderFinder.find(file, FIELDS).orElseThrow().layout();
        assertThat(layout.headerRow()).isEqualTo(2);
        assertThat(layout.firstDataRow()).isEqualTo(4);
        assertThat(layout.columns()).containsEntry("name", 1).containsEntry("id", 3);
        assertThat(layout.columns()).containsEntry("village", 9).containsEntry("phone", 10);
        assertThat(layout.headings()).containsEntry(9, "户籍所在地/村").containsEntry(0, "序号");
        Sheet sheet = file.sheets().getFirst();
        assertThat(layout.cell(sheet, 4, "name").text()).isEqualTo("蒋霞秀");
        assertThat(sheet.rows()).anyMatch(Row::hidden);
        assertThat(sheet.cell(0, 5).text()).startsWith("2026年");
        assertThat(sheet.cell(0, 5).isSpread()).isTrue();
    }

    @Test
    void anIdentityNumberTypedAsNumberShowsItsDigitsWithoutExponent() {
        Sheet sheet =
                TableFile.open(Samples.file("roster-two-header.xlsx")).sheets().getFirst();
        Cell id = sheet.rows().stream()
                .filter(row -> row.cell(1).text().equals("袁艳国"))
                .map(row -> row.cell(3))
                .findFirst()
                .orElseThrow();
        assertThat(id.kind()).isEqualTo(Kind.NUMBER);
        assertThat(id.isNumber()).isTrue();
        assertThat(id.text()).isEqualTo("500236198708288000");
    }

    @Test
    void anOldWorkbookIsRead() {
        TableFile file = TableFile.open(Samples.file("roster-legacy.xls"));
        assertThat(file.kind()).isEqualTo(TableFile.Kind.XLS);
        Layout<String> layout = HeaderFinder.find(file, FIELDS).orElseThrow().layout();
        assertThat(layout.headerRow()).isEqualTo(2);
        assertThat(layout.firstDataRow()).isEqualTo(3);
        assertThat(layout.cell(file.sheets().getFirst(), 3, "id").text()).isEqualTo("500236198208195161");
    }

    @Test
    void aCsvInGbkWithTabsInItsValuesIsRead() {
        TableFile file = TableFile.open(Samples.file("roster-gbk.csv"));
        assertThat(file.kind()).isEqualTo(TableFile.Kind.TEXT);
        Sheet sheet = file.sheets().getFirst();
        assertThat(sheet.rows()).hasSize(81);
        assertThat(sheet.cell(0, 0).text()).isEqualTo("姓名");
        assertThat(sheet.cell(1, 2).text()).isEqualTo("\t500236198503103143");
        assertThat(sheet.cell(1, 6).text()).isEqualTo("返乡农民工、村干部");
    }

    @Test
    void numbersWrittenByAPlatformAsFormulasAreUnwrapped() {
        Sheet sheet = TableFile.open(Samples.file("orders-taobao.csv")).sheets().getFirst();
        assertThat(sheet.cell(1, 0).text()).isEqualTo("3283672736870313037");
        assertThat(sheet.cell(5, 7).text()).isEmpty();
        assertThat(sheet.rows()).hasSize(282);
    }

    @Test
    void aBankResultWithBarsIsRead() {
        Sheet sheet = TableFile.open(Samples.file("bank-result.txt")).sheets().getFirst();
        assertThat(sheet.cell(0, 0).text()).isEqualTo("批次号：SAMPLE-001");
        assertThat(sheet.cell(5, 5).text()).isEqualTo("户名与账号不符");
    }

    @Test
    void aFilledSignInSheetIsRead() {
        TableFile file = TableFile.open(Samples.file("sign-in-filled.xlsx"));
        Sheet sheet = file.sheets().getFirst();
        assertThat(sheet.cell(1, 4).text()).isEqualTo("9月18日");
        assertThat(sheet.cell(4, 2).text()).isEqualTo("145");
        assertThat(sheet.cell(3, 6).text()).isEqualTo("1");
    }

    @Test
    void everyCharacterSetAndSeparatorGivesTheSameTable() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
            for (String separator : List.of(",", "\t", "|", ";")) {
                String text = "姓名" + separator + "村" + separator + "电话\r\n\"张，\"\"三\"\"\"" + separator + "\"上"
                        + separator + "村\n二组\"" + separator + "13900000001\r\n\r\n李四" + separator + "=\"007\""
                        + separator + "\r\n";
                Path path = folder.resolve("table.csv");
                Files.write(path, text.getBytes(charset));
                Sheet sheet = TableFile.open(path).sheets().getFirst();
                assertThat(sheet.cell(0, 2).text()).as(charset + separator).isEqualTo("电话");
                assertThat(sheet.cell(1, 0).text()).isEqualTo("张，\"三\"");
                assertThat(sheet.cell(1, 1).text()).isEqualTo("上" + separator + "村\n二组");
                assertThat(sheet.cell(3, 1).text()).isEqualTo("007");
            }
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsACharacter() throws Exception {
        Path path = folder.resolve("open-quote.csv");
        Files.writeString(path, "姓名,村\n\"张三,上村\n李四,下村\n");
        Sheet sheet = TableFile.open(path).sheets().getFirst();
        assertThat(sheet.cell(1, 0).text()).isEqualTo("\"张三");
        assertThat(sheet.cell(2, 1).text()).isEqualTo("下村");
    }
}
