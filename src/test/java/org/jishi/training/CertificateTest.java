package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Certificates on paper. */
class CertificateTest {
    private final TrainingOffice room = new TrainingOffice();
    private final CertificateService certificates = new CertificateService(room.office.database, room.office.access);
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onePageForEachCompleterInASubsetOfTheFont() throws IOException {
        TrainingClass of = room.completed("抖音直播入门", 3);
        Path file = folder.resolve("certificates.pdf");
        assertThat(certificates.print(of.id(), texts, file)).isEqualTo(3);
        assertThat(Files.size(file)).isLessThan(400_000);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
            String first = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", "");
            assertThat(first)
                    .contains("结业证书")
                    .contains(room.file(of).enrolled().getFirst().name())
                    .contains("抖音直播入门")
                    .contains("2026年9月18日至2026年9月19日")
                    .contains("（盖章）")
                    .contains(of.number() + "-001");
        }
    }

    @Test
    void aNameThatTheFontLacksIsListedAndPrintsItsCodePoint() throws IOException {
        TrainingClass of = room.plan("抖音直播入门", 5);
        room.enrol(
                of,
                List.of(
                        room.person("田\uD842\uDFB7", "50023619911022562X"),
                        room.people(1).getFirst()));
        room.markAll(of, Attendance.PRESENT);
        room.score(of, 90);
        TrainingClass closed = room.close(of);
        assertThat(certificates.unprintable(closed.id(), texts)).containsExactly("田\uD842\uDFB7");
        Path file = folder.resolve("certificates.pdf");
        certificates.print(closed.id(), texts, file);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("[U+20BB7]");
        }
    }

    @Test
    void anOpenClassHasNoneAndATrainerPrintsNone() {
        TrainingClass of = room.plan("抖音直播入门", 5);
        assertThatThrownBy(() -> certificates.print(of.id(), texts, folder.resolve("none.pdf")))
                .isInstanceOf(Refusal.class);
        room.office.signIn(room.trainer);
        assertThatThrownBy(() -> certificates.unprintable(of.id(), texts)).isInstanceOf(Refusal.class);
        assertThat(folder).isEmptyDirectory();
    }
}
