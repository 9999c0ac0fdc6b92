package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the window stands, and what of the looks is whose. */
class WindowPlaceTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1366, 728);

    @TempDir
    Path folder;

    @Test
    void theFirstWindowHasItsTitleOnTheScreen() {
        Rectangle2D small = WindowPlace.middle(SCREEN);
        assertThat(SCREEN.contains(small)).isTrue();
        assertThat(WindowPlace.middle(new Rectangle2D(0, 0, 1920, 1040)).getMinX())
                .isEqualTo(277);
    }

    @Test
    void whereNobodyCouldTakeHoldOfItIsNoPlace() {
        assertThat(WindowPlace.isSeen(new Rectangle2D(100, 20, 1200, 700), SCREEN))
                .isTrue();
        assertThat(WindowPlace.isSeen(new Rectangle2D(100, -20, 1200, 700), SCREEN))
                .as("its title above the screen")
                .isFalse();
        assertThat(WindowPlace.isSeen(new Rectangle2D(2000, 20, 1200, 700), SCREEN))
                .as("on a screen that is gone")
                .isFalse();
        assertThat(WindowPlace.read("10 20 1200 700 1")).isPresent();
        assertThat(WindowPlace.read("10 20 0 0 1")).isEmpty();
        assertThat(WindowPlace.read("here")).isEmpty();
    }

    @Test
    void looksArePersonsAndTheMachinesServesWhoChoseNothing() {
        try (KeptViewState looks = new KeptViewState(folder)) {
            looks.put("language", "zh");
            looks.person("li");
            looks.put("theme", "DARK");
            looks.put("notice.contact", "王女士 023-56780001");
            looks.person("zhou");
            assertThat(looks.get("theme")).isEmpty();
            assertThat(looks.get("language")).contains("zh");
            assertThat(looks.get("notice.contact")).as("the office's").isPresent();
            looks.put("language", "en");
        }
        try (KeptViewState looks = new KeptViewState(folder)) {
            assertThat(looks.get("language")).contains("zh");
            looks.person("li");
            assertThat(looks.get("theme")).contains("DARK");
            assertThat(looks.get("language")).contains("zh");
        }
    }
}
