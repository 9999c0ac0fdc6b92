package org.jishi.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jishi.kit.ViewState;

/** Where the window stands and how large it is, as somebody left it: told to the store of looks, and taken up again. */
final class WindowPlace {
    private static final String KEPT = "window";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    /** A screen that is hardly larger than the window is filled by it. */
    private static final double LITTLE = 96;
    /** So much of the window must be on a screen, or nobody could take hold of it. */
    private static final double SEEN = 160;

    private final Stage stage;
    /** Where it stands when it does not fill the screen. */
    private Rectangle2D normal;

    WindowPlace(Stage stage) {
        this.stage = stage;
        this.normal = middle(Screen.getPrimary().getVisualBounds());
        Runnable look = this::look;
        stage.xProperty().subscribe(look);
        stage.yProperty().subscribe(look);
        stage.widthProperty().subscribe(look);
        stage.heightProperty().subscribe(look);
    }

    private void look() {
        boolean free = stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        if (free && stage.getWidth() > 0 && stage.getHeight() > 0) {
            normal = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    /** As it was left; else whole on a small screen, and in the middle of a larger one. */
    void stand(ViewState state) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Optional<List<Double>> left = state.get(KEPT).flatMap(WindowPlace::read);
        Rectangle2D wanted = left.map(WindowPlace::rectangle)
                .filter(place -> Screen.getScreens().stream().anyMatch(each -> isSeen(place, each.getVisualBounds())))
                .orElseGet(() -> middle(screen));
        boolean whole = left.map(numbers -> numbers.getLast() > 0)
                .orElse(screen.getWidth() < WIDTH + LITTLE || screen.getHeight() < HEIGHT + LITTLE);
        stage.setMaximized(false);
        stage.setX(wanted.getMinX());
        stage.setY(wanted.getMinY());
        stage.setWidth(wanted.getWidth());
        stage.setHeight(wanted.getHeight());
        stage.setMaximized(whole);
        normal = wanted;
    }

    void keep(ViewState state) {
        look();
        state.put(
                KEPT,
                Math.round(normal.getMinX())
                        + " "
                        + Math.round(normal.getMinY())
                        + " "
                        + Math.round(normal.getWidth())
                        + " "
                        + Math.round(normal.getHeight())
                        + (stage.isMaximized() ? " 1" : " 0"));
    }

    static Rectangle2D middle(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + Math.floor((screen.getWidth() - width) / 2),
                screen.getMinY() + Math.floor((screen.getHeight() - height) / 2),
                width,
                height);
    }

    /** Whether its upper edge can be taken hold of on that screen. */
    static boolean isSeen(Rectangle2D place, Rectangle2D screen) {
        double wide = Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX());
        return wide >= SEEN && place.getMinY() >= screen.getMinY() && place.getMinY() <= screen.getMaxY() - SEEN;
    }

    static Optional<List<Double>> read(String text) {
        try {
            List<Double> numbers =
                    Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
            boolean good = numbers.size() == 5 && numbers.get(2) >= SEEN && numbers.get(3) >= SEEN;
            return good ? Optional.of(numbers) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Rectangle2D rectangle(List<Double> numbers) {
        return new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
