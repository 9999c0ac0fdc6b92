package org.jishi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.jishi.identity.IdentityNumber.Flaw;
import org.jishi.identity.IdentityNumber.Reading;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            520122198503079972, 520122198503079972, RESIDENT, 1985-03-07, MALE
            500236199202299941, 500236199202299941, RESIDENT, 1992-02-29, FEMALE
            52273119880815986x, 52273119880815986X, RESIDENT, 1988-08-15, FEMALE
            520122850307991, 520122198503079913, RESIDENT, 1985-03-07, MALE
            500236671231992, 500236196712319929, RESIDENT, 1967-12-31, FEMALE
            341021580615993, 341021195806159939, RESIDENT, 1958-06-15, MALE
            81000019900101997X, 81000019900101997X, PERMIT_HMT, 1990-01-01, MALE
            820000198811209967, 820000198811209967, PERMIT_HMT, 1988-11-20, FEMALE
            830000197508069954, 830000197508069954, PERMIT_HMT, 1975-08-06, MALE
            """)
    void readsWhatIsRight(String written, String number, IdKind kind, LocalDate birth, Sex sex) {
        IdentityNumber read = right(written);
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.birth()).isEqualTo(birth);
        assertThat(read.sex()).isEqualTo(sex);
        assertThat(read.fromFifteen()).isEqualTo(written.length() == 15);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            520123198503079970, CHECK_DIGIT
            110101190002290011, DATE
            990101199013010000, PROVINCE
            010101199001010000, PROVINCE
            990101199001010, PROVINCE
            944156198803071239, LOOKS_FOREIGN
            944156198813071239, PROVINCE
            11010120991231001X, FUTURE
            52012219850307997, LENGTH
            5201221985030799720, LENGTH
            52012219850307997A, CHARACTERS
            护照E1234567, CHARACTERS
            1.10101E+17, SCIENTIFIC
            1.10101199003078E17, SCIENTIFIC
            ' ', EMPTY
            """)
    void saysWhatIsWrong(String written, Flaw flaw) {
        assertThat(IdentityNumber.read(written, TODAY))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.flaw()).isEqualTo(flaw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            500236 19841214 0301
            " 500236198412140301 "
            '500236198412140301
            ’500236198412140301
            "	500236198412140301"
            ５００２３６１９８４１２１４０３０１
            500236-19841214-0301
            500236198412140301.0
            """)
    void mendsWhatStandsAround(String written) {
        assertThat(right(written).number()).isEqualTo("500236198412140301");
    }

    @ParameterizedTest
    @CsvSource({"52273119880815986Ｘ", "52273119880815986×", "52273119880815986х", "52273119880815986ｘ"})
    void takesTheCrossesThatPeopleType(String written) {
        assertThat(right(written).number()).isEqualTo("52273119880815986X");
    }

    @Test
    void anUnknownRegionIsOnlyAWarning() {
        assertThat(IdentityNumber.read("520122198503079972", TODAY, code -> false))
                .isInstanceOfSatisfying(
                        Reading.Right.class,
                        read -> assertThat(read.warnings())
                                .extracting(Problem::key)
                                .containsExactly("people.id.unknownRegion"));
    }

    @Test
    void bornTodayIsRightAndBornTomorrowIsNot() {
        String today = "50023620260930001";
        assertThat(right(today + IdentityNumber.checkOf(today)).birth()).isEqualTo(TODAY);
        String tomorrow = "50023620261001001";
        assertThat(IdentityNumber.read(tomorrow + IdentityNumber.checkOf(tomorrow), TODAY))
                .isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void theOrdersOfCentenariansAreAskedAbout() {
        assertThat(IdentityNumber.read("500236010101998", TODAY))
                .isInstanceOfSatisfying(
                        Reading.Right.class,
                        read -> assertThat(read.warnings())
                                .extracting(Problem::key)
                                .containsExactly("people.id.centenarian"));
    }

    @Test
    void anotherPaperIsFreeTextButNeverAResidentsNumberWithASlip() {
        assertThat(IdentityNumber.require("id", IdKind.OTHER, " e1234567 ", TODAY)
                        .number())
                .isEqualTo("E1234567");
        assertThat(IdentityNumber.require("id", IdKind.OTHER, "911456199001019984", TODAY)
                        .kind())
                .isEqualTo(IdKind.OTHER);
        assertThatThrownBy(() -> IdentityNumber.require("id", IdKind.OTHER, "520123198503079970", TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("id");
                                    assertThat(problem.key()).isEqualTo("people.id.OTHER_LOOKS_RESIDENT");
                                }));
    }

    @Test
    void everySingleSlipAndMostSwapsAreFound() {
        Random random = new Random(20260930);
        for (int i = 0; i < 5_000; i++) {
            String number = any(random);
            assertThat(right(number).number()).isEqualTo(number);
            int place = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            String slip = number.substring(0, place) + other + number.substring(place + 1);
            assertThat(IdentityNumber.read(slip, TODAY)).as(slip).isInstanceOf(Reading.Wrong.class);
            int left = random.nextInt(16);
            if (number.charAt(left) != number.charAt(left + 1)) {
                String swap = number.substring(0, left)
                        + number.charAt(left + 1)
                        + number.charAt(left)
                        + number.substring(left + 2);
                assertThat(IdentityNumber.read(swap, TODAY)).as(swap).isInstanceOf(Reading.Wrong.class);
            }
        }
    }

    @Test
    void anyTextEndsInAReadingAndNeverInAnError() {
        Random random = new Random(7);
        String alphabet = "0123456789Xx×Ｘ．Ｅ +-'　\t王\uD842\uDFB7\u0000é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(IdentityNumber.read(text.toString(), TODAY)).isNotNull();
            assertThat(IdentityNumber.readOther(text.toString())).isNotNull();
        }
    }

    private static String any(Random random) {
        LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
        String body = "500236" + birth.toString().replace("-", "") + String.format("%03d", random.nextInt(1_000));
        return body + IdentityNumber.checkOf(body);
    }

    private static IdentityNumber right(String written) {
        return switch (IdentityNumber.read(written, TODAY)) {
            case Reading.Right(var number, var _) -> number;
            case Reading.Wrong wrong -> throw new AssertionError(written + " " + wrong);
        };
    }
}
