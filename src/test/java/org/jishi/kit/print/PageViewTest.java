package org.jishi.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.assertj.core.data.Offset;
import org.jishi.platform.print.FontFiles;
import org.jishi.platform.print.Letters;
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
        PrintPage page = new PrintPage(30, 30, List.of(new Mark.Words(0, 21, "十", 24, true, Mark.BLACK)));
        int crossing = FxTest.on(() -> {
            FontFiles.NAMES.forEach(name -> FontFiles.find(name).ifPresent(url -> Font.loadFont(url.toString(), 14)));
            Pane paper = pages.of(page);
            paper.getTransforms().setAll(new Scale(1.5, 1.5));
            PixelReader pixels = new Scene(paper, 45, 45).snapshot(null).getPixelReader();
            List<Integer> dark = new ArrayList<>();
            for (int y = 0; y < 45; y++) {
                if ((pixels.getArgb(18, y) & 0xFF) < 0x80) {
                    dark.add(y);
                }
            }
            return dark.getLast() - dark.getFirst() + 1 - dark.size();
        });
        assertThat(crossing).as("white within the upright stroke").isZero();
    }

    @Test
    void wordsAreAsWideAsTheyWereSet() {
        FxTest.on(() -> FontFiles.find(FontFiles.NAMES.getFirst())
                .map(url -> Font.loadFont(url.toString(), 14))
                .orElseThrow());
        for (double size : new double[] {7, 9.5, 10.5, 16, 22}) {
            String text = "奉节县电子商务公共服务中心 1,234,567.89 元（Aurora & co.）";
            PrintPage page = new PrintPage(900, 100, List.of(new Mark.Words(0, 50, text, size, false, Mark.BLACK)));
            Text drawn = (Text) FxTest.on(() -> pages.of(page)).getChildren().getLast();
            assertThat(FxTest.on(() -> drawn.getLayoutBounds().getWidth()))
                    .as("in points, at %s", size)
                    .isCloseTo(new Letters().width(text, size, false), Offset.offset(size / 10));
        }
    }
}
