package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.LaterBackground;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class AsTypedTest {
    private final LaterBackground store = new LaterBackground();
    private final TestUi window = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH, store);
    private final List<String> asked = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();
    private final AsTyped<String> question = new AsTyped<>(
            window.ui,
            "kit.search.running",
            words -> {
                asked.add(words);
                if (words.equals("bad")) {
                    throw new Refusal("kit.failure", "x");
                }
                return words.toUpperCase(java.util.Locale.ROOT);
            },
            answered::add);

    @Test
    void theFirstKeyIsAskedAtOnce() {
        question.ask("z");
        assertThat(store.waiting()).isOne();
        store.answer();
        assertThat(answered).containsExactly("Z");
    }

    @Test
    void ofTheKeysTypedMeanwhileOnlyTheLastIsAskedAndTheOldAnswerIsDropped() {
        question.ask("z");
        question.ask("zh");
        question.ask("zha");
        question.ask("zhang");
        assertThat(store.waiting()).isOne();
        store.answer();
        store.answer();
        assertThat(asked).containsExactly("z", "zhang");
        assertThat(answered).containsExactly("ZHANG");
        assertThat(store.waiting()).isZero();
    }

    @Test
    void whatIsForgottenGetsNoAnswer() {
        question.ask("z");
        question.forget();
        store.answer();
        assertThat(answered).isEmpty();
        question.ask("zh");
        store.answer();
        assertThat(answered).containsExactly("ZH");
    }

    @Test
    void aRefusalIsShownAndTheNextKeyIsAskedAgain() {
        question.ask("bad");
        store.answer();
        assertThat(window.dialogs.refusals).hasSize(1);
        question.ask("good");
        store.answer();
        assertThat(answered).containsExactly("GOOD");
    }
}
