package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same list as many programs write it: each cell holds what was written, in its place. */
class StrangeCellsTest {
    private static final String[][] LIST = {
        {"姓名", "身份证号", "日期"},
        {"张三", "110101199003070011", "2026-09-18"},
        {"李四", "110101199003070038", "2026-09-19"},
        {"王五", "11010119900307002X", "2026-09-20"},
    };
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void workbooksOfManyPrograms() throws IOException {
        Map<String, UnaryOperator<String>> bends = new LinkedHashMap<>();
        bends.put("plain", sheet -> sheet);
        bends.put(
                "shared formulas",
                sheet -> sheet.replace(
                                cell("A2", "张三"),
                                "<c r=\"A2\" t=\"str\"><f t=\"shared\" si=\"0\" ref=\"A2:A3\">B9</f><v>张三</v></c>")
                        .replace(cell("A3", "李四"), "<c r=\"A3\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>李四</v></c>"));
        bends.put(
                "phonetic",
                sheet -> sheet.replace(
                        "<t>张三</t>", "<t>张三</t><rPh sb=\"0\" eb=\"1\"><t>ZHANG</t></rPh><phoneticPr fontId=\"1\"/>"));
        bends.put(
                "rich",
                sheet -> sheet.replace(
                        "<t>张三</t>", "<r><rPr><b/></rPr><t>张</t></r><r><t xml:space=\"preserve\">三</t></r>"));
        bends.put("escaped", sheet -> sheet.replace("张三", "_x5F20_三"));
        bends.put("entities", sheet -> sheet.replace("张三", "&#24352;&#x4E09;"));
        bends.put("cdata", sheet -> sheet.replace("张三", "张<![CDATA[三]]>"));
        bends.put("comment", sheet -> sheet.replace("张三", "张<!-- x -->三"));
        bends.put("no references", sheet -> sheet.replaceAll(" r=\"[A-Z]?\\d\"", ""));
        bends.put("lower-case references", sheet -> sheet.replace("r=\"A2\"", "r=\"a2\""));
        bends.put("falling rows", StrangeCellsTest::falling);
        bends.put(
                "falling cells",
                sheet -> sheet.replace(
                        cell("A2", "张三") + cell("B2", LIST[1][1]), cell("B2", LIST[1][1]) + cell("A2", "张三")));
        bends.put("lying dimension", sheet -> sheet.replace("<sheetData>", "<dimension ref=\"A1:A1\"/><sheetData>"));
        bends.put("prefixed", sheet -> sheet.replace("xmlns=", "xmlns:x=").replaceAll("<(/?)(?=[a-z])", "<$1x:"));
        bends.put(
                "strict",
                sheet -> sheet.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        bends.put(
                "strict dates",
                sheet -> sheet.replaceAll("<c r=\"C2\".*?</c>", "<c r=\"C2\" t=\"d\"><v>2026-09-18T00:00:00</v></c>"));
        bends.put(
                "iso day",
                sheet -> sheet.replaceAll("<c r=\"C2\".*?</c>", "<c r=\"C2\" t=\"d\"><v>2026-09-18</v></c>"));
        bends.put("exponent", sheet -> sheet.replace("<v>46283</v>", "<v>4.6283E4</v>"));
        bends.put(
                "alternate",
                sheet -> sheet.replace(
                        "</sheetData>",
                        "</sheetData><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x14\"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent>"));
        bends.put(
                "a million empty rows",
                sheet -> sheet.replace("</sheetData>", "<row/>".repeat(1_000_000) + "</sheetData>"));
        bends.put(
                "formatted empty cells",
                sheet -> sheet.replace(
                        "</sheetData>", "<row r=\"9\">" + "<c s=\"1\"/>".repeat(10_000) + "</row></sheetData>"));
        bends.put("mark", sheet -> "\uFEFF" + sheet);
        bends.put("instructions", sheet -> "<?xml version=\"1.0\" standalone=\"yes\"?><?x y?>\n" + sheet);
        bends.put("pretty", sheet -> sheet.replace("><", ">\n  <"));
        for (Map.Entry<String, UnaryOperator<String>> bend : bends.entrySet()) {
            Map<String, String> parts = book();
            parts.put(SHEET, bend.getValue().apply(sheet(0)));
            if (!bend.getKey().equals("plain")) {
                assertThat(parts.get(SHEET)).as(bend.getKey()).isNotEqualTo(sheet(0));
            }
            compare(bend.getKey(), "名单.xlsx", zip(parts, StandardCharsets.UTF_8, false));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void packagesOfManyPrograms() throws IOException {
        compare("stored", "名单.xlsx", zip(book(), StandardCharsets.UTF_8, true));
        for (String name : List.of("名单.xlsm", "名单.xltx", "名单.et", "名单.xls", "名单", "名单.csv")) {
            compare("named " + name, name, zip(book(), StandardCharsets.UTF_8, false));
        }
        Map<String, String> parts = book();
        parts.replaceAll((name, text) -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text);
        compare("utf-16", "名单.xlsx", zip(parts, StandardCharsets.UTF_16, false));
        bent("1904", BOOK, "<sheets>", "<workbookPr date1904=\"1\"/><sheets>", 1462);
        bent("absolute target", RELATIONS, "\"worksheets", "\"/xl/worksheets", 0);
        bent("dotted target", RELATIONS, "\"worksheets", "\"./worksheets", 0);
        bent("quoted sheet", BOOK, "\"S\"", "\"甲'乙 &quot;丙&quot;!\"", 0);
        bent(
                "links and caches",
                BOOK,
                "</sheets>",
                "</sheets><externalReferences><externalReference r:id=\"r9\"/></externalReferences><pivotCaches><pivotCache cacheId=\"1\" r:id=\"r8\"/></pivotCaches>",
                0);
        Map<String, String> upper = new LinkedHashMap<>();
        book().forEach((name, text) -> upper.put(name.equals(SHEET) ? "xl/Worksheets/Sheet1.xml" : name, text));
        compare("other case", "名单.xlsx", zip(upper, StandardCharsets.UTF_8, false));
        Map<String, String> back = new LinkedHashMap<>();
        book().forEach((name, text) -> back.put(name.replace('/', '\\'), text));
        compare("backslashes", "名单.xlsx", zip(back, StandardCharsets.UTF_8, false));
        assertThat(wrong).isEmpty();
    }

    @Test
    void textsAndPagesOfManyPrograms() throws IOException {
        String text = text(",", "\r\n");
        written("mixed ends", text.replaceFirst("\r\n", "\n").replaceFirst("\r\n", "\r"));
        written("no last end", text.strip());
        written("blank after", text + "\r\n,,\r\n" + "\r\n".repeat(1_000));
        written("trailing separators", text.replace("\r\n", ",,,\r\n"));
        written("all quoted", "\"" + text("\",\"", "\"\r\n\"").replaceFirst("\"$", ""));
        written("quoted name", text.replace("张三", "\"张三\""));
        written("page of entities", page().replace("张三", "&#24352;&#x4e09;"));
        written("page of styles", page().replace("张三", "<font color=red><b>张</b></font><span>三</span>"));
        written("page of upper case", page().replace("td", "TD").replace("tr>", "TR>"));
        String sheet =
                "<?xml version=\"1.0\"?><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><ss:Worksheet ss:Name=\"S\"><ss:Table>"
                        + "<ss:Row><ss:Cell><ss:Data ss:Type=\"String\">"
                        + text(
                                "</ss:Data></ss:Cell><ss:Cell><ss:Data ss:Type=\"String\">",
                                "</ss:Data></ss:Cell></ss:Row><ss:Row><ss:Cell><ss:Data ss:Type=\"String\">")
                        + "</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>";
        written("xml 2003", sheet);
        written("xml 2003 with marks", sheet.replace("张三", "<B xmlns=\"http://www.w3.org/TR/REC-html40\">张</B>三"));
        text(
                "xml 2003 with indexes",
                sheet.replaceFirst("<ss:Cell>(?=<ss:Data ss:Type=\"String\">身份)", "<ss:Cell ss:Index=\"2\">"));
        written("xml 2003 with dates", sheet.replace("\"String\">2026-09-18", "\"DateTime\">2026-09-18T00:00:00.000"));
        assertThat(wrong).isEmpty();
    }

    private void bent(String what, String part, String from, String to, int days) throws IOException {
        Map<String, String> parts = book();
        parts.put(SHEET, sheet(days));
        assertThat(parts.get(part)).as(what).contains(from);
        parts.computeIfPresent(part, (name, text) -> text.replace(from, to));
        compare(what, "名单.xlsx", zip(parts, StandardCharsets.UTF_8, false));
    }

    private void written(String what, String text) throws IOException {
        compare(what, "名单.xls", text.getBytes(StandardCharsets.UTF_8));
    }

    private void compare(String what, String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        try {
            Sheet sheet = TableFile.open(path).sheets().getFirst();
            List<List<String>> read = new ArrayList<>();
            for (Row row : sheet.rows()) {
                if (row.cells().stream().allMatch(Cell::isBlank)) {
                    continue;
                }
                while (read.size() < row.index()) {
                    read.add(List.of());
                }
                read.add(List.of(
                        row.cell(0).text(),
                        row.cell(1).text(),
                        row.cell(2).text(),
                        row.cell(3).text()));
            }
            for (int at = 0; at < LIST.length; at++) {
                List<String> written = List.of(LIST[at][0], LIST[at][1], LIST[at][2], "");
                if (read.size() != LIST.length || !written.equals(read.get(at))) {
                    wrong.add(what + ": " + read);
                    return;
                }
            }
        } catch (RuntimeException e) {
            wrong.add(what + ": " + e);
        }
    }

    private static String text(String separator, String end) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < LIST.length; at++) {
            text.append(String.join(separator, LIST[at])).append(at < LIST.length - 1 || end.length() < 5 ? end : "");
        }
        return text.toString();
    }

    private static String page() {
        return "<table><tr><td>" + text("</td><td>", "</td></tr><tr><td>") + "</td></tr></table>";
    }

    private static String cell(String place, String value) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static String sheet(int daysLess) {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int at = 0; at < LIST.length; at++) {
            String day = at == 0
                    ? cell("C1", LIST[0][2])
                    : "<c r=\"C" + (at + 1) + "\" s=\"1\"><v>" + (46_282 + at - daysLess) + "</v></c>";
            sheet.append("<row r=\"" + (at + 1) + "\">" + cell("A" + (at + 1), LIST[at][0])
                    + cell("B" + (at + 1), LIST[at][1]) + day + "</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private static String falling(String sheet) {
        int begin = sheet.indexOf("<row");
        int end = sheet.indexOf("</sheetData>");
        List<String> rows = List.of(sheet.substring(begin, end).split("(?<=</row>)"));
        return sheet.substring(0, begin) + String.join("", rows.reversed()) + sheet.substring(end);
    }

    private static Map<String, String> book() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(BOOK, "<workbook xmlns:r=\"x\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                RELATIONS,
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put(SHEET, sheet(0));
        return parts;
    }

    private static byte[] zip(Map<String, String> parts, Charset charset, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(charset);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
