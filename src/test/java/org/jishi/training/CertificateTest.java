package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.PrintedPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Certificates on paper. */
class CertificateTest {
    private final TrainingOffice room = new TrainingOffice();
    private final CertificateService certificates = new CertificateService(room.office.acts);
    private final Texts texts = Texts.in(Language.ZH);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onePageForEachCompleterInASubsetOfTheFont() {
        TrainingClass of = room.completed("抖音直播入门", 3);
        PrintedPdf file = PrintedPdf.of(certificates.print(of.id(), texts));
        assertThat(file.content()).hasSizeLessThan(400_000);
        assertThat(file.plain()).hasSize(3);
        assertThat(file.plain().getFirst())
                .contains("结业证书")
                .contains(room.file(of).enrolled().getFirst().name())
                .contains("抖音直播入门")
                .contains("2026年9月18日至2026年9月19日")
                .contains("（盖章）")
                .contains("照片")
                .contains(of.number() + "-001");
    }

    @Test
    void inEnglishTheDayIsWrittenAsEverywhere() {
        TrainingClass of = room.completed("抖音直播入门", 1);
        assertThat(PrintedPdf.of(certificates.print(of.id(), Texts.in(Language.EN)))
                        .plain()
                        .getFirst())
                .contains("2026-09-18");
    }

    @Test
    void aNameThatTheFontLacksIsListedAndPrintsItsCodePoint() {
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
        assertThat(PrintedPdf.of(certificates.print(closed.id(), texts)).plain().getFirst())
                .contains("[U+20BB7]");
    }

    @Test
    void anOpenClassHasNoneAndATrainerPrintsNone() {
        TrainingClass of = room.plan("抖音直播入门", 5);
        assertThatThrownBy(() -> certificates.print(of.id(), texts)).isInstanceOf(Refusal.class);
        room.office.signIn(room.trainer);
        assertThatThrownBy(() -> certificates.unprintable(of.id(), texts)).isInstanceOf(Refusal.class);
    }
}
