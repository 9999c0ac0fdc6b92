package org.jishi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.payment.BankReading.Row;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of the bank's answer does to its line, or why it does nothing. */
class BankVerdictsTest {
    private static final UUID BATCH = new UUID(1, 1);
    private static final UUID PAYABLE = new UUID(2, 2);
    private static final String CARD = "6228480001858355553";
    private static final Money OWED = Money.ofYuan(600);

    private static BatchLine line(int number, UUID payable, String account, BatchLine.Status status) {
        return new BatchLine(
                new UUID(3, number),
                BATCH,
                number,
                payable,
                OWED,
                new UUID(4, number),
                "李梅花",
                account,
                "农行",
                status,
                null,
                1);
    }

    private static BankResultFile.Line says(
            @Nullable Integer number,
            String name,
            String account,
            @Nullable Money amount,
            BankResultFile.Answer answer) {
        return new BankResultFile.Line(number, name, account, amount, answer, answer.name(), "");
    }

    private static List<String> verdicts(Set<UUID> recovered, List<BatchLine> lines, BankResultFile.Line... rows) {
        BankResultFile file = new BankResultFile("answer.csv", "0", null, List.of(rows));
        return BankResultRules.verdicts(file, lines, recovered).stream()
                .flatMap(row -> Stream.of(told(row)))
                .toList();
    }

    private static String told(Row row) {
        return row.why() == null
                ? row.verdict().name()
                : row.verdict() + " " + row.why().key();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, PAID, PAID",
        "PAID, PAID, SAME",
        "RETURNED, PAID, UNKNOWN payment.result.returnedBefore",
        "LISTED, PAID, UNKNOWN payment.result.returnedBefore",
        "SENT, RETURNED, RETURNED",
        "PAID, RETURNED, TAKEN_BACK",
        "RETURNED, RETURNED, SAME",
        "SENT, OPEN, UNKNOWN payment.result.open",
        "PAID, OPEN, UNKNOWN payment.result.open",
        "REMOVED, PAID, UNKNOWN payment.result.noLine",
        "REMOVED, RETURNED, UNKNOWN payment.result.noLine",
    })
    void paidIsOnceAndMayComeBackButNeverTheOtherWay(
            BatchLine.Status status, BankResultFile.Answer answer, String verdict) {
        assertThat(verdicts(Set.of(), List.of(line(1, PAYABLE, CARD, status)), says(1, "李梅花", CARD, OWED, answer)))
                .containsExactly(verdict);
    }

    @Test
    void whatIsAskedBackIsNotTakenBackByTheBankToo() {
        List<BatchLine> paid = List.of(line(1, PAYABLE, CARD, BatchLine.Status.PAID));
        BankResultFile.Line back = says(1, "李梅花", CARD, OWED, BankResultFile.Answer.RETURNED);
        assertThat(verdicts(Set.of(PAYABLE), paid, back)).containsExactly("UNKNOWN payment.result.recovered");
        assertThat(verdicts(Set.of(new UUID(2, 3)), paid, back)).containsExactly("TAKEN_BACK");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 李梅花, 6228480001858355553, 60000, PAID",
        "1, '', 6228480001858355553, 60000, PAID",
        ", 李梅花, 6228480001858355553, 60000, PAID",
        "2, 李梅花, 6228480001858355553, 60000, UNKNOWN payment.result.noLine",
        "1, 李梅花, 6228480001858355554, 60000, UNKNOWN payment.result.noLine",
        "1, 李梅, 6228480001858355553, 60000, UNKNOWN payment.result.otherName",
        "1, 李梅花, 6228480001858355553, 59999, UNKNOWN payment.result.otherAmount",
        "1, 李梅花, 6228480001858355553, , UNKNOWN payment.result.otherAmount",
    })
    void aRowIsOfTheLineWithItsNumberAccountNameAndAmount(
            @Nullable Integer number, String name, String account, @Nullable Long fen, String verdict) {
        Money amount = fen == null ? null : Money.ofFen(fen);
        assertThat(verdicts(
                        Set.of(),
                        List.of(line(1, PAYABLE, CARD, BatchLine.Status.SENT)),
                        says(number, name, account, amount, BankResultFile.Answer.PAID)))
                .containsExactly(verdict);
    }

    @Test
    void anAccountWithTwoLinesNeedsTheirNumbers() {
        List<BatchLine> lines = List.of(
                line(1, PAYABLE, CARD, BatchLine.Status.SENT), line(2, new UUID(2, 4), CARD, BatchLine.Status.SENT));
        assertThat(verdicts(Set.of(), lines, says(null, "李梅花", CARD, OWED, BankResultFile.Answer.PAID)))
                .containsExactly("UNKNOWN payment.result.noLine");
        assertThat(verdicts(Set.of(), lines, says(2, "李梅花", CARD, OWED, BankResultFile.Answer.PAID)))
                .containsExactly("PAID");
    }

    @Test
    void aLineAnsweredTwiceIsPaidOnceAndYesAndNoTogetherAreNothing() {
        List<BatchLine> lines = List.of(line(1, PAYABLE, CARD, BatchLine.Status.SENT));
        BankResultFile.Line yes = says(1, "李梅花", CARD, OWED, BankResultFile.Answer.PAID);
        BankResultFile.Line no = says(1, "李梅花", CARD, OWED, BankResultFile.Answer.RETURNED);
        assertThat(verdicts(Set.of(), lines, yes, yes)).containsExactly("PAID", "SAME");
        assertThat(verdicts(Set.of(), lines, yes, no))
                .containsExactly("UNKNOWN payment.result.twoAnswers", "UNKNOWN payment.result.twoAnswers");
    }
}
