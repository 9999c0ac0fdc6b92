package org.jishi.app;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Makes strange files of many kinds, each with the same three rows of one list or with none. */
final class StrangeFiles {
    private static final String PAGE = "platform.workbook.";
    private static final String NO_HEADINGS = "people.roster.noHeadings";
    private static final String END = "</sheetData></worksheet>";
    private static final Charset GBK = Charset.forName("GBK");

    private final Path folder;
    private final StrangeList list;
    private final Map<String, String> expected = new LinkedHashMap<>();

    StrangeFiles(Path folder, StrangeList list) {
        this.folder = folder;
        this.list = list;
    }

    /** File to what becomes of it where persons are expected: a number of rows, or the refusal's key. */
    Map<String, String> make() throws IOException {
        texts();
        pages();
        spreadsheets();
        workbooks();
        if (list == StrangeList.PERSONS) {
            // what is in these is of no door
            costly();
            others();
        }
        return expected;
    }

    private static String id(int row) {
        return StrangeList.id(row);
    }

    private String list(String separator, String end) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : list.rows()) {
            text.append(String.join(separator, row)).append(separator);
            text.append(text.indexOf(end) < 0 ? "备注" : "无").append(end);
        }
        return text.toString();
    }

    private void put(String name, String outcome, byte[] bytes) throws IOException {
        expected.put(name, outcome);
        Files.write(folder.resolve(name), bytes);
    }

    private void put(String name, String outcome, String text) throws IOException {
        put(name, outcome, text.getBytes(StandardCharsets.UTF_8));
    }

    private void texts() throws IOException {
        String list = list(",", "\r\n");
        put("utf8.csv", "3", list);
        put("mark.csv", "3", "\uFEFF" + list);
        put("gbk.csv", "3", list.getBytes(GBK));
        put("gb18030.csv", "3", (list + "备注,,\uD840\uDC00\r\n").getBytes(Charset.forName("GB18030")));
        put("utf16le.csv", "3", list.getBytes(StandardCharsets.UTF_16LE));
        put("utf16be.csv", "3", ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16BE));
        put("tabs.xls", "3", list("\t", "\n"));
        put("semicolons.csv", "3", list(";", "\n"));
        put("pipes.txt", "3", list("|", "\n"));
        put("full-width.csv", "3", list("，", "\n"));
        put("named.csv", "3", "sep=;\n" + list(";", "\n"));
        put("returns.csv", "3", list(",", "\r"));
        put("quoted.csv", "3", list.replaceAll("(\\d{17}.)", "=\"$1\""));
        put("open-quote.csv", "3", list + "\"备注：" + "说明".repeat(30_000));
        put("empty.csv", PAGE + "empty", "");
        put("blank.csv", PAGE + "empty", " \r\n\r\n");
        put("nul.csv", PAGE + "notTable", list + "\0");
        put("columns.csv", PAGE + "tooManyCells", list + ",".repeat(20_000) + "\n");
        put("words.xlsx", "people.roster.notWorkbook", "只是几行字\n");
        put("long-id.csv", "4", list + "赵六," + "1".repeat(1_000_000) + ",\n");
        put("long-name.csv", "4", list + "赵".repeat(500_000) + "," + id(4) + ",\n");
        put("brackets.csv", "3", list.replaceFirst("备注", "(".repeat(2_000_000)));
        put("one-line.csv", NO_HEADINGS, "说明".repeat(5_000_000).getBytes(GBK));
        put("a\nb\u001B[31m.csv", "3", list);
        expected.remove("a\nb\u001B[31m.csv");
        expected.put("a?b?[31m.csv", "3");
    }

    private String table() {
        return "<table><tr><td>" + list("</td><td>", "</td></tr><tr><td>") + "</td></tr></table>";
    }

    private void pages() throws IOException {
        put("page.xls", "3", "<html><body>" + table() + "</body></html>");
        put("page-gbk.xls", "3", ("<meta charset=gb2312>" + table()).getBytes(GBK));
        put("page-utf16.html", "3", ("\uFEFF<html>" + table()).getBytes(StandardCharsets.UTF_16LE));
        put("page-style.xls", "3", "<style>td{mso-number-format:'\\@'}</style>" + table());
        put("page-comment.htm", "3", "<!-- made --><div>" + table());
        put("page-doctype.xls", "3", "<!DOCTYPE html SYSTEM \"file:///etc/passwd\">" + table());
        put("page-script.xls", "3", "<script>while(true){}</script>" + table() + "<img src='http://192.0.2.1/x'>");
        put("page-open.xls", "3", table().replace("</td>", "").replace("</tr>", ""));
        put("page-deep.xls", PAGE + "tooManyCells", "<div>".repeat(200_000));
        put("page-cut.xls", PAGE + "damaged", table().replaceAll("(?s)<tr>(?!.*<tr>).*", ""));
        put("page-comment-open.xls", PAGE + "damaged", table().replaceAll("(?s)<tr>(?!.*<tr>)", "<!-- <tr>"));
        put("page-spans.xls", PAGE + "tooManyCells", "<table><tr>" + "<td colspan=1000>x".repeat(30));
        put("page-down.xls", "3", table().replaceFirst("无", "<b>无</b>").replace("<td>无", "<td rowspan=65000>无"));
        put("page-nested.xls", PAGE + "nestedTables", "<table><tr><td>甲</td><td>" + table() + "</td></tr></table>");
        put("page-none.xls", PAGE + "webPage", "<html><p>公告</p></html>");
        put("archive.xls", PAGE + "webArchive", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + table());
    }

    private static String xml(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"名单\"><Table>" + rows
                + "</Table></Worksheet></Workbook>";
    }

    private void spreadsheets() throws IOException {
        String cell = "<Cell><Data ss:Type=\"String\">";
        String rows = "<Row>" + cell + list("</Data></Cell>" + cell, "</Data></Cell></Row><Row>" + cell)
                + "</Data></Cell></Row>";
        put("xml2003.xls", "3", xml(rows));
        put("xml2003-gbk.xml", "3", xml(rows).replace("UTF-8", "GBK").getBytes(GBK));
        put("xml2003-twice.xls", PAGE + "twoRows", xml(rows.replace("<Row>", "<Row ss:Index=\"2\">")));
        put(
                "xml2003-entity.xls",
                PAGE + "hostile",
                xml(rows).replace("<Workbook", "<!DOCTYPE x [<!ENTITY e \"x\">]><Workbook"));
        put("xml2003-cut.xls", PAGE + "damaged", xml(rows).substring(0, 700));
        put("xml2003-deep.xls", PAGE + "hostile", xml("<a>".repeat(100_000)));
        put("other.xml", PAGE + "otherXml", "<?xml version=\"1.0\"?><data/>");
        put("word.xml", PAGE + "word", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>");
        put(
                "flat.fods",
                PAGE + "openDocument",
                "<?xml version=\"1.0\"?><d xmlns=\"urn:oasis:names:tc:opendocument:x\"/>");
    }

    private static String row(int number, String... values) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String value : values) {
            row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            rows.append(row(row + 1, list.rows().get(row).toArray(String[]::new)));
        }
        return rows.toString();
    }

    private static Map<String, String> book(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/styles.xml", "<styleSheet><fills><fill/></fills><cellXfs><xf/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void book(String name, String outcome, String rows) throws IOException {
        put(name, outcome, zip(book(rows)));
    }

    private void bent(String name, String outcome, String part, String from, String to) throws IOException {
        Map<String, String> parts = book(rows() + END);
        parts.put(part, Objects.requireNonNullElse(parts.get(part), from).replace(from, to));
        put(name, outcome, zip(parts));
    }

    private void workbooks() throws IOException {
        book("plain.xlsx", "3", rows() + END);
        book("row-twice.xlsx", PAGE + "twoRows", rows() + row(4, "赵六", id(4)) + END);
        book("cell-twice.xlsx", PAGE + "damaged", rows().replace("<c t", "<c r=\"A9\" t") + END);
        book("hidden-row.xlsx", "3", rows().replace("r=\"3\"", "r=\"3\" hidden=\"1\"") + END);
        book("uncounted.xlsx", PAGE + "uncounted", rows() + "<row>" + "<c><f>A1</f></c>".repeat(5) + "</row>" + END);
        book("cut.xlsx", PAGE + "damaged", rows());
        book(
                "outside.xlsx",
                "3",
                rows() + "<row><c/><c/><c><f>WEBSERVICE(\"http://192.0.2.1\")</f><v>1</v></c></row>" + END);
        bent("types.xlsx", PAGE + "hostile", "[Content_Types].xml", "<Types", "<!DOCTYPE x []><Types");
        bent("relations.xlsx", PAGE + "hostile", "_rels/.rels", "x", "<!DOCTYPE x []><Relationships/>");
        bent("document-type.xlsx", "3", "xl/theme.xml", "x", "<!DOCTYPE x []><x/>");
        bent("traversal.xlsx", "3", "../../out.txt", "x", "x");
        bent(
                "same-part.xlsx",
                "3",
                "xl/workbook.xml",
                "<sheet name=\"S\" id=\"r1\"/>",
                "<sheet name=\"S\" id=\"r1\"/>".repeat(400));
        bent("with-word.xlsx", "3", "word/document.xml", "x", "x");
        put("real.docx", PAGE + "word", zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>")));
        put(
                "slides.pptx",
                PAGE + "slides",
                zip(Map.of("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<d/>")));
        put(
                "binary.xlsb",
                PAGE + "binaryWorkbook",
                zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")));
        put("open.ods", PAGE + "openDocument", zip(Map.of("mimetype", "x", "content.xml", "<c/>")));
        put("sent.zip", PAGE + "zipped", zip(Map.of("名单.xlsx", "x")));
        byte[] locked = zip(Map.of("名单.xlsx", "x"));
        locked[6] |= 1;
        put("locked.zip", PAGE + "lockedZip", locked);
    }

    private void costly() throws IOException {
        book(
                "long-id.xlsx",
                "13",
                rows() + row(5, "赵六", "1".repeat(32_767)).replace("r=\"5\"", "").repeat(10) + END);
        book(
                "brackets.xlsx",
                NO_HEADINGS,
                row(1, "(".repeat(32_000), "[".repeat(32_000))
                                .replace("r=\"1\"", "")
                                .repeat(10)
                        + END);
        book(
                "merges.xlsx",
                PAGE + "tooManyCells",
                rows() + "</sheetData><mergeCells>" + "<mergeCell ref=\"E1:F1900\"/>".repeat(100_000)
                        + "</mergeCells></worksheet>");
        book(
                "runs.xlsx",
                PAGE + "hostile",
                "<row><c t=\"inlineStr\"><is>" + ("<r><t>" + "字".repeat(1_000) + "</t></r>").repeat(5_000));
        book("comments.xlsx", "3", rows().replaceFirst("</t>", "<!--" + "<a>".repeat(4_000_000) + "--></t>") + END);
        bent("formats.xlsx", PAGE + "hostile", "xl/styles.xml", "<fills>", formats());
        bent(
                "relations-many.xlsx",
                PAGE + "hostile",
                "xl/_rels/workbook.xml.rels",
                "</Rel",
                many("<Relationship Id=\"i%d\" Type=\"x/y\" Target=\"z\"/>", 30_000) + "</Rel");
        Map<String, String> wide = book("");
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        String row = row(1, "列".repeat(300).split("")).replace("r=\"1\"", "").repeat(60);
        for (int sheet = 0; sheet < 30; sheet++) {
            sheets.append("<sheet name=\"S" + sheet + "\" id=\"s" + sheet + "\"/>");
            relations.append("<Relationship Id=\"s" + sheet + "\" Type=\"x/worksheet\" Target=\"worksheets/w" + sheet
                    + ".xml\"/>");
            wide.put("xl/worksheets/w" + sheet + ".xml", "<worksheet><sheetData>" + row + END);
        }
        wide.put("xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
        wide.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        put("wide-sheets.xlsx", PAGE + "tooManyCells", zip(wide));
        expected.put("bordered.xls", "3");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("bordered.xls")))) {
            var sheet = workbook.createSheet("名单");
            CellStyle style = workbook.createCellStyle();
            for (int at = 0; at < 65_536; at++) {
                Row made = sheet.createRow(at);
                for (int column = 10; column < 20; column++) {
                    made.createCell(column).setCellStyle(style);
                }
                if (at < 4) {
                    for (int column = 0; column < list.rows().get(at).size(); column++) {
                        made.createCell(column).setCellValue(list.rows().get(at).get(column));
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static String formats() {
        return "<numFmts>" + many("<numFmt numFmtId=\"%d\" formatCode=\"0.0\"/>", 30_000) + "</numFmts><fills>";
    }

    private static String many(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(text.formatted(i));
        }
        return all.toString();
    }

    private void others() throws IOException {
        put("paper.xlsx", PAGE + "notTable", "%PDF-1.7");
        put("letter.xls", PAGE + "notTable", "{\\rtf1 x}");
        put("excel4.xls", PAGE + "oldExcel", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0});
        put("picture.xlsx", PAGE + "notTable", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        put("cut.xls", PAGE + "damaged", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
        expected.put("folder.xlsx", PAGE + "folder");
        Files.createDirectory(folder.resolve("folder.xlsx"));
    }
}
