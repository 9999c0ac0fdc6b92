package org.jishi.kit.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Chip;
import org.jishi.kit.Menus;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Kind 2: a page of one thing. Head: number, name, state, amount, the next step as one button with who may press it and
 * until when, other acts in a menu. The name is the first stop of the keys, so that Enter on a page just opened does
 * nothing. Left: the story. Right: cards (papers, money, notice clock, people). The page is
 * built once; call its setters each time the thing has been fetched anew.
 */
public final class ThingPage implements Page {
    private static final double STORY_WIDTH = 352;
    /** Narrower than this the cards stand above the story: beside it they would lose their right edge. */
    private static final double BESIDE = 880;

    private final Ui ui;
    private final Label number = Nodes.label("", "thing-number");
    private final Label name = Nodes.label("", "page-title");
    private final HBox chips = Nodes.row();
    private final Label amount = Nodes.label("", "thing-amount", "figure");
    private final Label hint = Nodes.label("", "text-muted");
    private final HBox next = Nodes.row();
    private final StackPane way = new StackPane();
    private final MenuButton more;
    private final Timeline timeline;
    private final VBox left;
    private final VBox told;
    private final VBox cards = new VBox(16);
    private final ScrollPane body;
    private final VBox root;
    private @Nullable Boolean beside;
    private @Nullable Runnable printing;
    private Runnable shown = () -> {};

    public ThingPage(Ui ui) {
        this.ui = ui;
        timeline = new Timeline(ui);
        more = new MenuButton(ui.text("kit.thing.more"), new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("thing-more");
        more.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        more.setVisible(false);
        more.managedProperty().bind(more.visibleProperty());
        amount.managedProperty().bind(amount.visibleProperty());
        amount.setVisible(false);
        amount.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        // A name that is too long goes on in a second line; it is never cut.
        name.setWrapText(true);
        name.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        name.setFocusTraversable(true);
        number.managedProperty().bind(number.textProperty().isNotEmpty());
        way.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        way.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(way.getChildren()));
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        HBox first = Nodes.row(name, chips, Nodes.gap(), amount);
        HBox second = Nodes.row(number, Nodes.gap(), hint, next, more);
        second.setMinHeight(32);
        VBox head = new VBox(8, first, second, way);
        head.getStyleClass().addAll("page-head", "thing-head");
        head.setMinHeight(VBox.USE_PREF_SIZE);
        told = new VBox(12, Nodes.heading(ui.text("kit.thing.story")), timeline);
        told.setVisible(false);
        left = new VBox(12, told);
        left.getStyleClass().add("thing-story");
        cards.getStyleClass().add("thing-cards");
        HBox.setHgrow(cards, Priority.ALWAYS);
        // One bar for both: two beside each other, and one in a table, leave nobody knowing which of them turns.
        body = Nodes.scroll(new StackPane());
        VBox.setVgrow(body, Priority.ALWAYS);
        arrange(true);
        root = new VBox(12, head, body);
        root.widthProperty().subscribe(width -> arrange(width.doubleValue() <= 0 || width.doubleValue() >= BESIDE));
        root.getStyleClass().addAll("page", "thing-page");
    }

    private void arrange(boolean beside) {
        if (Boolean.valueOf(beside).equals(this.beside)) {
            return;
        }
        this.beside = beside;
        if (left.getParent() instanceof Pane before) {
            before.getChildren().clear();
        }
        // Of one width on every page, whatever its cards ask for.
        left.setMinWidth(beside ? STORY_WIDTH : 0);
        left.setPrefWidth(beside ? STORY_WIDTH : VBox.USE_COMPUTED_SIZE);
        left.setMaxWidth(beside ? STORY_WIDTH : Double.MAX_VALUE);
        body.setContent(beside ? new HBox(16, left, cards) : new VBox(16, cards, left));
    }

    /** The number and the name; the name is the page's title in tabs and the way back. */
    public ThingPage head(String thingNumber, String thingName) {
        number.setText(thingNumber);
        name.setText(thingName);
        return this;
    }

    public ThingPage state(Chip... states) {
        chips.getChildren()
                .setAll(java.util.Arrays.stream(states).map(Chip::node).toList());
        return this;
    }

    /** The amount it is about, finished text such as "¥21,600.00"; empty for none. */
    public ThingPage amount(String text) {
        amount.setText(text);
        amount.setVisible(!text.isEmpty());
        return this;
    }

    /**
     * @param button the next step, or null when there is none for this user; of a row the main one comes first, so that
     *     Tab stops there first
     * @param whoAndWhen who may press it and until when, said also when this user may not
     */
    public ThingPage next(@Nullable Node button, String whoAndWhen) {
        hint.setText(whoAndWhen);
        next.getChildren().setAll(button == null ? List.of() : List.of(button));
        next.setManaged(button != null);
        return this;
    }

    /** All its steps under the head, or null where it goes no further. */
    public ThingPage way(@Nullable Way steps) {
        way.getChildren().setAll(steps == null ? List.of() : List.of(steps));
        return this;
    }

    /** The other acts; none hides the menu. */
    public ThingPage more(List<MenuItem> items) {
        Menus.fill(more, items);
        more.setVisible(!items.isEmpty());
        return this;
    }

    public ThingPage story(List<TimelineItem> items) {
        timeline.show(items);
        told.setVisible(true);
        return this;
    }

    /** Something of the thing above its story: its plain facts. */
    public ThingPage facts(Node node) {
        if (left.getChildren().size() > 1) {
            left.getChildren().removeFirst();
        }
        left.getChildren().addFirst(node);
        return this;
    }

    public ThingPage cards(Node... nodes) {
        cards.getChildren().setAll(nodes);
        return this;
    }

    /** What Ctrl+P prints; null for nothing. */
    public ThingPage onPrint(@Nullable Runnable action) {
        printing = action;
        return this;
    }

    @Override
    public @Nullable Runnable printing() {
        return printing;
    }

    /** What fetches the thing anew each time the page comes into view. */
    public ThingPage onShown(Runnable action) {
        shown = action;
        return this;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return name.getText();
    }

    @Override
    public void shown() {
        shown.run();
    }

    public Ui ui() {
        return ui;
    }
}
