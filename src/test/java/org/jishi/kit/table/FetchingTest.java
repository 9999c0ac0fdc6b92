package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.LaterBackground;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class FetchingTest {
    private final LaterBackground store = new LaterBackground();
    private final TestUi window = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH, store);
    private final List<String> asked = new ArrayList<>();
    private String typed = "";
    private final Fetching<String> fetching = new Fetching<>(
            window.ui, this::page, () -> PageRequest.first(LazyRows.PAGE).search(typed));

    private Page<String> page(PageRequest request) {
        asked.add(request.search());
        if (request.search().equals("bad")) {
            throw new Refusal("kit.failure", "x");
        }
        return new Page<>(List.of(request.search() + " found"), 1);
    }

    private void type(String words) {
        typed = words;
        fetching.start();
    }

    @Test
    void ofTheQuestionsThatComeMeanwhileOnlyTheLastIsAsked() {
        type("z");
        type("zh");
        type("zhang");
        assertThat(store.waiting()).isOne();
        store.answer();
        assertThat(fetching.total()).isZero();
        store.answer();
        assertThat(asked).containsExactly("z", "zhang");
        assertThat(fetching.rows().get(0).get()).isEqualTo("zhang found");
        assertThat(store.waiting()).isZero();
    }

    @Test
    void aRefusalOfAnOldQuestionIsNotShownAndTheNewOneIsAsked() {
        type("bad");
        type("good");
        store.answer();
        store.answer();
        assertThat(window.dialogs.refusals).isEmpty();
        assertThat(fetching.rows().get(0).get()).isEqualTo("good found");
    }

    @Test
    void afterARefusalTheNextQuestionIsAsked() {
        type("bad");
        store.answer();
        assertThat(window.dialogs.refusals).hasSize(1);
        type("good");
        store.answer();
        assertThat(fetching.rows().get(0).get()).isEqualTo("good found");
    }
}
