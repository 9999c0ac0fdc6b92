package org.jishi.platform.keys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "short,platform.keys.passwordShort",
        "123456789,platform.keys.passwordShort",
        "jishi-sample,platform.keys.passwordOfSample",
        "WangFang2026,platform.keys.passwordIsLogin",
        "1234567890,platform.keys.passwordDull",
        "aaaaaaaaaaaa,platform.keys.passwordDull"
    })
    void refusesWhatIsEasyToGuess(String password, String key) {
        assertThatThrownBy(() -> PasswordRules.check("wangfang2026", password.toCharArray(), false))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    void takesASentence() {
        assertThatCode(() -> PasswordRules.check("wangfang", "夔门天下雄，白帝彩云间。".toCharArray(), false))
                .doesNotThrowAnyException();
    }

    @Test
    void theSamplesPasswordIsForTheSampleOnly() {
        assertThatCode(() -> PasswordRules.check("admin", PasswordRules.OF_THE_SAMPLE.toCharArray(), true))
                .doesNotThrowAnyException();
    }
}
