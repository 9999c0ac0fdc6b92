package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LittleEndian;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Jvm;
import org.jishi.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An .xls is read record by record, and says what POI's model of a workbook says. */
class XlsReaderTest {
    private static final String[] FORMATS = {
        "General", "0", "0.00", "@", "yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "h:mm:ss", "0%", "#,##0.00"
    };

    @TempDir
    Path folder;

    @Test
    void theSampleIsReadAsPoiReadsIt() throws IOException {
        same(Samples.file("roster-legacy.xls"));
    }

    @Test
    void whateverIsWrittenIsReadAsPoiReadsIt() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Path path = folder.resolve("made-" + seed + ".xls");
            try (HSSFWorkbook workbook = made(new Random(seed));
                    OutputStream out = Files.newOutputStream(path)) {
                if (seed % 7 == 0) {
                    Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
                }
                workbook.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
            same(path);
        }
    }

    @Test
    void aSheetWithBordersDownToItsLastRowIsReadInASmallHeap() throws Exception {
        Path path = folder.resolve("bordered.xls");
        Path said = folder.resolve("said.txt");
        Jvm jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
        Process maker = jvm.withHeap("1500m")
                .of(Bordered.class, path.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(maker.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.size(path)).isGreaterThan(20L << 20);
        Process reader = jvm.withHeap("384m")
                .of(Bordered.class, path.toString(), "read")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(reader.waitFor()).as(Files.readString(said)).isZero();
        String[] words = Files.readString(said).strip().split(" ");
        assertThat(words[0]).isEqualTo("65536");
        assertThat(Long.parseLong(words[1])).isLessThan(10_000);
    }

    @Test
    void aTableOfTextsThatEndsTooSoonIsADamagedFileAndNotEmptyCells() throws IOException {
        Path whole = folder.resolve("whole.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(whole)) {
            HSSFSheet sheet = workbook.createSheet();
            for (int at = 0; at < 40; at++) {
                sheet.createRow(at).createCell(0).setCellValue("村民" + (10 + at));
            }
            sheet.createRow(40).createCell(0).setCellValue("");
            workbook.write(out);
        }
        assertThat(XlsReader.read(whole).getFirst().rows()).hasSizeGreaterThanOrEqualTo(40);

        Path cut = withTextsCut(whole, 3 + 30 * (3 + 2 * 4));
        assertThatThrownBy(() -> XlsReader.read(cut))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().key()).isEqualTo("platform.workbook.damaged"));
    }

    /** The same workbook with that many bytes gone from the end of its table of texts, each record whole. */
    private static Path withTextsCut(Path whole, int bytes) throws IOException {
        Path cut = whole.resolveSibling("cut.xls");
        try (POIFSFileSystem files = new POIFSFileSystem(whole.toFile(), true);
                POIFSFileSystem made = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(cut)) {
            byte[] stream = files.createDocumentInputStream("Workbook").readAllBytes();
            int at = 0;
            while (LittleEndian.getShort(stream, at) != SSTRecord.sid) {
                at += 4 + LittleEndian.getUShort(stream, at + 2);
            }
            int length = LittleEndian.getUShort(stream, at + 2);
            LittleEndian.putUShort(stream, at + 2, length - bytes);
            int end = at + 4 + length;
            ByteArrayOutputStream shorter = new ByteArrayOutputStream();
            shorter.write(stream, 0, end - bytes);
            shorter.write(stream, end, stream.length - end);
            made.createDocument(new ByteArrayInputStream(shorter.toByteArray()), "Workbook");
            made.writeFilesystem(out);
        }
        return cut;
    }

    private static void same(Path path) throws IOException {
        List<Sheet> ours = XlsReader.read(path);
        List<Sheet> theirs;
        try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(path))) {
            theirs = XlsByPoi.sheets(workbook, path.getFileName().toString());
        }
        assertThat(ours).hasSameSizeAs(theirs);
        for (int at = 0; at < ours.size(); at++) {
            Sheet our = ours.get(at);
            Sheet their = theirs.get(at);
            assertThat(our.name()).isEqualTo(their.name());
            assertThat(our.hidden()).isEqualTo(their.hidden());
            assertThat(our.width()).isEqualTo(their.width());
            assertThat(our.rows().stream().map(Row::cells))
                    .as("%s %s", path, our.name())
                    .containsExactlyElementsOf(
                            their.rows().stream().map(Row::cells).toList());
            for (int row = 0; row < 40; row++) {
                for (int column = 0; column < 20; column++) {
                    assertThat(our.cell(row, column)).isEqualTo(their.cell(row, column));
                }
            }
        }
    }

    private static HSSFWorkbook made(Random random) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFCellStyle[] styles = new HSSFCellStyle[FORMATS.length];
        for (int at = 0; at < styles.length; at++) {
            styles[at] = workbook.createCellStyle();
            styles[at].setDataFormat(workbook.createDataFormat().getFormat(FORMATS[at]));
        }
        int sheets = 1 + random.nextInt(4);
        for (int at = 0; at < sheets; at++) {
            HSSFSheet sheet = workbook.createSheet("表'" + at + "花名册");
            for (int rows = random.nextInt(60); rows > 0; rows--) {
                HSSFRow row = sheet.createRow(random.nextInt(200));
                row.setZeroHeight(random.nextInt(5) == 0);
                for (int cells = random.nextInt(20); cells > 0; cells--) {
                    HSSFCell cell = row.createCell(random.nextInt(30));
                    fill(workbook, cell, random);
                    if (random.nextInt(3) == 0) {
                        cell.setCellStyle(styles[random.nextInt(styles.length)]);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 3));
        }
        if (sheets > 1) {
            workbook.setSheetHidden(sheets - 1, true);
            workbook.setSheetOrder(workbook.getSheetName(0), sheets - 1);
        }
        if (random.nextBoolean()) {
            workbook.getSheetAt(0).createRow(250).createCell(0).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }
        return workbook;
    }

    private static void fill(HSSFWorkbook workbook, HSSFCell cell, Random random) {
        switch (random.nextInt(11)) {
            case 0 -> cell.setCellValue("张三" + random.nextInt(9));
            case 1 -> cell.setCellValue(random.nextInt(60_000));
            case 2 -> cell.setCellValue(random.nextDouble() * 1e18);
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> cell.setCellErrorValue(FormulaError.NA);
            case 5 -> {
                HSSFRichTextString rich = new HSSFRichTextString("李四（小李）𠮷");
                rich.applyFont(1, 3, workbook.createFont());
                cell.setCellValue(rich);
            }
            case 6 -> cell.setCellFormula("\"甲\"&\"乙\"");
            case 7 -> cell.setCellFormula("1/0");
            case 8 -> cell.setCellFormula("1=1");
            case 9 -> cell.setCellValue(-random.nextInt(1000) / 100.0);
            default -> cell.setBlank();
        }
    }

    /** Writes such a sheet, or says how many rows it reads and in how many milliseconds of the processor. */
    static final class Bordered {
        private Bordered() {}

        public static void main(String[] arguments) throws IOException {
            Path path = Path.of(arguments[0]);
            if (arguments.length > 1) {
                int rows = TableFile.open(path).sheets().getFirst().rows().size();
                System.out.println(rows + " "
                        + ProcessHandle.current()
                                .info()
                                .totalCpuDuration()
                                .orElseThrow()
                                .toMillis());
                return;
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook();
                    OutputStream out = Files.newOutputStream(path)) {
                HSSFCellStyle bordered = workbook.createCellStyle();
                bordered.setBorderTop(BorderStyle.THIN);
                HSSFSheet sheet = workbook.createSheet();
                for (int at = 0; at < 65_536; at++) {
                    HSSFRow row = sheet.createRow(at);
                    row.createCell(0).setCellValue("户" + at);
                    for (int column = 1; column < 170; column++) {
                        row.createCell(column).setCellStyle(bordered);
                    }
                }
                workbook.write(out);
            }
        }
    }
}
