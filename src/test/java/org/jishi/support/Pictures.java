package org.jishi.support;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jishi.kit.Page;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.text.Language;

/**
 * Draws pages without a display, with the program's own look, into target/pictures and target/screens. {@link #prove}
 * also fails on what {@link PictureRules} finds. People look at the pictures before every release.
 */
public final class Pictures {
    private static final Path PROVED = Path.of("target/pictures");
    private static final Path DRAWN = Path.of("target/screens");
    private static final int[][] SCREENS = {{1366, 768}, {1920, 1080}};

    /** Before a release; every day, Chinese on light and English on dark of the small screen, where faults show first. */
    private static final boolean ALL_LOOKS = "all".equals(System.getProperty("pictures"));

    /** What sidebar, top bar and the line at the foot take. */
    private static final int BESIDE = 176;

    private static final int ABOVE_AND_BELOW = 76;
    private static final List<Theme.Choice> LOOKS = List.of(Theme.Choice.LIGHT, Theme.Choice.DARK);

    /** Built when first used: the toolkit must run. */
    private static final class Looks {
        private static final Theme THEME = FxTest.on(() -> {
            Theme theme = new Theme();
            theme.follow(ViewState.inMemory());
            return theme;
        });
        /** The stylesheet of the look that was chosen last, while nobody else chose one. */
        private static String applied = "";

        private Looks() {}
    }

    private Pictures() {}

    /** Runs on the window's thread and waits for the answer. */
    public static <T> T onFx(Callable<T> work) {
        return FxTest.on(work);
    }

    /**
     * Draws a page and fails on every fault: with {@code -Dpictures=all} in both languages, light and dark, on a small and
     * a large screen.
     *
     * @param name of the files: name-zh-light-1366.png
     * @param factory builds the page in a language, with its data in it; {@link TestUi} takes the language
     */
    public static void prove(String name, Function<Language, Page> factory) {
        prove(name, factory, page -> {});
    }

    /** As above; {@code then} does something to the page once it stands in a window: selects a row, opens a part. */
    public static <P extends Page> void prove(String name, Function<Language, P> factory, Consumer<P> then) {
        List<String> faults = new ArrayList<>();
        for (Theme.Choice look : looks()) {
            choose(look);
            for (Language language : languages(look)) {
                // Built anew for each look: nodes that change their scene keep colours of the look before.
                P page = FxTest.on(() -> factory.apply(language));
                FxTest.run(page::shown);
                for (int[] screen : ALL_LOOKS ? SCREENS : new int[][] {SCREENS[0]}) {
                    String file = String.join("-", name, low(language), low(look), String.valueOf(screen[0]));
                    Scene scene = scene(page.node(), screen[0] - BESIDE, screen[1] - ABOVE_AND_BELOW);
                    FxTest.run(() -> then.accept(page));
                    examine(scene, file).forEach(fault -> faults.add(file + ": " + fault));
                }
                FxTest.run(page::dispose);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " faults in pictures of " + name + " (target/pictures):\n  "
                    + String.join("\n  ", faults.stream().distinct().toList()));
        }
    }

    /**
     * Draws a page once, at the size it has in a window of that width and height, into target/pictures.
     *
     * @param file without its ending
     * @return what {@link PictureRules} finds
     */
    public static List<String> faults(String file, Theme.Choice look, int width, int height, Callable<Page> factory) {
        choose(look);
        Page page = FxTest.on(factory);
        FxTest.run(page::shown);
        List<String> faults = examine(scene(page.node(), width - BESIDE, height - ABOVE_AND_BELOW), file);
        FxTest.run(page::dispose);
        return faults.stream().distinct().map(fault -> file + ": " + fault).toList();
    }

    /**
     * Draws what {@code build} makes, in both looks: {@code name-light.png} and {@code name-dark.png}; fails where
     * {@link PictureRules} find something.
     */
    public static void draw(String name, int width, int height, Callable<Node> build) {
        draw(name, width, height, build, page -> {});
    }

    /** As above; {@code then} does something to the page once it stands in a window: selects a row, opens a part. */
    public static void draw(String name, int width, int height, Callable<Node> build, Consumer<Node> then) {
        List<String> faults = new ArrayList<>();
        for (Theme.Choice look : looks()) {
            choose(look);
            BufferedImage picture = onFx(() -> {
                StackPane root = new StackPane(build.call());
                Scene scene = new Scene(root, width, height);
                root.applyCss();
                root.layout();
                then.accept(root);
                for (int i = 0; i < 3; i++) {
                    root.applyCss();
                    root.layout();
                }
                BufferedImage drawn = FxTest.pixels(scene.snapshot(null));
                PictureRules.faults(scene, drawn).forEach(fault -> faults.add(low(look) + ": " + fault));
                return drawn;
            });
            FxTest.save(picture, DRAWN.resolve(name + "-" + low(look) + ".png"));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("faults in pictures of " + name + " (" + DRAWN + "):\n  "
                    + String.join("\n  ", faults.stream().distinct().toList()));
        }
    }

    /** The look of what is built and drawn from now on. */
    static void choose(Theme.Choice look) {
        FxTest.run(() -> {
            if (Looks.THEME.choice().get() != look || !stands()) {
                Looks.THEME.choose(look);
                Looks.applied = Application.getUserAgentStylesheet();
            }
        });
    }

    private static boolean stands() {
        return Looks.applied.equals(Application.getUserAgentStylesheet());
    }

    /** The one that stands first: to change it, the whole stylesheet is read anew. */
    private static List<Theme.Choice> looks() {
        return FxTest.on(() -> Looks.THEME.choice().get() == Theme.Choice.DARK) ? LOOKS.reversed() : LOOKS;
    }

    private static List<Language> languages(Theme.Choice look) {
        if (ALL_LOOKS) {
            return List.of(Language.values());
        }
        return List.of(look == Theme.Choice.LIGHT ? Language.ZH : Language.EN);
    }

    /** Puts a node into a window of that size which is never shown. */
    public static Scene scene(Node node, double width, double height) {
        Scene scene = FxTest.on(() -> {
            // A root keeps the size of its first scene, so the node gets a new one.
            if (node.getParent() instanceof StackPane old) {
                old.getChildren().remove(node);
            }
            return new Scene(new StackPane(node), width, height);
        });
        layOut(scene);
        return scene;
    }

    /** Draws into a file. Returns what the rules find. */
    static List<String> examine(Scene scene, String file) {
        layOut(scene);
        BufferedImage picture = FxTest.picture(scene);
        FxTest.save(picture, PROVED.resolve(file + ".png"));
        return FxTest.on(() -> PictureRules.faults(scene, picture));
    }

    /** A scene that is never shown gets no pulse: lay it out until nothing moves. */
    private static void layOut(Scene scene) {
        for (int i = 0; i < 3; i++) {
            FxTest.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            FxTest.settle();
        }
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
