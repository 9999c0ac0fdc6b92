package org.jishi.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.platform.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFigureTest {
    @ParameterizedTest
    @CsvSource({
        "-5, report.figure.negative",
        "99999999999999999999, report.figure.tooLarge",
        "1000000000000, report.figure.tooLarge",
        "1e5, report.figure.notPlain",
        "1 520, report.figure.notPlain",
        "12万, report.figure.notPlain",
        "1.1234567, report.targets.notANumber"
    })
    void eachFaultHasItsName(String written, String key) {
        assertThat(WrittenFigure.problem("figure", written)).hasValueSatisfying(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.field()).isEqualTo("figure");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "1520.5", "999999999999.123456", "0000000000001"})
    void whatIsRightIsNotRefused(String written) {
        assertThat(WrittenFigure.problem("figure", written)).isEmpty();
    }

    @Test
    void aCommaIsNoPlainNumber() {
        assertThat(WrittenFigure.problem("figure", "1,520.5")).map(Problem::key).contains("report.figure.notPlain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "\u22125", "－5", " -5 "})
    void aTargetMayBeBelowNothing(String written) {
        assertThat(WrittenFigure.signed("figure", written)).isEmpty();
        assertThat(WrittenFigure.read(written)).isEqualByComparingTo("-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "- 5", "--5", "5-", "-1e5"})
    void aMinusAloneIsNoFigure(String written) {
        assertThat(WrittenFigure.signed("figure", written)).isPresent();
    }
}
