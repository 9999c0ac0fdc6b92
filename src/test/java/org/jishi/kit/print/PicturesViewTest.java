package org.jishi.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures are gone through, turned, made larger and printed, by keys and by buttons. */
class PicturesViewTest {
    private final Access access = new Access();
    private final List<Late> pictures = List.of(new Late("照片 1"), new Late("照片 2"), new Late("照片 3"));
    private TestUi ui;
    private Stage stage;

    /** Comes when the test says so. */
    private static final class Late implements PicturesView.Shown {
        private final String title;
        private final List<Consumer<Image>> asked = new ArrayList<>();

        Late(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void fetch(Consumer<Image> to) {
            asked.add(to);
        }

        void comes() {
            FxTest.run(() -> asked.forEach(to -> to.accept(new WritableImage(400, 300))));
            FxTest.settle();
        }
    }

    @BeforeEach
    void open() {
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        ui = new TestUi(access, new OfficeClock(new MovingClock(Office.TODAY)), Language.ZH);
        stage = FxTest.show(
                FxTest.on(() -> {
                    PicturesView view = new PicturesView(ui.ui, pictures, 1);
                    VBox sheet = new VBox(view);
                    sheet.addEventFilter(KeyEvent.KEY_PRESSED, view::keys);
                    return sheet;
                }),
                900,
                600);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
    }

    @Test
    void goesOnAndBackByKeysAndButtons() {
        assertThat(at()).isEqualTo("第 2 张，共 3 张　照片 2");
        FxTest.press("Right");
        assertThat(at()).contains("照片 3");
        FxTest.press("Right");
        assertThat(at()).as("the last").contains("照片 3");
        FxTest.press("Left", "Page_Up");
        assertThat(at()).contains("照片 1");
        FxTest.run(() -> ((javafx.scene.control.Button) find("#kit-picture-next")).fire());
        assertThat(at()).contains("照片 2");
    }

    @Test
    void turnsAndMakesLarger() {
        pictures.get(1).comes();
        assertThat(sheet().getWidth()).isGreaterThan(sheet().getHeight());
        FxTest.press("R");
        FxTest.settle();
        assertThat(sheet().getWidth()).isLessThan(sheet().getHeight());
        double before = sheet().getHeight();
        FxTest.press("Plus");
        FxTest.settle();
        assertThat(sheet().getHeight()).isGreaterThan(before);
    }

    @Test
    void printsWhatIsSeenAsItIsTurned() {
        pictures.get(1).comes();
        FxTest.press("R", "Ctrl+P");
        FxTest.settle();
        assertThat(ui.printing.names).containsExactly("照片 2.pdf");
        PrintPage page = ui.printing.pages.getFirst().page(0);
        assertThat(page.landscape()).isFalse();
    }

    @Test
    void printsNoPictureByTheNameOfAnother() {
        pictures.get(1).comes();
        FxTest.press("Right", "Ctrl+P");
        FxTest.settle();
        assertThat(ui.printing.names).as("the third has not come").isEmpty();
        assertThat(FxTest.on(() -> find(".print-sheet"))).isNull();
        FxTest.press("Left", "Right");
        pictures.get(1).comes();
        assertThat(FxTest.on(() -> find(".print-sheet")))
                .as("one came too late")
                .isNull();
        pictures.get(2).comes();
        FxTest.press("Ctrl+P");
        FxTest.settle();
        assertThat(ui.printing.names).containsExactly("照片 3.pdf");
    }

    private javafx.geometry.Bounds sheet() {
        return FxTest.on(() -> {
            Node sheet = find(".print-sheet");
            return sheet.localToScene(sheet.getLayoutBounds());
        });
    }

    private Node find(String selector) {
        return stage.getScene().lookup(selector);
    }

    private String at() {
        return FxTest.on(() -> ((Label) find("#picture-at")).getText());
    }
}
