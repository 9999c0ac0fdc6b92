package org.jishi.intake.roster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/**
 * Workbooks that no office makes on purpose and every office gets: what other programs write, what ten years of copying
 * leave, and what is built to trip a reader. Each holds the same three persons or nobody.
 */
final class StrangeWorkbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String[] HEADS = {"姓名", "身份证号", "备注"};
    private static final int LAST_ROW = 1_048_576;

    private final Path folder;
    /** The outcome of each: a number of persons, or the key of the refusal. */
    private final Map<String, String> expected = new LinkedHashMap<>();

    private StrangeWorkbooks(Path folder) {
        this.folder = folder;
    }

    static Map<String, String> make(Path folder) throws IOException {
        StrangeWorkbooks made = new StrangeWorkbooks(folder);
        made.old();
        made.otherProducers();
        made.contents();
        made.sizes();
        made.legacy();
        return made.expected;
    }

    /** Excel 95 keeps its records in a stream of another name; Excel 4 had no container. */
    private void old() throws IOException {
        byte[] records = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(expect("excel95.xls", "platform.workbook.oldExcel"))) {
            files.createDocument(new java.io.ByteArrayInputStream(records), "Book");
            files.writeFilesystem(out);
        }
        Files.write(
                expect("excel4.xls", "platform.workbook.oldExcel"), new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0});
    }

    private void otherProducers() throws IOException {
        Package strict = new Package("strict.xlsx");
        strict.parts.replaceAll((name, text) -> text.replace(MAIN, STRICT)
                .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        strict.write("3");

        Package prefixed = new Package("prefixed.xlsx");
        prefixed.parts.replaceAll((name, text) -> name.startsWith("xl/") && !name.endsWith(".rels")
                ? text.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=\"" + MAIN, "xmlns:x=\"" + MAIN)
                : text);
        prefixed.write("3");

        Package bare = new Package("no-references.xlsx");
        bare.parts.replaceAll((name, text) -> text.replaceAll("(<c|<row) r=\"[A-Z0-9]+\"", "$1"));
        bare.write("3");

        Package absolute = new Package("absolute-targets.xlsx");
        absolute.parts.replaceAll((name, text) ->
                name.equals("xl/_rels/workbook.xml.rels") ? text.replace("Target=\"", "Target=\"/xl/") : text);
        absolute.write("3");

        Package elsewhere = new Package("elsewhere.xlsx");
        Map<String, String> moved = new LinkedHashMap<>();
        elsewhere.parts.forEach((name, text) -> moved.put(name.replace("xl/", "book/"), text.replace("xl/", "book/")));
        elsewhere.parts.clear();
        elsewhere.parts.putAll(moved);
        elsewhere.write("3");

        Package noStyles = new Package("no-styles.xlsx");
        noStyles.parts.remove("xl/styles.xml");
        noStyles.replace("xl/_rels/workbook.xml.rels", "<Relationship Id=\"rId9\"[^>]*/>", "");
        noStyles.replace("[Content_Types].xml", "<Override PartName=\"/xl/styles.xml\"[^>]*/>", "");
        noStyles.write("3");
    }

    private void contents() throws IOException {
        Package charts = new Package("charts-only.xlsx");
        charts.parts.remove("xl/worksheets/sheet1.xml");
        charts.parts.put("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"" + MAIN + "\"/>");
        charts.replace("xl/_rels/workbook.xml.rels", "worksheet", "chartsheet");
        charts.replace(
                "[Content_Types].xml",
                "/xl/worksheets/sheet1.xml\" ContentType=\"[^\"]*\"",
                "/xl/chartsheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.chartsheet+xml\"");
        charts.write("platform.workbook.noSheet");

        Package circular = new Package("circular.xlsx");
        circular.third("<c r=\"C%1$d\"><f>C%1$d+D%1$d</f><v>0</v></c><c r=\"D%1$d\"><f>C%1$d</f></c>");
        circular.write("3");

        Package linked = new Package("linked.xlsx");
        linked.third("<c r=\"C%1$d\" t=\"str\"><f>[1]Sheet1!A1</f><v>甲</v></c>");
        linked.parts.put(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"" + MAIN + "\"><externalBook xmlns:r=\"" + RELATIONS
                        + "\" r:id=\"rId1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames></externalBook>"
                        + "</externalLink>");
        linked.parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/externalLinkPath\" Target=\"file:///nowhere/other.xlsx\" TargetMode=\"External\"/>"
                        + "</Relationships>");
        linked.relate("externalLink", "externalLinks/externalLink1.xml", "externalLink+xml");
        linked.replace(
                "xl/workbook.xml",
                "</sheets>",
                "</sheets><externalReferences><externalReference r:id=\"rId8\"/></externalReferences>");
        linked.write("3");

        Package macros = new Package("macros.xlsm");
        macros.parts.put("xl/vbaProject.bin", "not a macro, and never looked at");
        macros.replace(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\\+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        macros.replace("[Content_Types].xml", "</Types>", """
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>\
            """);
        macros.replace("xl/_rels/workbook.xml.rels", "</Relationships>", """
            <Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" \
            Target="vbaProject.bin"/></Relationships>\
            """);
        macros.write("3");

        Package early = new Package("early-dates.xlsx");
        early.third("<c r=\"C%1$d\" s=\"1\"><v>-%1$d.5</v></c><c r=\"D%1$d\" s=\"1\"><v>60</v></c>"
                + "<c r=\"E%1$d\" s=\"1\"><v>0</v></c><c r=\"F%1$d\" s=\"1\"><v>9999999</v></c>");
        early.write("3");

        Package spoken = new Package("phonetic.xlsx");
        spoken.third(
                "<c r=\"C%1$d\" t=\"inlineStr\"><is><r><t>甲</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></is></c>");
        spoken.write("3");

        Package errors = new Package("errors.xlsx");
        errors.third("<c r=\"C%1$d\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D%1$d\" t=\"e\"><v>#REF!</v></c>");
        errors.write("3");

        Package merged = new Package("merged-all.xlsx");
        merged.replace(
                "xl/worksheets/sheet1.xml",
                "</sheetData>",
                "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"E1:XFD1048576\"/><mergeCell ref=\"E1:E3\"/>"
                        + "</mergeCells>");
        merged.write("3");

        Package protectedSheet = new Package("protected-sheet.xlsx");
        protectedSheet.replace(
                "xl/worksheets/sheet1.xml",
                "</sheetData>",
                "</sheetData><sheetProtection password=\"CC1A\" sheet=\"1\" objects=\"1\" scenarios=\"1\"/>");
        protectedSheet.write("3");
    }

    private void sizes() throws IOException {
        Package wide = new Package("wide.xlsx");
        wide.rows(text(0, 0, HEADS[0]) + text(1, 0, HEADS[1]) + headings(2, 16_380) + text(16_383, 0, "末"), 0);
        wide.write("3");
        Package full = new Package("wide-and-full.xlsx");
        full.rows(text(0, 0, HEADS[0]) + text(1, 0, HEADS[1]) + headings(2, 16_384), 0);
        full.write("people.roster.answer.noRoom");
        Package lost = new Package("persons-at-the-end.xlsx");
        lost.rows(headings(0, 16_382) + text(16_382, 0, HEADS[0]) + text(16_383, 0, HEADS[1]), 16_382);
        lost.write("people.roster.noHeadings");

        StringBuilder styled = new StringBuilder();
        for (int column = 0; column < 4; column++) {
            styled.append("<c r=\"")
                    .append(CellReference.convertNumToColString(column))
                    .append("%1$d\" s=\"1\"/>");
        }
        Package million = new Package("million-empty-rows.xlsx");
        million.streamed("3", styled.toString(), 5, LAST_ROW);

        Package low = new Package("last-rows.xlsx");
        low.replace("xl/worksheets/sheet1.xml", "(<row r=\"|<c r=\"[A-Z]+)([1-4])\"", "$1104857$2\"");
        low.write("3");

        Package many = new Package("six-hundred-sheets.xlsx");
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int sheet = 0; sheet < 600; sheet++) {
            String part = "worksheets/more" + sheet + ".xml";
            many.parts.put("xl/" + part, "<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>");
            sheets.append("<sheet name=\"空")
                    .append(sheet)
                    .append("\" sheetId=\"")
                    .append(sheet + 20);
            sheets.append("\" r:id=\"more").append(sheet).append("\"/>");
            relations
                    .append("<Relationship Id=\"more")
                    .append(sheet)
                    .append("\" Type=\"")
                    .append(RELATIONS);
            relations.append("/worksheet\" Target=\"").append(part).append("\"/>");
        }
        many.replace("xl/workbook.xml", "</sheets>", sheets + "</sheets>");
        many.replace("xl/_rels/workbook.xml.rels", "</Relationships>", relations + "</Relationships>");
        many.replace("[Content_Types].xml", "</Types>", """
            <Default Extension="xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>\
            """);
        many.write("3");
    }

    private void legacy() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(expect("legacy.xls", "3"))) {
            Sheet sheet = workbook.createSheet("花名册");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            for (int row = 0; row < 65_536; row++) {
                Row made = sheet.createRow(row);
                made.createCell(3).setCellStyle(style);
                if (row < 4) {
                    Cell number = made.createCell(1);
                    made.createCell(0).setCellValue(row == 0 ? HEADS[0] : Rosters.name(row));
                    number.setCellValue(row == 0 ? HEADS[1] : Rosters.number(row));
                    made.createCell(2).setCellFormula("C" + (row + 1) + "+D" + (row + 1));
                    made.getCell(3).setCellValue(-3.5);
                    made.createCell(255).setCellValue("最后一列");
                }
            }
            workbook.write(out);
        }
    }

    private static String headings(int from, int to) {
        StringBuilder heads = new StringBuilder();
        for (int column = from; column < to; column++) {
            heads.append(text(column, 0, "列" + column));
        }
        return heads.toString();
    }

    private Path expect(String name, String outcome) {
        expected.put(name, outcome);
        return folder.resolve(name);
    }

    private static String text(int column, int row, String text) {
        return "<c r=\"" + CellReference.convertNumToColString(column) + (row + 1) + "\" t=\"inlineStr\"><is><t>" + text
                + "</t></is></c>";
    }

    /** An .xlsx as text, to be bent before it is written. */
    private final class Package {
        private final String name;
        private final Map<String, String> parts = new LinkedHashMap<>();

        Package(String name) {
            this.name = name;
            parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/styles.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                </Types>\
                """);
            parts.put("_rels/.rels", relationships("rId1", "officeDocument", "xl/workbook.xml"));
            parts.put(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    relationships("rId1", "worksheet", "worksheets/sheet1.xml")
                            .replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rId9\" Type=\"" + RELATIONS
                                            + "/styles\" Target=\"styles.xml\"/></Relationships>"));
            parts.put(
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/>"
                            + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
                            + "</cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
                            + "</cellXfs></styleSheet>");
            rows(text(0, 0, HEADS[0]) + text(1, 0, HEADS[1]) + text(2, 0, HEADS[2]), 0);
        }

        private static String relationships(String id, String type, String target) {
            return "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/"
                    + type + "\" Target=\"" + target + "\"/></Relationships>";
        }

        /** The headings, and three persons from a column on. */
        void rows(String heads, int column) {
            StringBuilder rows =
                    new StringBuilder("<row r=\"1\">").append(heads).append("</row>");
            for (int row = 1; row < 4; row++) {
                rows.append("<row r=\"").append(row + 1).append("\">");
                rows.append(text(column, row, Rosters.name(row)));
                rows.append(text(column + 1, row, Rosters.number(row))).append("</row>");
            }
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }

        /** Further cells of the persons' rows; %1$d stands for the row's number. */
        void third(String cells) {
            StringBuilder rows = new StringBuilder();
            String[] parted = part("xl/worksheets/sheet1.xml").split("</row>", -1);
            for (int row = 0; row < parted.length; row++) {
                rows.append(parted[row]);
                if (row < parted.length - 1) {
                    rows.append(row > 0 ? cells.formatted(row + 1) : "").append("</row>");
                }
            }
            parts.put("xl/worksheets/sheet1.xml", rows.toString());
        }

        void relate(String kind, String target, String type) {
            replace(
                    "xl/_rels/workbook.xml.rels",
                    "</Relationships>",
                    "<Relationship Id=\"rId8\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                            + "\"/></Relationships>");
            replace(
                    "[Content_Types].xml",
                    "</Types>",
                    "<Override PartName=\"/xl/" + target
                            + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type
                            + "\"/></Types>");
        }

        void replace(String part, String pattern, String by) {
            String before = part(part);
            String after = before.replaceAll(pattern, by.replace("\\", "\\\\"));
            if (after.equals(before)) {
                throw new IllegalStateException(pattern + " in " + part);
            }
            parts.put(part, after);
        }

        private String part(String name) {
            return Objects.requireNonNull(parts.get(name), name);
        }

        void write(String outcome) throws IOException {
            streamed(outcome, "", 0, 0);
        }

        /** With many further rows in the sheet, all alike. */
        void streamed(String outcome, String cells, int first, int last) throws IOException {
            try (ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(expect(name, outcome))))) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    String text = part.getValue();
                    int end = part.getKey().contains("sheet1.xml") ? text.indexOf("</sheetData>") : -1;
                    if (end < 0) {
                        zip.write(text.getBytes(StandardCharsets.UTF_8));
                        continue;
                    }
                    zip.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    for (int row = first; row < last; row++) {
                        zip.write(
                                ("<row r=\"" + row + "\" s=\"1\" customFormat=\"1\">" + cells.formatted(row) + "</row>")
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                    zip.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
