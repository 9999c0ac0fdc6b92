package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** What is shown while an office closes: how long the backup may take, before anybody waits for it. */
class ClosingPageTest {
    private static ClosingPage page(Language language, long seconds) {
        OfficeClock clock = OfficeClock.fixed(Office.TODAY);
        ClosingPage page = new ClosingPage(new TestUi(new Access(), clock, language).ui, alone -> {}, clock);
        page.tellTime(new BackupAge(Office.TODAY, null, null, null, seconds));
        return page;
    }

    private static List<String> words(Language language, long seconds) {
        return Pictures.onFx(() -> shown(page(language, seconds).node()));
    }

    private static List<String> shown(Node node) {
        if (node instanceof Labeled labeled) {
            return node.isVisible() ? List.of(labeled.getText()) : List.of();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(each -> shown(each).stream())
                        .toList()
                : List.of();
    }

    @Test
    void theTimeOfLeavingIsToldBeforeIt() {
        assertThat(words(Language.ZH, 20)).contains("上次备份用了约 20 秒。离开时最多等 2 分钟，到时停下，下次打开程序后补做。");
        assertThat(words(Language.ZH, 120).toString()).contains("约 2 分钟");
        assertThat(words(Language.EN, 5).toString()).contains("about 5 seconds").contains("2 minutes at most");
        assertThat(words(Language.EN, 0).toString()).as("not known yet").doesNotContain("about");
    }

    @Test
    void thePage() {
        Pictures.prove("app-closing", language -> page(language, 20));
    }
}
