package org.jishi.kit.print;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.help.KeyWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Pictures one after the other: the arrows or Page Up and Page Down go on, plus and minus change the size, R turns,
 * Ctrl+P prints.
 */
public final class PicturesView extends BorderPane {
    private static final double POINTS_OF_A_PIXEL = 0.75;
    private static final int QUARTER = 90;

    private final Ui ui;
    private final List<? extends Shown> pictures;
    private final PaperPane pane;
    private final IntegerProperty at = new SimpleIntegerProperty(-1);
    private @Nullable Image image;
    private int quarters;

    /** A picture that is fetched once one comes to it. */
    public interface Shown {
        String title();

        /** @param to given the picture on the window's thread */
        void fetch(Consumer<Image> to);
    }

    /** @param first which of them is shown at first */
    public PicturesView(Ui ui, List<? extends Shown> pictures, int first) {
        this.ui = ui;
        this.pictures = List.copyOf(pictures);
        pane = new PaperPane(ui);
        pane.setAccessibleText(ui.text("kit.picture.one"));
        setTop(bar());
        setCenter(pane);
        setMargin(pane, new Insets(8, 0, 0, 0));
        KeyWords.of(
                this,
                "kit.picture.one",
                () -> List.of(
                        new KeyWords.Line("← / →, PageUp / PageDown", "kit.picture.go"),
                        new KeyWords.Line("+ / -", "kit.keys.zoom"),
                        new KeyWords.Line("R", "kit.picture.turn"),
                        new KeyWords.Line("Ctrl+P", "kit.print.print")));
        go(first);
    }

    private Node bar() {
        Button before = Buttons.icon(ui, "kit.picture.before", Feather.CHEVRON_LEFT, () -> go(at.get() - 1));
        Button next = Buttons.icon(ui, "kit.picture.next", Feather.CHEVRON_RIGHT, () -> go(at.get() + 1));
        Label name = Nodes.label("");
        name.setId("picture-at");
        at.subscribe(now -> {
            int index = now.intValue();
            if (index >= 0) {
                name.setText(ui.text(
                        "kit.picture.of",
                        index + 1,
                        pictures.size(),
                        pictures.get(index).title()));
            }
            before.setDisable(index <= 0);
            next.setDisable(index >= pictures.size() - 1);
        });
        ComboBox<PaperPane.Zoom> zoom = new ComboBox<>();
        zoom.getItems().setAll(PaperPane.ZOOMS);
        zoom.setConverter(Worded.by(each -> PreviewView.words(ui, each)));
        zoom.valueProperty().bindBidirectional(pane.zoom());
        zoom.setAccessibleText(ui.text("kit.print.zoom"));
        return Nodes.row(
                before,
                name,
                next,
                Nodes.gap(),
                zoom,
                Buttons.icon(ui, "kit.picture.turn", Feather.ROTATE_CW, this::turn),
                Buttons.plain(ui, "kit.saved.print", Feather.PRINTER, this::print));
    }

    /** Hears the keys of the whole sheet. */
    public void keys(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.P) {
            print();
        } else if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof ComboBox) {
            return;
        } else {
            switch (event.getCode()) {
                case PAGE_DOWN, RIGHT -> go(at.get() + 1);
                case PAGE_UP, LEFT -> go(at.get() - 1);
                case PLUS, ADD, EQUALS -> pane.step(1);
                case MINUS, SUBTRACT -> pane.step(-1);
                case R -> turn();
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void go(int index) {
        if (index < 0 || index >= pictures.size() || index == at.get()) {
            return;
        }
        at.set(index);
        // what is printed is never one picture by the name of another
        image = null;
        pane.clear();
        pictures.get(index).fetch(fetched -> {
            if (at.get() == index) {
                image = fetched;
                quarters = 0;
                draw();
            }
        });
    }

    private void turn() {
        quarters++;
        draw();
    }

    private void draw() {
        Image shown = image;
        if (shown == null) {
            return;
        }
        ImageView view = new ImageView(shown);
        view.setFitWidth(shown.getWidth() * POINTS_OF_A_PIXEL);
        view.setFitHeight(shown.getHeight() * POINTS_OF_A_PIXEL);
        view.setRotate(quarters * (double) QUARTER);
        boolean lies = quarters % 2 == 1;
        double width = lies ? view.getFitHeight() : view.getFitWidth();
        double height = lies ? view.getFitWidth() : view.getFitHeight();
        pane.show(new Group(view), width, height);
    }

    private void print() {
        Image shown = image;
        if (shown == null) {
            return;
        }
        int turned = quarters;
        String title = pictures.get(at.get()).title();
        ui.printing().pages("kit.print.reading", title + ".pdf", progress -> new PicturePage(shown, turned), () -> {});
    }
}
