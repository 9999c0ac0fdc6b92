package org.jishi.kit.print;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.jishi.kit.Ui;
import org.jishi.platform.print.PrintPage;

/** One page on a grey ground, as large as one wants to see it. */
final class PaperPane extends ScrollPane {
    /** How large: the whole page, as wide as there is room, or a share of its size on paper. */
    sealed interface Zoom {
        record Whole() implements Zoom {}

        record Width() implements Zoom {}

        record Percent(int percent) implements Zoom {}
    }

    static final List<Zoom> ZOOMS = List.of(
            new Zoom.Whole(),
            new Zoom.Width(),
            new Zoom.Percent(50),
            new Zoom.Percent(75),
            new Zoom.Percent(100),
            new Zoom.Percent(150),
            new Zoom.Percent(200),
            new Zoom.Percent(300));

    private static final double AROUND = 32;
    private static final double BAR = 16;
    /** Pixels of a screen for a point of paper, at its size. */
    private static final double PIXELS = 96.0 / 72;

    private static final double HUNDRED = 100;
    private static final double LEAST = 0.1;

    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom.Whole());
    private final PageView pages = new PageView();
    private final Scale scale = new Scale(1, 1);
    private final StackPane ground = new StackPane();
    private double wide = 1;
    private double high = 1;

    PaperPane(Ui ui) {
        setContent(ground);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        setId("print-paper");
        getStyleClass().add("edge-to-edge");
        ground.getStyleClass().add("print-ground");
        ground.setAlignment(Pos.CENTER);
        ground.setMinSize(0, 0);
        setAccessibleText(ui.text("kit.print.paper"));
        zoom.subscribe(this::fit);
        viewportBoundsProperty().subscribe(this::fit);
    }

    ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** The next larger size in percent, or with -1 the next smaller, from what is seen now. */
    void step(int by) {
        double now = scale.getX() / PIXELS * HUNDRED;
        ZOOMS.stream()
                .filter(each -> each instanceof Zoom.Percent share
                        && (by > 0 ? share.percent() > now + 1 : share.percent() < now - 1))
                .reduce((first, second) -> by > 0 ? first : second)
                .ifPresent(zoom::set);
    }

    void show(PrintPage page) {
        show(pages.of(page), page.width(), page.height());
    }

    /** @param content as wide and high as that, in points */
    void show(Node content, double width, double height) {
        wide = width;
        high = height;
        StackPane sheet = new StackPane(content);
        sheet.setMinSize(width, height);
        sheet.setMaxSize(width, height);
        sheet.getStyleClass().add("print-sheet");
        sheet.getTransforms().setAll(scale);
        ground.getChildren().setAll(new Group(sheet));
        fit();
        setVvalue(0);
    }

    /** Shows nothing until something comes. */
    void clear() {
        ground.getChildren().clear();
    }

    private void fit() {
        double across = getWidth() - AROUND;
        double down = getHeight() - AROUND;
        double to = switch (zoom.get()) {
            case Zoom.Whole whole -> Math.min(across / wide, down / high);
            case Zoom.Width width -> (across - BAR) / wide;
            case Zoom.Percent(int percent) -> percent / HUNDRED * PIXELS;
        };
        scale.setX(Math.max(LEAST, to));
        scale.setY(Math.max(LEAST, to));
    }
}
