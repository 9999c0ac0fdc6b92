package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web pages and the XML of Excel 2003, which other systems export under the name of a workbook, are read as tables. */
class MarkupFileTest {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    private Sheet read(String text, Charset charset) throws IOException {
        return TableFile.open(Files.write(folder.resolve("导出.xls"), text.getBytes(charset)))
                .sheets()
                .getFirst();
    }

    private String refusal(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("导出.xls"), text);
        return catchThrowableOfType(Refusal.class, () -> TableFile.open(path))
                .problems()
                .getFirst()
                .key();
    }

    @Test
    void aLongPageTakesAsLongAsItsRows() throws IOException {
        StringBuilder page = new StringBuilder("<table>");
        for (int row = 0; row < 200_000; row++) {
            page.append("<tr><td>1</td></tr>\n");
        }
        page.append("</table>");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(read(page.toString(), StandardCharsets.UTF_8).rows()).hasSize(200_000);
        // the line ends between rows, numbered anew at each row, took half a minute
        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void aPageOfATable() throws IOException {
        String page = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html">
            <style>td {mso-number-format:"\\@";}</style></head><body><h3>花名册</h3>
            <table border=1><tr><th colspan="3">学员&nbsp;花名册</th></tr>
            <tr><th>姓名<th>身份证号<th>村
            <tr><td>甲 &amp; 乙</td><td style='mso-number-format:"\\@"'>110101199003070011</td><td rowspan=2>丰收村<br>一组</td></tr>
            <tr style="display: none"><td>丙</td><td x:num="45000">4.5E+4</td></tr>
            </table><script>document.write("<table>")</script></body></html>
            """;
        for (Charset charset : CHARSETS) {
            Sheet sheet = read(page, charset);
            assertThat(sheet.rows()).as("%s", charset).hasSize(4);
            assertThat(sheet.cell(0, 2).text()).isEqualTo("学员 花名册");
            assertThat(sheet.cell(1, 1).text()).isEqualTo("身份证号");
            assertThat(sheet.cell(2, 0).text()).isEqualTo("甲 & 乙");
            assertThat(sheet.cell(2, 1).text()).isEqualTo("110101199003070011");
            assertThat(sheet.cell(2, 1).isNumber()).isFalse();
            assertThat(sheet.cell(3, 2).text()).isEqualTo("丰收村\n一组");
            assertThat(sheet.cell(3, 2).originRow()).isEqualTo(2);
            assertThat(sheet.cell(3, 1).text()).isEqualTo("45000");
            assertThat(sheet.cell(3, 1).isNumber()).isTrue();
            assertThat(sheet.rows().get(3).hidden()).isTrue();
            assertThat(sheet.rows().get(2).hidden()).isFalse();
        }
    }

    @Test
    void rowsThatReachDownLeaveTheirPlaceToOthers() throws IOException {
        Sheet sheet = read(
                "<table><tr><td rowspan=3>a</td><td>b</td><td rowspan=\"2\">c</td></tr>"
                        + "<tr><td>d</td></tr><tr><td>e</td><td>f</td></tr></table><table><tr><td>g</td></tr></table>",
                StandardCharsets.UTF_8);
        assertThat(sheet.cell(1, 1).text()).isEqualTo("d");
        assertThat(sheet.cell(1, 2).text()).isEqualTo("c");
        assertThat(sheet.cell(2, 0).text()).isEqualTo("a");
        assertThat(sheet.cell(2, 1).text()).isEqualTo("e");
        assertThat(sheet.cell(2, 2).text()).isEqualTo("f");
        assertThat(sheet.cell(3, 0).text()).isEqualTo("g");
    }

    @Test
    void aTableWithinATableIsReadOnlyWhereItStandsAlone() throws IOException {
        String inner = "<table><tr><td>a</td><td>b</td></tr></table>";
        assertThat(read("<table><tr><td>" + inner + "</td></tr></table>", StandardCharsets.UTF_8)
                        .rows())
                .hasSize(1);
        assertThat(refusal("<table><tr><td>c</td><td>" + inner + "</td></tr></table>"))
                .isEqualTo("platform.workbook.nestedTables");
    }

    @Test
    void pagesWithoutATableAndOtherXmlAreNamed() throws IOException {
        assertThat(refusal("<div>公告</div>")).isEqualTo("platform.workbook.webPage");
        assertThat(refusal("<?xml version=\"1.0\"?><data/>")).isEqualTo("platform.workbook.otherXml");
        assertThat(refusal("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"))
                .isEqualTo("platform.workbook.word");
        assertThat(refusal(
                        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:x\"/>"))
                .isEqualTo("platform.workbook.openDocument");
        assertThat(refusal("<table><tr>" + "<td colspan=1000>x".repeat(20) + "</table>"))
                .isEqualTo("platform.workbook.tooManyCells");
    }

    @Test
    void theXmlOfExcel2003() throws IOException {
        for (Charset charset : CHARSETS) {
            Path path = folder.resolve("导出.xls");
            String text = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n" + xml("");
            Files.write(path, text.getBytes(charset));
            List<Sheet> sheets = TableFile.open(path).sheets();
            assertThat(sheets).extracting(Sheet::name).containsExactly("花名册", "旧");
            assertThat(sheets).extracting(Sheet::hidden).containsExactly(false, true);
            Sheet sheet = sheets.getFirst();
            assertThat(sheet.cell(0, 0).text()).isEqualTo("姓名");
            assertThat(sheet.cell(2, 0).text()).isEqualTo("甲<乙");
            assertThat(sheet.cell(2, 2).text()).isEqualTo("2023-03-15");
            assertThat(sheet.cell(2, 3).text()).isEqualTo("12.5");
            assertThat(sheet.cell(2, 3).isNumber()).isTrue();
            assertThat(sheet.cell(3, 0).text()).isEqualTo("甲<乙");
            assertThat(sheet.cell(3, 1).kind()).isEqualTo(Cell.Kind.UNCOUNTED);
            assertThat(sheet.rows().get(2).hidden()).isTrue();
        }
    }

    @Test
    void moreRowsThanAnyProgramOpensAreTooManyAndNoDamage() throws IOException {
        String rows = "<Row/>".repeat(1_048_577);
        assertThat(refusal("<?xml version=\"1.0\"?>" + xml("").replaceFirst("</Table>", rows + "</Table>")))
                .isEqualTo("platform.workbook.tooManyCells");
    }

    @Test
    void aPageWithoutEndIsTooLong() throws IOException {
        String begun = "<table><tr><td>姓名</td></tr>";
        assertThat(refusal(begun + "<div>".repeat(150_000))).isEqualTo("platform.workbook.tooManyCells");
        assertThat(refusal(begun + "<tr><td>1</td></tr>" + " ".repeat(17 << 20)))
                .isEqualTo("platform.workbook.tooLarge");
    }

    @Test
    void aPageThatEndsBeforeItsTableIsCutOff() throws IOException {
        String rows = "<TABLE><tr><td>姓名</td></tr><tr><td>甲</td></tr>";
        assertThat(refusal(rows)).isEqualTo("platform.workbook.damaged");
        assertThat(refusal(rows + "<!-- <tr><td>乙</td></tr></table>")).isEqualTo("platform.workbook.damaged");
        assertThat(read(rows + "<!-- x --><!--[if mso]>--><tr><td>乙</td></tr></Table >", StandardCharsets.UTF_8)
                        .rows())
                .hasSize(3);
    }

    /** What swallows rows while it is open is told; what only looks like it is read. */
    @Test
    void whatIsVerbatimInAPageIsNoMarkup() throws IOException {
        String rows = "<table><tr><td>姓名</td></tr><tr><td>甲</td></tr>";
        String more = "<tr><td>乙</td></tr></table>";
        for (String name : List.of("style", "title", "textarea", "xmp", "iframe", "script")) {
            assertThat(refusal(rows + "<" + name + ">" + more)).as(name).isEqualTo("platform.workbook.damaged");
        }
        assertThat(refusal(rows + more + "<style>" + rows + more)).isEqualTo("platform.workbook.damaged");
        assertThat(read("<style><!-- a {} </style>" + rows + "<!-- x --!>" + more, StandardCharsets.UTF_8)
                        .rows())
                .hasSize(3);
    }

    @Test
    void xmlThatIsMadeToDoHarm() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refusal("<?xml version=\"1.0\"?>" + entity + xml("&e;"))).isEqualTo("platform.workbook.hostile");
        assertThat(refusal("<?xml version=\"1.0\"?>" + xml("").replace("</Table>", "")))
                .isEqualTo("platform.workbook.damaged");
        assertThat(refusal("<?xml version=\"1.0\"?>" + xml("").replace("ss:Index=\"3\" ", "ss:Index=\"1\" ")))
                .isEqualTo("platform.workbook.twoRows");
        assertThat(refusal("<?xml version=\"1.0\"?>" + xml("").replace("ss:Index=\"3\" ", "ss:Index=\"99999999\" ")))
                .isEqualTo("platform.workbook.damaged");
    }

    private static String xml(String more) {
        return """
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles/>
            <Worksheet ss:Name="花名册"><Table><Row><Cell><Data ss:Type="String">姓名%s</Data></Cell><Cell ss:Index="3">
            <Data ss:Type="String">日期</Data></Cell></Row>
            <Row ss:Index="3" ss:Height="15"><Cell ss:MergeDown="1"><ss:Data ss:Type="String"><B>甲</B>&lt;乙</ss:Data>
            <Comment><ss:Data>批注</ss:Data></Comment></Cell>
            <Cell ss:Index="3"><Data ss:Type="DateTime">2023-03-15T00:00:00.000</Data></Cell>
            <Cell><Data ss:Type="Number">12.5</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell ss:Index="2" ss:Formula="=R1C1"/></Row></Table></Worksheet>
            <Worksheet ss:Name="旧"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>
            </Worksheet></Workbook>
            """.formatted(more);
    }
}
