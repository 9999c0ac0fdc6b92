package org.jishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityDigitsTest {
    @Test
    void aNumberIsFoundHoweverItIsWrittenButNotInAnIdentifier() {
        assertThat(IdentityDigits.heldIn("张三110101199001010015，补登")).isTrue();
        assertThat(IdentityDigits.heldIn("110101-19900101-0015")).isTrue();
        assertThat(IdentityDigits.heldIn("11010119-9001-0100-1500-000000000000"))
                .isFalse();
        assertThat(IdentityDigits.heldIn("11010119-9001-0100-1500-000000000000 110101199001010015"))
                .isTrue();
    }

    @Test
    void anAccountThatHoldsADayOfAnotherAgeByChanceIsNone() {
        assertThat(IdentityDigits.heldIn("6222022999123110057")).isFalse();
    }
}
