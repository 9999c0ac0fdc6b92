package org.jishi.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.Period;
import org.jishi.report.HandEntry;
import org.jishi.report.HandEntryService;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official enters in the window what the ministry's table asks for, and finds it there again. */
class HandEntryDialogTest {
    private static final Period QUARTER = Period.quarter(2026, 3);

    private final Office office = new Office();
    private final HandEntryService entries = new HandEntryService(office.acts);

    @BeforeEach
    void official() {
        office.signIn(Role.OFFICIAL);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Writes into the fields from the top; returns what stood in them before. */
    private List<String> write(TestUi test, Period period, String... texts) {
        return Pictures.onFx(() -> {
            List<String> before = new java.util.ArrayList<>();
            test.dialogs.fillForm = form -> {
                List<TextInputControl> fields = form.lookupAll(".text-input").stream()
                        .map(TextInputControl.class::cast)
                        .toList();
                fields.forEach(field -> before.add(field.getText()));
                for (int i = 0; i < texts.length; i++) {
                    fields.get(i).setText(texts[i]);
                }
            };
            new HandEntryDialog(test.ui, new HandEntryModel(test.ui, entries)).open(period, () -> {});
            return before;
        });
    }

    @Test
    void whatWasEnteredStandsThereAgainAndIsChanged() {
        TestUi test = new TestUi(office);
        assertThat(write(test, QUARTER, "2400", "1520.5", "610", "", "0", "物流成本高", "", "无"))
                .hasSize(8)
                .containsOnly("");
        HandEntry entered = entries.find(QUARTER).orElseThrow();
        assertThat(entered.figures())
                .hasSize(4)
                .hasEntrySatisfying(
                        HandEntry.Trade.RURAL_RETAIL, sum -> assertThat(sum).isEqualByComparingTo("1520.5"));
        assertThat(entered.words())
                .containsEntry(HandEntry.Words.PROBLEMS, "物流成本高")
                .containsEntry(HandEntry.Words.EXAMPLES, "无")
                .hasSize(2);
        assertThat(write(test, QUARTER, "2400", "", "611"))
                .containsExactly("2400", "1520.5", "610", "", "0", "物流成本高", "", "无");
        assertThat(entries.find(QUARTER).orElseThrow().figures())
                .doesNotContainKey(HandEntry.Trade.RURAL_RETAIL)
                .hasEntrySatisfying(
                        HandEntry.Trade.FARM_RETAIL,
                        sum -> assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(611)));
        assertThat(test.dialogs.keys()).contains("report.targets.saved");
    }

    @Test
    void aMonthHasNoWordsAndWhatIsNoNumberIsSaidAtTheField() {
        TestUi test = new TestUi(office);
        Period month = Period.parse("2026-09").orElseThrow();
        assertThat(write(test, month, "约三百")).hasSize(5);
        assertThat(entries.find(month)).isEmpty();
        assertThat(write(test, month, "300")).hasSize(5);
        assertThat(entries.find(month)).isPresent();
    }
}
