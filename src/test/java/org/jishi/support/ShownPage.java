package org.jishi.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jspecify.annotations.Nullable;

/** A page laid out without a display, to be read and pressed. */
public final class ShownPage {
    private final Page page;

    private ShownPage(Page page) {
        this.page = page;
    }

    /** Opens a room's screen as the shell would. */
    public static ShownPage open(List<Screen> screens, String id, @Nullable Object argument) {
        return Pictures.onFx(() -> {
            Page page = screens.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no screen " + id))
                    .factory()
                    .apply(argument);
            Scene scene = new Scene((Parent) page.node(), 1190, 690);
            page.shown();
            layOut(scene.getRoot());
            return new ShownPage(page);
        });
    }

    public Node node() {
        return page.node();
    }

    public boolean has(String id) {
        return Pictures.onFx(() -> page.node().lookup("#" + id) != null);
    }

    public ShownPage click(String id) {
        Pictures.onFx(() -> {
            if (!(page.node().lookup("#" + id) instanceof Button button)) {
                throw new AssertionError("no button " + id);
            }
            button.fire();
            layOut(page.node());
            return button;
        });
        return this;
    }

    /** Presses one of what else can be done with the thing that the page is about. */
    public ShownPage menu(String id) {
        Pictures.onFx(() -> {
            MenuButton more = (MenuButton) page.node().lookup("#thing-more");
            more.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no entry " + id))
                    .fire();
            layOut(page.node());
            return more;
        });
        return this;
    }

    public ShownPage select(String table, int row) {
        Pictures.onFx(() -> {
            ((TableView<?>) page.node().lookup("#" + table)).getSelectionModel().clearAndSelect(row);
            layOut(page.node());
            return table;
        });
        return this;
    }

    /** Every word that stands on the page, a line each. */
    public String words() {
        return Pictures.onFx(() -> {
            layOut(page.node());
            return collect(page.node());
        });
    }

    private static void layOut(Node node) {
        node.applyCss();
        ((Parent) node).layout();
    }

    private static String collect(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.append(labeled.getText()).append('\n');
        } else if (node instanceof TextInputControl input && input.getText() != null) {
            words.append(input.getText()).append('\n');
        }
        switch (node) {
            case SplitPane split -> split.getItems().forEach(item -> words.append(collect(item)));
            case ScrollPane scroll when scroll.getContent() != null -> words.append(collect(scroll.getContent()));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> words.append(collect(child)));
            default -> {}
        }
        return words.toString();
    }
}
