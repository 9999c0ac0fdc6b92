package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no table, or that are made to do harm: each gets one plain refusal, soon. */
class HostileFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private void refused(Path path, String what) {
        long start = System.nanoTime();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TableFile.open(path));
        assertThat(refusal).as(path.getFileName().toString()).isNotNull();
        assertThat(refusal.problems().getFirst().key()).isEqualTo("platform.workbook." + what);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        for (Language language : Language.values()) {
            String text = Texts.in(language).text(refusal);
            assertThat(text).contains(path.getFileName().toString()).doesNotContain("{", "!platform");
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNotThereOrEmptyOrBlank() throws IOException {
        refused(folder.resolve("no.xlsx"), "missing");
        refused(folder, "folder");
        refused(write("zero.xlsx", ""), "empty");
        refused(write("blank.csv", "\r\n  \r\n"), "empty");
    }

    @Test
    void filesOfOtherKindsWhateverTheirName() throws IOException {
        refused(write("pdf.xlsx", "%PDF-1.7 ..."), "notTable");
        refused(write("picture.xls", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), "notTable");
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        refused(write("noise.csv", noise), "notTable");
        refused(write("page.xls", "<html><p>公告</p></html>"), "webPage");
        refused(write("xml.xls", "<?xml version=\"1.0\"?><Workbook/>"), "otherXml");
        refused(write("archive.xls", "MIME-Version: 1.0\nContent-Type: multipart/related\n"), "webArchive");
        refused(zip("docx.xlsx", "[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>"), "word");
        refused(zip("plain.xlsx", "a.txt", "姓名"), "notTable");
        refused(zip("book.xlsx", "[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"), "binaryWorkbook");
        refused(zip("book.ods.xlsx", "mimetype", "x", "content.xml", "<c/>"), "openDocument");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(folder.resolve("word.xls"))) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            files.writeFilesystem(out);
        }
        refused(folder.resolve("word.xls"), "word");
    }

    @Test
    void filesProtectedByAPassword() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(Samples.file("roster-two-header.xlsx"), inner);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("locked.xlsx"))) {
                files.writeFilesystem(out);
            }
        }
        refused(folder.resolve("locked.xlsx"), "password");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("locked.xls"))) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(folder.resolve("locked.xls"), "password");
    }

    @Test
    void filesThatWereCutOff() throws IOException {
        for (String name : new String[] {"roster-two-header.xlsx", "roster-legacy.xls"}) {
            byte[] whole = Files.readAllBytes(Samples.file(name));
            for (int percent : new int[] {10, 50, 90}) {
                refused(write(percent + name, Arrays.copyOf(whole, whole.length * percent / 100)), "damaged");
            }
        }
    }

    @Test
    void aDocumentTypeOrAnExternalEntityIsNeverFollowed() throws IOException {
        String secret = write("secret.txt", "never to be read").toUri().toString();
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>";
        refused(workbook("entity.xlsx", entity, "<row><c t=\"str\"><v>&e;</v></c></row>"), "hostile");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused(workbook("laughs.xlsx", laughs, "<row><c t=\"str\"><v>&b;</v></c></row>"), "hostile");
    }

    @Test
    void bombs() throws IOException {
        refused(workbook("nested.xlsx", "", "<a>".repeat(100_000)), "hostile");
        refused(workbook("value.xlsx", "", "<row><c t=\"str\"><v>" + "x".repeat(5_000_000)), "hostile");
        ByteArrayOutputStream zeros = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zeros)) {
            envelope(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] block = "<x></x>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5_000; i++) {
                zip.write(block);
            }
        }
        refused(write("bomb.xlsx", zeros.toByteArray()), "hostile");
    }

    @Test
    void aSheetWithoutEndIsTooLongAndNotDamaged() throws IOException {
        refused(workbook("blank.xlsx", "", "<row/>".repeat(1_048_577)), "tooManyCells");
        refused(workbook("far.xlsx", "", "<row r=\"1048577\"><c t=\"str\"><v>甲</v></c></row>"), "tooManyCells");
        StringBuilder names = new StringBuilder("<row");
        for (int name = 0; name < 60_000; name++) {
            names.append(" a").append(name).append("=\"\"");
        }
        refused(workbook("tag.xlsx", "", names.toString()), "hostile");
    }

    @Test
    void partsTogetherHaveAnEnd() throws IOException {
        Path path = folder.resolve("parts.xlsx");
        Random random = new Random(11);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int sheet = 0; sheet < 12; sheet++) {
                sheets.append("<sheet name=\"S")
                        .append(sheet)
                        .append("\" id=\"r")
                        .append(sheet)
                        .append("\"/>");
                relations
                        .append("<Relationship Id=\"r")
                        .append(sheet)
                        .append("\" Type=\"x/worksheet\" Target=\"worksheets/s");
                relations.append(sheet).append(".xml\"/>");
            }
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
            for (int sheet = 0; sheet < 12; sheet++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/s" + sheet + ".xml"));
                zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                for (int row = 0; row < 3_000; row++) {
                    String noise = "<!--" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
                    zip.write(("<row>" + "<c/>".repeat(2_000) + "</row>" + noise + "-->")
                            .getBytes(StandardCharsets.UTF_8));
                }
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            }
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TableFile.open(path));
        assertThat(refusal.problems().getFirst().key()).isEqualTo("platform.workbook.tooManyCells");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfAHundredMegabytes() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
            file.write("姓名,村\n".getBytes(StandardCharsets.UTF_8));
        }
        refused(large, "tooLarge");
    }

    @Test
    void aWorkbookThatSaysImpossibleThings() throws IOException {
        refused(workbook("text.xlsx", "", "<row><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>"), "damaged");
        refused(workbook("cell.xlsx", "", "<row><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"), "damaged");
        refused(workbook("number.xlsx", "", "<row><c><v>1x</v></c></row></sheetData></worksheet>"), "damaged");
        refused(workbook("open.xlsx", "", "<row><c><v>1</v></c>"), "damaged");
    }

    @Test
    void rowsAndPartsThatStandThereTwice() throws IOException {
        String two = "<row r=\"2\"><c t=\"str\"><v>甲</v></c></row><row r=\"2\"><c t=\"str\"><v>乙</v></c></row>";
        refused(workbook("rows.xlsx", "", two + "</sheetData></worksheet>"), "twoRows");
        String cells = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲</v></c><c r=\"A2\" t=\"str\"><v>乙</v></c></row>";
        refused(workbook("cells.xlsx", "", cells + "</sheetData></worksheet>"), "damaged");
        // the second part is written under a name of the same length, which then is changed
        Path once = workbook("parts.xlsx", "", two.substring(0, two.length() / 2) + "</sheetData></worksheet>");
        byte[] twice = with(once, "xl/worksheets/sheet9.xml", "<worksheet/>");
        replaceAll(twice, "sheet9.xml", "sheet1.xml");
        refused(write("parts.xlsx", twice), "twoParts");
    }

    @Test
    void aByteThatChangedOnItsWay() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            envelope(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"str\"><v>WANG</v></c></row></sheetData></worksheet>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = bytes.toByteArray();
        assertThat(TableFile.open(write("whole.xlsx", whole)).sheets()).hasSize(1);
        replaceAll(whole, "WANG", "WENG");
        refused(write("changed.xlsx", whole), "damaged");
    }

    @Test
    void theSamePartUnderManyNamesIsReadOnce() throws IOException {
        Path once = workbook("many.xlsx", "", "<row><c t=\"str\"><v>甲</v></c></row></sheetData></worksheet>");
        byte[] many = replaced(once, "xl/workbook.xml", text -> {
            String sheet = text.substring(text.indexOf("<sheet "), text.indexOf("</sheets>"));
            return text.replace(sheet, sheet.repeat(400));
        });
        assertThat(TableFile.open(write("many.xlsx", many)).sheets()).hasSize(1);
    }

    @Test
    void whatLiesInAnotherFile() throws IOException {
        refused(zip("sent.xlsx", "花名册.xlsx", "PK"), "zipped");
        byte[] locked = Files.readAllBytes(zip("locked.zip", "a.xlsx", "x"));
        locked[6] |= 1;
        refused(write("locked.xlsx", locked), "lockedZip");
        refused(
                zip(
                        "real.docx",
                        "[Content_Types].xml",
                        "<Types/>",
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"
                                + "</Relationships>",
                        "word/document.xml",
                        "<document/>"),
                "word");
        refused(
                zip("type.xlsx", "[Content_Types].xml", "<!DOCTYPE x []><Types/>", "xl/workbook.xml", "<workbook/>"),
                "hostile");
    }

    @Test
    void aFormulaThatNobodyCountedIsNotTakenForAnEmptyCell() throws IOException {
        Path path = workbook(
                "formulas.xlsx",
                "",
                "<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>村</v></c></row>"
                        + "<row><c><f>A9</f></c><c t=\"str\"><f>B9</f></c></row></sheetData></worksheet>");
        Sheet sheet = TableFile.open(path).sheets().getFirst();
        Layout<String> layout = new Layout<>(0, 1, java.util.Map.of("name", 0, "village", 1), java.util.Map.of(), 1);
        assertThat(layout.counted(sheet, 1, "village").text()).isEmpty();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> layout.counted(sheet, 1, "name"));
        assertThat(Texts.in(Language.ZH).text(refusal)).contains("formulas.xlsx", "A2", "保存");
    }

    @Test
    void thePasswordThatExcelTriesByItself() throws Exception {
        Path locked = folder.resolve("velvet.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(Samples.file("roster-two-header.xlsx"), inner);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                files.writeFilesystem(out);
            }
        }
        TableFile opened = TableFile.open(locked);
        assertThat(opened.kind()).isEqualTo(TableFile.Kind.XLSX);
        assertThat(opened.sheets().getFirst().rows())
                .hasSameSizeAs(TableFile.open(Samples.file("roster-two-header.xlsx"))
                        .sheets()
                        .getFirst()
                        .rows());
    }

    @Test
    void aNameWithWhatSteersATerminalIsToldOnOneLine() throws IOException {
        Path path = write("a\n\u001b[31mb.xlsx", "%PDF-1.7");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TableFile.open(path));
        assertThat(Texts.in(Language.ZH).text(refusal))
                .contains("a??[31mb.xlsx")
                .doesNotContain("\n", "\u001b");
    }

    private static byte[] with(Path zip, String name, String text) throws IOException {
        return rewritten(zip, (part, old) -> old, name, text);
    }

    private static byte[] replaced(Path zip, String name, UnaryOperator<String> change) throws IOException {
        return rewritten(zip, (part, old) -> part.equals(name) ? change.apply(old) : old, "", "");
    }

    private static byte[] rewritten(Path zip, BinaryOperator<String> change, String name, String text)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile old = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : java.util.Collections.list(old.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(old.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(entry.getName(), part).getBytes(StandardCharsets.UTF_8));
            }
            if (!name.isEmpty()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void replaceAll(byte[] bytes, String text, String by) {
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        byte[] to = by.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= bytes.length - from.length; at++) {
            if (Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, bytes, at, to.length);
            }
        }
    }

    @Test
    void randomDamageEndsInRowsOrInOneRefusal() throws IOException {
        long seed = 20_260_930;
        Random random = new Random(seed);
        for (String name : new String[] {"roster-two-header.xlsx", "roster-legacy.xls", "roster-gbk.csv"}) {
            byte[] whole = Files.readAllBytes(Samples.file(name));
            for (int round = 0; round < 60; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 1 + round; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Path path = write("damaged-" + name, damaged);
                Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> TableFile.open(path));
                assertThat(thrown == null || thrown instanceof Refusal)
                        .as("seed %d, %s, round %d: %s", seed, name, round, thrown)
                        .isTrue();
            }
        }
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return write(name, bytes.toByteArray());
    }

    private static void envelope(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write(
                "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
        zip.write(
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Path workbook(String name, String prolog, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            envelope(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((prolog + "<worksheet><sheetData>" + rows).getBytes(StandardCharsets.UTF_8));
        }
        return write(name, bytes.toByteArray());
    }
}
