package org.jishi.support;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.Theme;
import org.jspecify.annotations.Nullable;

/** Draws pages into pictures under {@code target/screens} without a display, for people to look at. */
public final class Pictures {
    private static @Nullable Theme theme;

    private Pictures() {}

    /** Runs on the window's thread and waits for the answer. */
    public static <T> T onFx(Callable<T> work) {
        return FxTest.on(work);
    }

    /** Draws what {@code build} makes, in both themes: {@code name-light.png} and {@code name-dark.png}. */
    public static void draw(String name, int width, int height, Callable<Node> build) {
        draw(name, width, height, build, page -> {});
    }

    /** As above; {@code then} does something to the page once it stands in a window: selects a row, opens a part. */
    public static void draw(String name, int width, int height, Callable<Node> build, Consumer<Node> then) {
        for (Theme.Choice look : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            BufferedImage picture = onFx(() -> {
                theme().choose(look);
                StackPane root = new StackPane(build.call());
                Scene scene = new Scene(root, width, height);
                root.applyCss();
                root.layout();
                then.accept(root);
                for (int i = 0; i < 3; i++) {
                    root.applyCss();
                    root.layout();
                }
                return FxTest.pixels(scene.snapshot(null));
            });
            FxTest.save(
                    picture,
                    Path.of("target/screens", name + (look == Theme.Choice.DARK ? "-dark" : "-light") + ".png"));
        }
    }

    private static Theme theme() {
        Theme now = theme;
        if (now == null) {
            now = new Theme(null);
            now.follow(ViewState.inMemory());
            theme = now;
        }
        return now;
    }
}
