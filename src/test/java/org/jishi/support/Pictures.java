package org.jishi.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;

/** Draws pages into pictures under {@code target/screens} without a display, for people to look at. */
public final class Pictures {
    private static boolean started;

    private Pictures() {}

    /** Runs on the window's thread and waits for the answer. */
    public static <T> T onFx(Callable<T> work) {
        start();
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Draws what {@code build} makes, in both themes: {@code name-light.png} and {@code name-dark.png}. */
    public static void draw(String name, int width, int height, Callable<Node> build) {
        draw(name, width, height, build, page -> {});
    }

    /** As above; {@code then} does something to the page once it stands in a window: selects a row, opens a part. */
    public static void draw(String name, int width, int height, Callable<Node> build, Consumer<Node> then) {
        for (boolean dark : new boolean[] {false, true}) {
            WritableImage image = onFx(() -> {
                Application.setUserAgentStylesheet(
                        dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
                StackPane root = new StackPane(build.call());
                root.setStyle(
                        "-fx-font-family: \"Noto Sans SC\"; -fx-font-size: 14px; -fx-background-color: -color-bg-default;");
                Scene scene = new Scene(root, width, height);
                URL css = Pictures.class.getResource("/css/jishi.css");
                if (css != null) {
                    scene.getStylesheets().add(css.toExternalForm());
                }
                root.applyCss();
                root.layout();
                then.accept(root);
                root.applyCss();
                root.layout();
                root.applyCss();
                root.layout();
                return scene.snapshot(null);
            });
            write(image, Path.of("target/screens", name + (dark ? "-dark" : "-light") + ".png"));
        }
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            Platform.startup(() -> {});
            onFx(() -> Font.loadFont(
                    Pictures.class
                            .getResource("/fonts/NotoSansSC_400Regular.ttf")
                            .toExternalForm(),
                    14));
            onFx(() -> Font.loadFont(
                    Pictures.class.getResource("/fonts/NotoSansSC_700Bold.ttf").toExternalForm(), 14));
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
