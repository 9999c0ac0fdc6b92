package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marked workbook is the sender's own, without what reaches outside of it. */
class AnsweredJunkTest {
    @TempDir
    Path folder;

    private Path source = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void paths() {
        source = folder.resolve("in.xlsx");
        out = folder.resolve("out.xlsx");
    }

    private void book(boolean commented) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var stream = Files.newOutputStream(source)) {
            Sheet sheet = workbook.createSheet("花名册");
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.createRow(row).createCell(column).setCellValue("x");
                }
                sheet.getRow(row).createCell(0).setCellValue("甲" + row);
                sheet.getRow(row).createCell(1).setCellValue("村");
            }
            workbook.createSheet("说明").createRow(0).createCell(0).setCellFormula("1+1");
            if (commented) {
                Drawing<?> drawing = sheet.createDrawingPatriarch();
                ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
                anchor.setRow1(1);
                anchor.setCol1(1);
                Comment comment = drawing.createCellComment(anchor);
                comment.setString(workbook.getCreationHelper().createRichTextString("乡镇的批注"));
                comment.setAuthor("乡镇");
                sheet.getRow(1).getCell(1).setCellComment(comment);
            }
            workbook.write(stream);
        }
    }

    private void mark(String text) {
        TreeMap<Integer, SheetMarks.RowMarks> rows = new TreeMap<>();
        for (int row : List.of(1, 2)) {
            rows.put(row, marks(text + row));
        }
        WorkbookMarker.mark(source, out, List.of(sheet(rows)));
    }

    private static SheetMarks.RowMarks marks(String text) {
        return new SheetMarks.RowMarks(
                Arrays.asList("FFC7CE", null),
                List.of("拒绝", text),
                Map.of(1, new SheetMarks.CellMarks("FFC7CE", text)));
    }

    private static SheetMarks sheet(TreeMap<Integer, SheetMarks.RowMarks> rows) {
        return new SheetMarks("花名册", 0, 3, List.of("结果", "意见"), List.of(14, 60), "集市 Jishi", Map.of(), rows);
    }

    @Test
    void formulasThatReachOutsideLeaveTheirLastResult() throws IOException {
        book(false);
        change(parts -> {
            edit(parts, "xl/worksheets/sheet1.xml", "<row r=\"4\">", """
                <row r="4"><c r="E4" t="str"><f>_xlfn.WEBSERVICE("http://x")</f><v>甲</v></c>\
                <c r="F4"><f>SUM([1]Sheet1!A1)</f><v>7</v></c><c r="G4"><f>cmd|'/c calc'!A0</f><v>8</v></c>\
                <c r="H4"><f>CONCATENATE("a|b","[1]x!")</f><v>9</v></c>\
                <c r="I4"><f t="shared" ref="I4:J4" si="0">'[2]其他'!A1</f><v>5</v></c>\
                <c r="J4"><f t="shared" si="0"/><v>6</v></c>""");
            edit(parts, "xl/worksheets/sheet2.xml", "<f>1+1</f>", "<f>[1]!Secret</f><v>2</v>");
            edit(parts, "xl/workbook.xml", "</sheets>", """
                </sheets><externalReferences><externalReference xmlns:r="%s" r:id="rId77"/></externalReferences>\
                <definedNames><definedName name="a">[1]S!$A$1</definedName></definedNames>\
                """.formatted(WorkbookMarker.RELATIONS));
            edit(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", """
                <Relationship Id="rId77" Type="%s/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>\
                """.formatted(WorkbookMarker.RELATIONS));
            parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(StandardCharsets.UTF_8));
        });
        mark("不对");
        Map<String, byte[]> parts = parts(out);
        String all = parts.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(all)
                .doesNotContain("WEBSERVICE", "calc", "externalLink", "externalReference", "[1]S!", "Secret", "[2]");
        assertThat(all).contains("CONCATENATE(\"a|b\",\"[1]x!\")");
        try (Workbook workbook = WorkbookFactory.create(out.toFile(), null, true)) {
            var row = workbook.getSheetAt(0).getRow(3);
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("甲");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(7);
            assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(6);
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getNumericCellValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void partsNamedAsIfTheyLayElsewhereStayBehindAndAllOthersStayAsTheyAre() throws IOException {
        book(false);
        byte[] picture = {1, 2, 3, 0, -1};
        change(parts -> {
            parts.put("../../evil.txt", picture);
            parts.put("C:/evil.txt", picture);
            parts.put("xl/media/image1.png", picture);
            parts.put("xl/theme/own.xml", "<a  b='1'/>".getBytes(StandardCharsets.UTF_8));
        });
        mark("不对");
        Map<String, byte[]> before = parts(source);
        Map<String, byte[]> after = parts(out);
        assertThat(after.keySet()).noneMatch(name -> name.contains("evil"));
        for (String name : List.of(
                "xl/media/image1.png",
                "xl/theme/own.xml",
                "xl/workbook.xml",
                "xl/worksheets/sheet2.xml",
                "_rels/.rels")) {
            assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
        }
    }

    /** A corrected answer has columns behind ours: cells of a row stand in the order of their columns, or Excel repairs it. */
    @Test
    void cellsStayInOrderWhereColumnsStandBehindOurs() throws IOException {
        book(false);
        TreeMap<Integer, SheetMarks.RowMarks> rows = new TreeMap<>();
        SheetMarks.CellMarks behind = new SheetMarks.CellMarks("FFC7CE", "缺");
        rows.put(1, new SheetMarks.RowMarks(Arrays.asList("FFC7CE", null), List.of("拒绝", "缺"), Map.of(5, behind)));
        WorkbookMarker.mark(source, out, List.of(sheet(rows)));
        String xml = new String(
                java.util.Objects.requireNonNull(parts(out).get("xl/worksheets/sheet1.xml")), StandardCharsets.UTF_8);
        assertThat(xml).containsSubsequence("r=\"D2\"", "r=\"E2\"", "r=\"F2\"", "<row");
    }

    /** What the store holds of a roster comes in all the same; only its answer is written by its values. */
    @Test
    void figuresThatAreNoneAreUnusual() throws IOException {
        for (List<String> odd : List.of(
                List.of("<row r=\"2\"", "<row ht=\"hoch\" r=\"2\""),
                List.of("<c r=\"A2\"", "<c s=\"x\" r=\"A2\""),
                List.of("<c r=\"A2\"", "<c s=\"-3\" r=\"A2\""),
                List.of("<sheetData>", "<cols><col max=\"2\"/></cols><sheetData>"),
                List.of("<sheetData>", "<cols><col min=\"1.5\" max=\"2\"/></cols><sheetData>"),
                List.of("<row r=\"2\"", "<row r=\"zwei\""))) {
            book(false);
            change(parts -> edit(parts, "xl/worksheets/sheet1.xml", odd.getFirst(), odd.getLast()));
            assertThatThrownBy(() -> mark("不对")).as(odd.getLast()).isInstanceOf(WorkbookMarker.Unusual.class);
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aDocumentTypeIsNotSentOn() throws IOException {
        book(false);
        change(parts -> parts.put(
                "xl/theme/own.xml",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>".getBytes(StandardCharsets.UTF_16LE)));
        assertThatThrownBy(() -> mark("不对")).isInstanceOf(WorkbookMarker.Unusual.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void commentsOfOthersStayAndOursComeBesideThem() throws IOException {
        book(true);
        mark("先");
        Files.move(out, source, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        mark("后");
        try (Workbook workbook = WorkbookFactory.create(out.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getAuthor()).isEqualTo("乡镇");
            Comment ours = sheet.getRow(2).getCell(1).getCellComment();
            assertThat(ours.getAuthor()).isEqualTo("集市 Jishi");
            assertThat(ours.getString().getString()).isEqualTo("后2");
        }
        String shapes = new String(
                parts(out).entrySet().stream()
                        .filter(part -> part.getKey().endsWith(".vml"))
                        .findFirst()
                        .orElseThrow()
                        .getValue(),
                StandardCharsets.UTF_8);
        assertThat(shapes.split("_x0000_s9", -1)).hasSize(2);
    }

    private interface Change {
        void of(Map<String, byte[]> parts);
    }

    private static void edit(Map<String, byte[]> parts, String name, String text, String by) {
        String old = new String(java.util.Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
        assertThat(old).contains(text);
        parts.put(name, old.replace(text, by).getBytes(StandardCharsets.UTF_8));
    }

    private void change(Change change) throws IOException {
        Map<String, byte[]> parts = parts(source);
        change.of(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(source))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private static Map<String, byte[]> parts(Path path) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), Arrays.copyOf(in.readAllBytes(), (int) entry.getSize()));
                }
            }
        }
        return parts;
    }
}
