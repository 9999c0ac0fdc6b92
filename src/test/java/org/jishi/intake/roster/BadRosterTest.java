package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong, damaged and hostile files: refused in plain words that name the file, within ten seconds, and nothing is written. */
class BadRosterTest {
    /** Of the processor: what else runs on the machine does not count. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a reading may ask for in all, at once or not, in bytes: rows without end asked for twice as much. */
    private static final long MOST_ASKED = 1L << 30;

    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RosterDesk desk = new RosterDesk();
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void empty() throws IOException {
        refused(Files.createFile(folder.resolve("空.xlsx")), "platform.workbook.empty");
        refused(folder.resolve("没有.xlsx"), "platform.workbook.missing");
    }

    @Test
    void anotherKindOfFileUnderATablesName() throws IOException {
        refused(
                write("照片.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                "platform.workbook.notTable");
        refused(write("通知.xls", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)), "platform.workbook.notTable");
        refused(
                write("网页.xls", "<html><table><tr><td>姓名</table>".getBytes(StandardCharsets.UTF_8)),
                "people.roster.noHeadings");
        refused(
                write("半页.xls", "<html><table><tr><td>姓名".getBytes(StandardCharsets.UTF_8)),
                "platform.workbook.damaged");
        refused(write("乱码.csv", noise()), "platform.workbook.notTable");
        refused(write("坏文件.xlsx", "这不是表格文件\n只是几行字\n".getBytes(StandardCharsets.UTF_8)), "people.roster.notWorkbook");
        refused(write("短.XLS", "x\n".getBytes(StandardCharsets.UTF_8)), "people.roster.notWorkbook");
        // exports of other programs: text with columns under a workbook's name
        Path text = write(
                "导出.xls",
                ("姓名\t身份证号\n" + Rosters.name(1) + "\t" + Rosters.number(1) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(desk.plan(text).count(RosterVerdict.NEW)).isEqualTo(1);
    }

    @Test
    void aWorkbookUnderAnotherEndingIsRead() throws IOException {
        Path renamed = folder.resolve("花名册.csv");
        Files.copy(Samples.file("roster-two-header.xlsx"), renamed);
        assertThat(desk.plan(renamed).count(RosterVerdict.NEW)).isEqualTo(136);
    }

    @Test
    void cutOff() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file("roster-two-header.xlsx"));
        refused(write("半个.xlsx", Arrays.copyOf(whole, whole.length / 2)), "platform.workbook.damaged");
        byte[] old = Files.readAllBytes(Samples.file("roster-legacy.xls"));
        refused(write("半个.xls", Arrays.copyOf(old, old.length / 3)), "platform.workbook.damaged");
    }

    @Test
    void withAPassword() throws Exception {
        Path locked = folder.resolve("加密.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (OutputStream out = encryptor.getDataStream(files)) {
                Files.copy(Samples.file("roster-two-header.xlsx"), out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                files.writeFilesystem(out);
            }
        }
        refused(locked, "platform.workbook.password");
    }

    @Test
    void aBombAndAnEntityFromOutside() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            envelope(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] block = "<row><c t=\"inlineStr\"><is><t>姓名</t></is></c></row>"
                    .repeat(20_000)
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 800; i++) {
                zip.write(block);
            }
        }
        refused(write("炸弹.xlsx", bomb.toByteArray()), "platform.workbook.tooManyCells");

        Path secret = write("secret.txt", "机密".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream entity = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(entity)) {
            envelope(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData>"
                            + "<row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        refused(write("外部.xlsx", entity.toByteArray()), "platform.workbook.hostile");
    }

    @Test
    void aHundredMegabytes() throws IOException {
        Path large = folder.resolve("很大.xlsx");
        Files.copy(Samples.file("roster-two-header.xlsx"), large);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        refused(large, "platform.workbook.tooLarge");
    }

    @Test
    void aTableOfSomethingElse() throws IOException {
        refused(Samples.file("orders-taobao.csv"), null);
        refused(write("价格.csv", "品名,单价\n脐橙,3.5\n".getBytes(StandardCharsets.UTF_8)), "people.roster.noHeadings");
        refused(
                write("名单.csv", "姓名,电话\n王小明,13900000001\n".getBytes(StandardCharsets.UTF_8)),
                "people.roster.noNumberColumn");
        refused(write("表头.csv", "姓名,身份证号\n".getBytes(StandardCharsets.UTF_8)), "people.roster.nobody");
    }

    private void refused(Path file, @org.jspecify.annotations.Nullable String key) {
        long trail = desk.count("SELECT count(*) FROM audit_entry");
        long start = CLOCK.getCurrentThreadCpuTime();
        long asked = CLOCK.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> desk.plan(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            if (key != null) {
                assertThat(refusal.problems().getFirst().key()).isEqualTo(key);
            }
            assertThat(texts.text(refusal))
                    .contains(String.valueOf(file.getFileName()))
                    .doesNotContain("!");
        });
        assertThat(CLOCK.getCurrentThreadAllocatedBytes() - asked)
                .as("memory asked for by %s", file)
                .isLessThan(MOST_ASKED);
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start)).isLessThan(PATIENCE);
        assertThat(desk.count("SELECT count(*) FROM audit_entry")).isEqualTo(trail);
        assertThat(desk.count("SELECT count(*) FROM person")).isZero();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4_000];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void envelope(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
        zip.write(("<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
