package org.jishi.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jishi.admin.BackupService;
import org.jishi.admin.RealOffice;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.identity.Pinyin;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;
import org.jishi.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journey with errors, killed; then no plain file tells who the people are. */
class PlainTraceTest {
    private static final String ID = "110101194903070022";
    private static final String PHONE = "13812349876";
    private static final String NAME = "欧阳撷芳";

    /** The process that is killed: registers, files, looks, errs, backs up. Arguments: data folder, scan, backup. */
    public static final class Journey {
        public static void main(String[] arguments) throws Exception {
            RealOffice office = new RealOffice(Path.of(arguments[0]));
            FileHandler log =
                    new FileHandler(office.folder.logs().resolve("jishi.log").toString());
            log.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(log);
            office.user("李经办", "li", Role.CLERK);
            var clerk = office.locks()
                    .unlock("li", RealOffice.PASSWORD.toCharArray())
                    .actor();
            PersonRegister register = new PersonRegister(office.ids, office.clock, office.trail, new Pinyin());
            var prepared = PersonRules.prepare(draft(), office.clock.today(), region -> true);
            for (int i = 0; i < 2; i++) {
                Person person = register.make(prepared, null, null);
                try {
                    office.database()
                            .change(handle ->
                                    register.insert(handle, clerk, "people.register", List.of(person), person));
                } catch (StoreException | Refusal e) {
                    org.slf4j.LoggerFactory.getLogger(Journey.class).error("the second time it is refused", e);
                }
            }
            try {
                office.database()
                        .read(handle -> handle.execute("SELECT nothing FROM person WHERE name = '" + NAME + "'"));
            } catch (StoreException e) {
                org.slf4j.LoggerFactory.getLogger(Journey.class).error("a statement that cannot be", e);
            }
            PaperService papers = new PaperService(
                    office.acts(),
                    office.office(),
                    new PaperStore(office.office()),
                    RequiredPapers.bundled(),
                    PaperRooms.none());
            var paper = papers.add("claim", UUID.randomUUID(), "id-card", Path.of(arguments[1]));
            papers.copy(paper.id());
            TableFile roster = TableFile.open(Samples.file("roster-two-header.xlsx"));
            if (roster.sheets().isEmpty()) {
                throw new IllegalStateException("the sample has no sheet");
            }
            office.access.signIn(office.signedIn.actor());
            new BackupService(office.acts(), office.office(), office.keys).make(Path.of(arguments[2]), Progress.NONE);
            System.out.println("ready");
            System.in.read();
        }

        private static PersonDraft draft() {
            return PersonDraft.of(NAME, ID).phone(PHONE);
        }
    }

    @TempDir
    Path parent;

    /** Where the clerk has the scan, which is not the program's to look after. */
    @TempDir
    Path scans;

    @Test
    void nothingReadableIsLeftBesideTheEncryptedFiles() throws Exception {
        Path data = parent.resolve("jishi");
        Path home = Files.createDirectory(parent.resolve("home"));
        Path temporary = Files.createDirectory(parent.resolve("temporary"));
        Path outside = Files.createDirectory(parent.resolve("outside"));
        Path scan = Files.writeString(
                scans.resolve(NAME + ID + ".pdf"), "%PDF-1.7 " + NAME + " " + ID + " " + PHONE + " %%EOF");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Journey.class.getName(),
                        data.toString(),
                        scan.toString(),
                        outside.resolve("copy.jishi").toString())
                .redirectError(parent.resolve("error.txt").toFile())
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine())
                    .as(() -> read(parent.resolve("error.txt")))
                    .isEqualTo("ready");
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        Files.delete(scan);
        assertThat(telling())
                .as("the copy that was being looked at")
                .allMatch(file -> file.startsWith(data.resolve("tmp")));
        assertThat(telling()).isNotEmpty();
        assertThat(data.resolve("logs/jishi.log")).isNotEmptyFile();

        DataFolder.take(data).close();
        assertThat(telling()).as("after the next start").isEmpty();
        assertThat(outside.resolve("copy.jishi")).isNotEmptyFile();
    }

    /** Files whose content or name tells one of the planted words, in any of the encodings that Windows and H2 use. */
    private List<Path> telling() throws IOException {
        List<Path> telling = new ArrayList<>();
        try (var files = Files.walk(parent)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : List.of(ID, PHONE, NAME)) {
                    boolean found = file.toString().contains(word);
                    for (Charset charset : List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            Charset.forName("GB18030"))) {
                        found |= content.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1));
                    }
                    if (found) {
                        telling.add(file);
                    }
                }
            }
        }
        return telling;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
