package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jishi.app.OfficeInWindow;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The notice in the real window, by keyboard alone: made by the administrator, agreed to and printed by the clerk. */
@Tag("slow")
class ConsentJourneyTest {
    @TempDir
    Path home;

    private OfficeInWindow office;
    private Keyboard keys;

    @BeforeEach
    void open() {
        office = new OfficeInWindow(home, LocalDate.of(2026, 10, 8));
        keys = office.keys();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void fromTheSettingsToThePaperThatIsSigned() throws IOException {
        Entrance entrance = new Entrance(office);
        entrance.firstRun();
        entrance.addLogins();
        keys.find("设置");
        keys.push("admin-notices-open");
        make("2025-1", "2025-01-01", "旧的告知");
        keys.find("登记告知书版本"); // as the search at the top offers it
        keys.fill("people-consent-field-name", "2026-1");
        keys.fill("people-consent-field-since", "2026-09-01");
        keys.fill("people-consent-field-body", "新的告知");
        keys.press("Ctrl+Enter");
        keys.gone("people-consent-field-body");
        assertThat(office.count("SELECT COUNT(*) FROM consent_notice")).isEqualTo(2);

        entrance.welcome("ligf");
        keys.open("people");
        keys.push("people-register");
        keys.fill("people-field-name", Register.PERSON);
        keys.fill("people-field-idNumber", Register.PERSON_ID);
        keys.fill("people-field-consentOn", "2026-03-05");
        keys.press("Ctrl+Enter");
        keys.gone("people-field-name");
        assertThat(office.count("SELECT COUNT(*) FROM person WHERE consent_version = '2025-1'"))
                .isOne();
        assertThat(keys.words()).contains("同意的是旧版，现行 2026-1");

        Path paper = office.takesAway("notice.pdf");
        keys.menu("thing-more", "people-consent-print");
        keys.until("print-at");
        keys.press("Ctrl+S");
        FxTest.until("it is saved", () -> Files.exists(paper));
        keys.press("Esc");
        keys.gone("print-at");
        try (PdfReader reader = new PdfReader(Files.readAllBytes(paper))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("新的告知", Register.PERSON, "500236********1235");
        }
        keys.find("个人信息告知书");
        keys.row("people-consent-list-table", 1);
        keys.until("people-consent-who");
        assertThat(keys.words()).contains("新的告知");
        assertThat(keys.has("people-consent-change")).isFalse();
    }

    private void make(String name, String since, String body) {
        keys.push("people-consent-make");
        keys.fill("people-consent-field-name", name);
        keys.fill("people-consent-field-since", since);
        keys.fill("people-consent-field-body", body);
        keys.press("Ctrl+Enter");
        keys.gone("people-consent-field-body");
    }
}
