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
import java.util.zip.ZipEntry;
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
        refused(folder, "missing");
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
        refused(write("page.xls", "<html><table><tr><td>姓名</td></tr></table></html>"), "webPage");
        refused(write("xml.xls", "<?xml version=\"1.0\"?><Workbook/>"), "webPage");
        refused(zip("docx.xlsx", "[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>"), "notTable");
        refused(zip("plain.xlsx", "a.txt", "姓名"), "notTable");
        refused(zip("book.xlsx", "[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"), "binaryWorkbook");
        refused(zip("book.ods.xlsx", "mimetype", "x", "content.xml", "<c/>"), "openDocument");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(folder.resolve("word.xls"))) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            files.writeFilesystem(out);
        }
        refused(folder.resolve("word.xls"), "notTable");
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
            byte[] block = "<row></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5_000; i++) {
                zip.write(block);
            }
        }
        refused(write("bomb.xlsx", zeros.toByteArray()), "hostile");
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
