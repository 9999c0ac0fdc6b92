package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rosters that a county office receives: the verdict of every row, as the papers' own list says. */
class RosterSamplesTest {
    private final RosterDesk desk = new RosterDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            roster-two-header.xlsx, new=136 updated=0 duplicate=8 refused=16 warnings=4
            roster-legacy.xls, new=53 updated=0 duplicate=3 refused=4 warnings=2
            roster-gbk.csv, new=71 updated=0 duplicate=4 refused=5 warnings=1
            """)
    void everyRowAsExpected(String file, String summary) {
        RosterPlan plan = desk.plan(Samples.file(file));
        List<List<String>> expected = Samples.expected(file.substring(0, file.indexOf('.')) + ".expected.tsv");

        assertThat(plan.rows().stream().map(RosterSamplesTest::told).toList())
                .isEqualTo(expected.stream()
                        .map(row -> row.get(1) + " " + row.get(3) + (row.get(4).startsWith("warning") ? " warned" : ""))
                        .toList());
        assertThat(plan.summaryLine()).isEqualTo(summary);
    }

    private static String told(PlannedRow row) {
        return row.line().name() + " " + row.verdict().name().toLowerCase(Locale.ROOT)
                + (row.warnings().isEmpty() ? "" : " warned");
    }

    @Test
    void theRunDoesWhatTheDryRunSaidAndTheSameFileAgainBringsNobody() {
        for (String file : List.of("roster-two-header.xlsx", "roster-legacy.xls", "roster-gbk.csv")) {
            long before = desk.count("SELECT count(*) FROM person WHERE live = TRUE");
            RosterPlan plan = desk.plan(Samples.file(file));
            RosterImport done = desk.run(plan).orElseThrow();
            assertThat(desk.count("SELECT count(*) FROM person WHERE live = TRUE") - before)
                    .isEqualTo(plan.count(RosterVerdict.NEW))
                    .isEqualTo(done.added());

            RosterPlan again = desk.plan(Samples.file(file));
            assertThat(again.summaryLine())
                    .startsWith("new=0 updated=0 ")
                    .contains("refused=" + plan.count(RosterVerdict.REFUSED));
            assertThat(desk.run(again)).isEmpty();
        }
        assertThat(desk.count("SELECT count(*) FROM roster_import")).isEqualTo(3);
    }
}
