package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar over every page at 1366 × 768, in both languages and letters of 100, 125 and 150 %, with words looked for. */
@Tag("slow")
class HeadsTest {
    /** What is left of 1366 for a page: the sidebar folds by itself where letters are large. */
    private static final List<Integer> WIDTHS = List.of(1366 - 176, 1093 - 56, 911 - 56);

    private static final int HEIGHT = 512;

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void theNameOfAPageIsWholeAndNothingLiesOverAnother() {
        try (CountyInside county = new CountyInside(folder.resolve("county"))) {
            UUID someClass = county.wiring.database.read(
                    handle -> handle.createQuery("SELECT id FROM training_class ORDER BY number LIMIT 1")
                            .mapTo(UUID.class)
                            .one());
            List<String> looked = new ArrayList<>();
            for (Language language : Language.values()) {
                Ui ui = new TestUi(county.access, county.clock, language).ui;
                for (Screen screen : Screens.of(ui, county.wiring, ready -> {})) {
                    UUID argument = screen.id().startsWith("training.") ? someClass : null;
                    if (argument != null || screen.parent() == null || screen.searched() || isList(screen)) {
                        look(language, screen, () -> screen.factory().apply(argument));
                        looked.add(screen.id());
                    }
                }
            }
            assertThat(looked).hasSizeGreaterThan(60);
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isList(Screen screen) {
        return screen.id().endsWith(".list") || screen.id().equals("payment.batches");
    }

    private void look(Language language, Screen screen, Supplier<Page> made) {
        Page page = FxTest.on(made::get);
        FxTest.run(page::shown);
        for (int width : WIDTHS) {
            Pictures.scene(page.node(), width, HEIGHT);
            FxTest.run(() -> {
                if (page.node().lookup("#list-search") instanceof TextField search) {
                    search.setText("王秀英 2026");
                }
            });
            layOut(page);
            String where = screen.id() + " " + language + " " + width + ": ";
            FxTest.run(() -> page.node().lookupAll(".page-head").forEach(head -> look(where, (Parent) head)));
        }
        FxTest.run(page::dispose);
    }

    /** A scene that is never shown gets no pulse. */
    private static void layOut(Page page) {
        for (int i = 0; i < 3; i++) {
            FxTest.run(() -> {
                page.node().getScene().getRoot().applyCss();
                page.node().getScene().getRoot().layout();
            });
            FxTest.settle();
        }
    }

    private void look(String where, Parent head) {
        for (String each : List.of(".page-title", ".list-count", ".button", ".toggle-button")) {
            head.lookupAll(each).stream()
                    .filter(HeadsTest::isSeen)
                    .map(Labeled.class::cast)
                    .forEach(words ->
                            cut(words).ifPresent(shown -> faults.add(where + words.getText() + " as " + shown)));
        }
        List<Node> parts = parts(head).stream().filter(HeadsTest::isSeen).toList();
        for (Node part : parts) {
            Bounds bounds = inScene(part);
            if (bounds.getMaxX() > inScene(head).getMaxX() + 1
                    || bounds.getMaxY() > inScene(head).getMaxY() + 1) {
                faults.add(where + part + " outside");
            }
            parts.stream()
                    .filter(other -> other != part && over(inScene(other), bounds))
                    .forEach(other -> faults.add(where + part + " over " + other));
        }
    }

    /** What stands beside each other in the head, the parts of a row each for itself. */
    private static List<Node> parts(Parent head) {
        List<Node> parts = new ArrayList<>();
        for (Node child : head.getChildrenUnmodifiable()) {
            if (child instanceof javafx.scene.layout.Pane pane
                    && !pane.getChildren().isEmpty()) {
                parts.addAll(parts(pane));
            } else {
                parts.add(child);
            }
        }
        return parts;
    }

    private static boolean over(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() - 1
                && other.getMinX() < one.getMaxX() - 1
                && one.getMinY() < other.getMaxY() - 1
                && other.getMinY() < one.getMaxY() - 1;
    }

    private static boolean isSeen(Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Optional<String> cut(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .filter(shown -> shown.endsWith(labeled.getEllipsisString()) && !shown.equals(labeled.getText()))
                .findFirst();
    }
}
