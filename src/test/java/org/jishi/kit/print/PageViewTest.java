package org.jishi.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jishi.platform.print.FontFiles;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Test;

/** A page's letters as they are drawn. */
class PageViewTest {
    private final PageView pages = new PageView();

    @Test
    void strokesThatCrossLeaveNoHole() {
        // within 十 the two strokes cross in the middle
        PrintPage page = new PrintPage(100, 100, List.of(new Mark.Words(0, 88, "十", 100, false, Mark.BLACK)));
        int crossing = FxTest.on(() -> {
            FontFiles.find(FontFiles.NAMES.getFirst()).ifPresent(url -> Font.loadFont(url.toString(), 14));
            Pane paper = pages.of(page);
            assertThat(paper.getChildren().getLast())
                    .isInstanceOfSatisfying(
                            SVGPath.class,
                            path -> assertThat(path.getFillRule()).isEqualTo(FillRule.NON_ZERO));
            paper.getTransforms().setAll(new Scale(2, 2));
            PixelReader pixels = new Scene(paper, 200, 200).snapshot(null).getPixelReader();
            List<Integer> dark = new ArrayList<>();
            for (int y = 0; y < 200; y++) {
                if ((pixels.getArgb(100, y) & 0xFF) < 0x80) {
                    dark.add(y);
                }
            }
            return dark.getLast() - dark.getFirst() + 1 - dark.size();
        });
        assertThat(crossing).as("white within the upright stroke").isZero();
    }

    @Test
    void whatTheFontLacksIsLeftToTheSystem() {
        PrintPage page =
                new PrintPage(100, 100, List.of(new Mark.Words(0, 50, "田\uD842\uDFB7", 12, false, Mark.BLACK)));
        assertThat(FxTest.on(() -> pages.of(page)).getChildren())
                .filteredOn(Text.class::isInstance)
                .hasSize(1);
    }
}
