package org.jishi.support;

import com.sun.javafx.tk.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jishi.kit.FocusGuard;
import org.jspecify.annotations.Nullable;

/**
 * The window's toolkit in tests, without a display: run on its thread, press keys by name, wait for a state, take
 * pictures. Nothing here waits for a time to pass, only for a state to come.
 */
public final class FxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            STARTED.countDown();
        });
    }

    private FxTest() {}

    /** Runs on the window's thread and waits for it; what it throws is thrown here. */
    public static <T> T on(Callable<T> act) {
        try {
            STARTED.await();
            if (Platform.isFxApplicationThread()) {
                return act.call();
            }
            FutureTask<T> task = new FutureTask<>(act);
            Platform.runLater(task);
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the window's thread did not answer", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Runnable act) {
        on(() -> {
            act.run();
            return true;
        });
    }

    /** Begins an act that may wait for an answer (a question over the window), and comes back at once. */
    public static void begin(Runnable act) {
        Platform.runLater(act);
        settle();
    }

    /**
     * Waits until the window's thread has done what it had to do and has gone through whole pulses: in a pulse JavaFX lays
     * out, and takes the focus from what vanished. A key before that would go to a node that is no longer there.
     */
    public static void settle() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch done = new CountDownLatch(1);
            run(() -> Platform.runLater(done::countDown));
            await(done);
            run(() -> Toolkit.getToolkit().firePulse());
        }
    }

    /** Waits for a state, asked on the window's thread. */
    public static void until(String what, BooleanSupplier state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (boolean again = false; !on(state::getAsBoolean); again = true) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for: " + what);
            }
            if (again) {
                // what it waits for is worked out on another thread, which wants the processor
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            settle();
        }
    }

    /** A window of that size, in view, with the focus, guarded as the program's own is. */
    public static Stage show(Parent root, double width, double height) {
        Stage stage = on(() -> {
            Stage window = new Stage();
            new FocusGuard(root);
            window.setScene(new Scene(root, width, height));
            return window;
        });
        return show(stage);
    }

    /** In view and alone: what another test left open would take the keys, since without a display none loses the focus. */
    public static Stage show(Stage stage) {
        run(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(other -> other != stage)
                    .forEach(Window::hide);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        until("the window has the focus", stage::isFocused);
        settle();
        return stage;
    }

    public static void close(@Nullable Stage stage) {
        run(() -> {
            if (stage != null) {
                stage.close();
            }
        });
    }

    /** Presses keys by name, one after the other: "Tab", "Ctrl+K", "Shift+F10", "Enter". */
    public static void press(String... names) {
        for (String name : names) {
            List<KeyCode> codes =
                    Arrays.stream(name.split("\\+")).map(FxTest::code).toList();
            // Each on its own: a key whose act waits for an answer does not hold the others up.
            run(FxTest::oneHasTheFocus);
            codes.forEach(code -> Platform.runLater(() -> Keys.ROBOT.keyPress(code)));
            codes.reversed().forEach(code -> Platform.runLater(() -> Keys.ROBOT.keyRelease(code)));
            settle();
        }
    }

    /** Keys go to the window that has the focus; it must be one alone. */
    private static void oneHasTheFocus() {
        long focused = Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .count();
        if (focused != 1) {
            throw new AssertionError(focused + " windows have the focus: " + Window.getWindows());
        }
    }

    /** One for all keys: each robot knows only by itself which keys are held down. */
    private static final class Keys {
        private static final Robot ROBOT = new Robot();

        private Keys() {}
    }

    /** Types characters into whatever has the focus. */
    public static void type(Scene scene, String text) {
        run(() -> {
            var owner = scene.getFocusOwner();
            if (!(owner instanceof javafx.scene.control.TextInputControl input)) {
                throw new AssertionError("nothing that takes text has the focus: " + owner);
            }
            input.insertText(input.getCaretPosition(), text);
        });
        settle();
    }

    private static KeyCode code(String name) {
        return switch (name) {
            case "Ctrl" -> KeyCode.CONTROL;
            case "Shift" -> KeyCode.SHIFT;
            case "Alt" -> KeyCode.ALT;
            case "Esc" -> KeyCode.ESCAPE;
            case "Menu" -> KeyCode.CONTEXT_MENU;
            default -> {
                KeyCode code = KeyCode.getKeyCode(name);
                yield code != null ? code : KeyCode.valueOf(name.toUpperCase(java.util.Locale.ROOT));
            }
        };
    }

    /** Draws a scene, shown or not. */
    public static BufferedImage picture(Scene scene) {
        return on(() -> pixels(scene.snapshot(null)));
    }

    /** Everything on the screen in a rectangle, popups included. */
    public static BufferedImage screen(double width, double height) {
        return on(() -> pixels(new Robot().getScreenCapture(null, 0, 0, width, height)));
    }

    public static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] into = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), into, 0, width);
        return picture;
    }

    public static void save(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the window's thread did not answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
