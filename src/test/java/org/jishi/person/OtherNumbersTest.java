package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jishi.account.BankCardNumber;
import org.jishi.identity.Masking;
import org.jishi.identity.MobileNumber;
import org.jishi.organisation.CreditCode;
import org.jishi.organisation.Organisation;
import org.jishi.platform.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherNumbersTest {
    private static final String SET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvSource({
        "91520122MA0TE5T16C, FIRM",
        "92500236MAK0D3M022, SOLE_TRADER",
        "93341021MA0C00P90R, COOPERATIVE",
        "91350100M000100Y43, FIRM",
        "91512081ma62k0260e, FIRM",
        "' 91512081 MA62K0260E', FIRM"
    })
    void creditCodesThatArePublishedAreRight(String written, Organisation.Kind kind) {
        assertThat(CreditCode.read(written)).isInstanceOfSatisfying(CreditCode.Reading.Right.class, right -> {
            assertThat(right.code().kind()).isEqualTo(kind);
            assertThat(right.warnings()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CHARACTERS",
        "91350100M000100Y44, CHECK",
        "91350100M000100Y4, LENGTH",
        "91350100MOOO100Y43, CHARACTERS",
        "'', EMPTY"
    })
    void creditCodesThatCannotBe(String written, CreditCode.Flaw flaw) {
        assertThat(CreditCode.read(written))
                .isInstanceOfSatisfying(
                        CreditCode.Reading.Wrong.class,
                        wrong -> assertThat(wrong.flaw()).isEqualTo(flaw));
    }

    @Test
    void anOrganisationCodeWithoutItsCheckIsOnlyAWarning() {
        String front = "91350100M000100Y5";
        assertThat(CreditCode.read(front + CreditCode.checkOf(front)))
                .isInstanceOfSatisfying(
                        CreditCode.Reading.Right.class,
                        right -> assertThat(right.warnings())
                                .extracting(Problem::key)
                                .containsExactly("people.creditCode.body"));
    }

    @Test
    void everySingleSlipInACreditCodeIsFound() {
        Random random = new Random(32100);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder front = new StringBuilder("9150023");
            while (front.length() < 17) {
                front.append(SET.charAt(random.nextInt(31)));
            }
            String code = front.toString() + CreditCode.checkOf(front.toString());
            assertThat(CreditCode.read(code)).isInstanceOf(CreditCode.Reading.Right.class);
            int place = random.nextInt(18);
            char other = SET.charAt((SET.indexOf(code.charAt(place)) + 1 + random.nextInt(30)) % 31);
            assertThat(CreditCode.read(code.substring(0, place) + other + code.substring(place + 1)))
                    .isInstanceOf(CreditCode.Reading.Wrong.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6228480000000000018",
        "6217000000000000020",
        "6221260000000018",
        "6222000000000090",
        "6228 4800 0000 0000 018"
    })
    void cardsWithTheirCheckAreRight(String written) {
        assertThat(BankCardNumber.read(written))
                .isInstanceOfSatisfying(
                        BankCardNumber.Reading.Right.class,
                        right -> assertThat(right.warnings()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "6228480000000000019, people.card.luhn",
        "6228480001858350000, people.card.rounded",
        "6222000000000010, people.card.luhn",
        "3100021009200012345, people.card.luhn"
    })
    void cardsWithoutTheirCheckAreOnlyWarnedOf(String written, String key) {
        assertThat(BankCardNumber.read(written))
                .isInstanceOfSatisfying(
                        BankCardNumber.Reading.Right.class,
                        right -> assertThat(right.warnings())
                                .extracting(Problem::key)
                                .containsExactly(key));
    }

    @ParameterizedTest
    @CsvSource({"6.22848E+18, SCIENTIFIC", "62284800存折, CHARACTERS", "1234, LENGTH", "' ', EMPTY"})
    void accountsThatCannotBe(String written, BankCardNumber.Flaw flaw) {
        assertThat(BankCardNumber.read(written))
                .isInstanceOfSatisfying(
                        BankCardNumber.Reading.Wrong.class,
                        wrong -> assertThat(wrong.flaw()).isEqualTo(flaw));
    }

    @Test
    void luhnFindsEverySingleSlip() {
        Random random = new Random(7812);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder digits = new StringBuilder();
            for (int n = 16 + random.nextInt(4); n > 0; n--) {
                digits.append(random.nextInt(10));
            }
            int last = digits.length() - 1;
            for (char c = '0'; c <= '9'; c++) {
                digits.setCharAt(last, c);
                if (BankCardNumber.luhn(digits.toString())) {
                    break;
                }
            }
            int place = random.nextInt(digits.length());
            digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10));
            assertThat(BankCardNumber.luhn(digits.toString())).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13900000001, 13900000001, MOBILE",
        "+86 139-0000-0001, 13900000001, MOBILE",
        "8613900000001, 13900000001, MOBILE",
        "008613900000001, 13900000001, MOBILE",
        "１３９０００００００１, 13900000001, MOBILE",
        "19200000003, 19200000003, MOBILE",
        "13900000001.0, 13900000001, MOBILE",
        "023-56512345, 023-56512345, LANDLINE",
        "(0851)7722345, 0851-7722345, LANDLINE",
        "010 66881234, 010-66881234, LANDLINE",
        "1390000000, 1390000000, UNKNOWN",
        "12900000001, 12900000001, UNKNOWN",
        "村委会代收, 村委会代收, UNKNOWN"
    })
    void phonesAreBroughtIntoOneForm(String written, String number, MobileNumber.Kind kind) {
        MobileNumber read = MobileNumber.read(written);
        assertThat(read).isEqualTo(new MobileNumber(number, kind));
        assertThat(read.warnings()).hasSize(kind == MobileNumber.Kind.UNKNOWN ? 1 : 0);
    }

    @Test
    void masksHideTheMiddle() {
        assertThat(Masking.idNumber("520122198503079972")).isEqualTo("520122********9972");
        assertThat(Masking.idNumber("E1234567")).isEqualTo("****4567");
        assertThat(Masking.phone("13900000001")).isEqualTo("139****0001");
        assertThat(Masking.phone("023-56512345")).isEqualTo("023****2345");
        assertThat(Masking.account("6228 4800 0000 0000 018")).isEqualTo("****0018");
        assertThat(Masking.name("欧阳娜娜")).isEqualTo("欧***");
        assertThat(Masking.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(Masking.name("王")).isEqualTo("王");
    }
}
