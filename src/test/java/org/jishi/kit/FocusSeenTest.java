package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

/** Whoever works by keys sees where they are: every kind of stop of the kit looks otherwise while it has the focus. */
class FocusSeenTest {
    /** So much lighter or darker a pixel is by the focus. */
    private static final double SEEN = 1.5;
    /** So many pixels of a stop change at least: a line along one of its sides. */
    private static final int LEAST = 24;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyKindOfStopShowsThatItHasTheKeys(Theme.Choice look) {
        Theme theme = FxTest.on(Theme::new);
        FxTest.run(() -> {
            theme.follow(ViewState.inMemory());
            theme.choose(look);
        });
        List<String> faults = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Map<String, Function<Ui, Node>> pages = new LinkedHashMap<>();
        pages.put("home", ui -> KitGallery.home(ui, 20).node());
        pages.put("list", ui -> KitGallery.list(ui, 20, true).node());
        pages.put("thing", ui -> KitGallery.thing(ui, 6).node());
        pages.put("marks", ui -> KitGallery.marks(ui, 12, 6).node());
        pages.put("stages", ui -> KitGallery.stages(ui, 12).node());
        pages.put("form", KitGallery::form);
        pages.put("steps", ui -> KitGallery.steps(ui).node());
        pages.put("desk", ui -> KitGallery.desk(ui, 8).node());
        pages.put("buttons", FocusSeenTest::buttons);
        pages.forEach((name, page) -> look(name, look, page, kinds, faults));
        assertThat(kinds).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    private static Node buttons(Ui ui) {
        return new VBox(
                8,
                Buttons.main(ui, "people.act.register", () -> {}),
                Buttons.plain(ui, "people.act.register", () -> {}),
                Buttons.icon(ui, "kit.shell.back", Feather.ARROW_LEFT, () -> {}),
                new Hyperlink("www"));
    }

    private static void look(
            String name, Theme.Choice look, Function<Ui, Node> page, Set<String> kinds, List<String> faults) {
        Access access = new Access();
        Region elsewhere = new Region();
        Stage stage = FxTest.show(
                FxTest.on(() -> {
                    elsewhere.setFocusTraversable(true);
                    Ui ui = new TestUi(access, OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
                    return new VBox(elsewhere, Nodes.grow(new StackPane(page.apply(ui))));
                }),
                1190,
                692);
        for (Node stop : FxTest.on(() -> Stops.in(stage.getScene().getRoot()))) {
            String kind = FxTest.on(() -> stop.getTypeSelector() + stop.getStyleClass());
            // the name of a page takes the keys when it opens, and shows them to those alone who came by keys
            if (stop == elsewhere || kind.contains("page-title") || !kinds.add(kind)) {
                continue;
            }
            focus(stop);
            BufferedImage with = FxTest.picture(stage.getScene());
            Bounds bounds = FxTest.on(() -> stop.localToScene(stop.getLayoutBounds()));
            FxTest.run(elsewhere::requestFocus);
            FxTest.settle();
            BufferedImage without = FxTest.picture(stage.getScene());
            if (changed(with, without, bounds) < LEAST) {
                FxTest.save(
                        with, Path.of("target/pictures", "focus-" + name + "-" + look + "-" + faults.size() + ".png"));
                faults.add(name + ": " + kind + " " + bounds);
            }
        }
        FxTest.close(stage);
    }

    /** A page that has just been filled may still give the keys to its first thing: it must not keep them from others. */
    private static void focus(Node stop) {
        FxTest.until("the keys at " + stop, () -> {
            stop.requestFocus();
            return stop.isFocused();
        });
        FxTest.settle();
        if (!FxTest.on(stop::isFocused)) {
            FxTest.run(stop::requestFocus);
            FxTest.settle();
        }
    }

    private static int changed(BufferedImage one, BufferedImage other, Bounds bounds) {
        int count = 0;
        int beside = 4;
        for (int x = Math.max(0, (int) bounds.getMinX() - beside);
                x < Math.min(one.getWidth(), bounds.getMaxX() + beside);
                x++) {
            for (int y = Math.max(0, (int) bounds.getMinY() - beside);
                    y < Math.min(one.getHeight(), bounds.getMaxY() + beside);
                    y++) {
                double a = light(one.getRGB(x, y));
                double b = light(other.getRGB(x, y));
                count += (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= SEEN ? 1 : 0;
            }
        }
        return count;
    }

    private static double light(int rgb) {
        return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
    }

    private static double part(int value) {
        double share = (value & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
