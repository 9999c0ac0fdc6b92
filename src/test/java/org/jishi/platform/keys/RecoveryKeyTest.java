package org.jishi.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.Test;

public class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RecoveryKey key = RecoveryKey.random(new SecureRandom());

    @Test
    void isPrintedInEightGroupsAndReadBackHoweverItIsTyped() {
        assertThat(key.printed()).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
        String sloppy = key.printed()
                .replace('0', 'o')
                .replace('1', 'l')
                .replace("-", " — ")
                .toLowerCase(java.util.Locale.ROOT);
        assertThat(RecoveryKey.parse(sloppy).printed()).isEqualTo(key.printed());
        assertThat(key).hasToString("RecoveryKey");
    }

    @Test
    void anyOneWrongCharacterIsToldByItsGroup() {
        String plain = key.printed().replace("-", "");
        for (int at = 0; at < plain.length(); at++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char other = ALPHABET.charAt(i);
                if (other == plain.charAt(at)) {
                    continue;
                }
                String wrong = plain.substring(0, at) + other + plain.substring(at + 1);
                int group = at / 5 + 1;
                assertThatThrownBy(() -> RecoveryKey.parse(wrong))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(
                                                refusal.problems().getFirst().args())
                                        .containsExactly(group));
            }
        }
    }

    @Test
    void charactersAndGroupsThatChangedPlacesAreFound() {
        String plain = key.printed().replace("-", "");
        for (int at = 0; at + 1 < plain.length(); at++) {
            if (plain.charAt(at) == plain.charAt(at + 1)) {
                continue;
            }
            String wrong = plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
            assertThatThrownBy(() -> RecoveryKey.parse(wrong)).hasMessage("platform.keys.recoveryGroup");
        }
        String swapped = plain.substring(5, 10) + plain.substring(0, 5) + plain.substring(10);
        assertThatThrownBy(() -> RecoveryKey.parse(swapped)).hasMessage("platform.keys.recoveryGroup");
        assertThatThrownBy(() -> RecoveryKey.parse(plain.substring(1))).hasMessage("platform.keys.recoveryLength");
    }

    @Test
    void aGroupIsAskedBack() {
        assertThat(key.isGroup(3, " " + key.groups().get(3).toLowerCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(key.isGroup(3, "ABCDE0")).isFalse();
    }
}
