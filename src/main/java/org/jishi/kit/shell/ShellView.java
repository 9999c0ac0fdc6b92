package org.jishi.kit.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.FocusGuard;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.kit.help.TourStep;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The sidebar, the top bar, the page in view and the line at the foot. */
final class ShellView extends BorderPane {
    private static final String FOLDED = "shell.folded";
    /** Narrower windows fold the sidebar by themselves. */
    private static final double NARROW = 1150;
    /** Kept with the page that was left, and gone with it. */
    private static final String WAY_BACK = "shell.wayBack";

    private final Ui ui;
    private final Tabs tabs;
    private final Sidebar sidebar;
    private final SearchBox search;
    private final TabStrip strip;
    private final StatusLine status;
    private final StackPane page = new PagePlace();
    private final Button back;
    private final FocusGuard guard;
    private final VBox middle;
    private final HelpButton helpButton;
    private @Nullable TourBar tour;
    private final Runnable recount;
    private final Runnable turnedAway;
    private Runnable endTitles = () -> {};

    ShellView(
            Ui ui,
            Tabs tabs,
            FxBackground background,
            WindowDialogs dialogs,
            Theme theme,
            HelpDesk help,
            ShellConfig config) {
        this.ui = ui;
        guard = dialogs.layers().guard();
        guard.place(page);
        this.tabs = tabs;
        List<Screen> mine = config.screens().stream()
                .filter(screen -> screen.parent() == null && screen.openTo(ui.access()))
                .toList();
        getStyleClass().add("shell");
        sidebar = new Sidebar(ui, mine);
        search = new SearchBox(
                ui,
                config.search(),
                config.screens().stream()
                        .filter(screen -> screen.searched() && screen.openTo(ui.access()))
                        .toList(),
                config.commands());
        strip = new TabStrip(ui, tabs);
        status = new StatusLine(ui, dialogs.lastDone(), config.marks());
        back = Buttons.icon(ui, "kit.shell.back", Feather.ARROW_LEFT, tabs::back);
        Button fold = Buttons.icon(ui, "kit.shell.fold", Feather.MENU, this::fold);
        Node place = Nodes.label(config.place(), "shell-place");
        HBox left = new HBox(4, fold, back, place);
        left.setAlignment(Pos.CENTER_LEFT);
        helpButton = new HelpButton(ui, help);
        HBox right =
                new Right(new JobsPane(ui, background.jobs()), helpButton, new UserButton(ui, config.user(), theme));
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        left.setMinWidth(220);
        search.setPrefWidth(420);
        HBox top = new HBox(16, left, search, right);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("top-bar");
        VBox.setVgrow(page, Priority.ALWAYS);
        setTop(top);
        setLeft(sidebar);
        middle = new VBox(strip, page);
        middle.setMinSize(0, 0);
        setCenter(middle);
        setBottom(status);
        recount = () -> mine.forEach(screen -> screen.recount().run());
        turnedAway = dialogs::turned;
        dialogs.onDone(recount);
        tabs.onMoved(this::moved);
        widthProperty().subscribe(width -> sidebar.fold(wantsFold(width.doubleValue())));
        sceneProperty().subscribe(scene -> {
            endTitles.run();
            if (scene == null) {
                endTitles = () -> {};
            } else {
                Runnable listener = strip::titles;
                scene.addPostLayoutPulseListener(listener);
                endTitles = () -> scene.removePostLayoutPulseListener(listener);
            }
        });
    }

    /** As wide at least as what stands in it: told to take no room of its own, it would take none in a narrow window. */
    private static final class Right extends HBox {
        Right(Node... nodes) {
            super(8, nodes);
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }
    }

    /** Never larger than its window, which would show the middle of it: the sidebar and both lines keep their places. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    void search() {
        search.start(guard);
    }

    void find() {
        if (tabs.page().filter(Page::find).isEmpty()) {
            search();
        }
    }

    /** Ctrl+P: what the page has to print, else it says that there is nothing. */
    void print() {
        if (tabs.page().filter(Page::print).isEmpty()) {
            ui.dialogs().info("kit.print.nothingHere");
        }
    }

    void refresh() {
        tabs.page().ifPresent(Page::refresh);
    }

    /** Lets whoever sits here be led round, and asks a newcomer at once. */
    void tour(List<TourStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        TourBar bar = new TourBar(ui, guard, steps);
        tour = bar;
        middle.getChildren().add(bar);
        getChildren().add(bar.ring());
        helpButton.tour(bar::start);
        bar.offer();
    }

    /** F6: from the page to the sidebar and back; to the tour in between, where there is one. */
    void otherPart() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        TourBar bar = tour;
        if (focused != null && Stops.isInside(focused, sidebar)) {
            Stops.focusFirst(page);
        } else if (bar != null && bar.isThere() && focused != null && Stops.isInside(focused, page)) {
            bar.take();
        } else {
            sidebar.focusChosen();
        }
    }

    void dispose() {
        status.dispose();
        sidebar.dispose();
        endTitles.run();
    }

    private void fold() {
        boolean folded = !sidebar.isFolded();
        ui.viewState().put(FOLDED, String.valueOf(folded));
        sidebar.fold(folded);
    }

    private boolean wantsFold(double width) {
        return width > 0 && width < NARROW
                || ui.viewState().get(FOLDED).map(Boolean::parseBoolean).orElse(false);
    }

    /** Shows another page. One comes back to where one was in it, else to its first stop. */
    private void turn(Optional<Node> now) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        page.getChildren().stream()
                .filter(left -> focused != null && Stops.isInside(focused, left))
                .forEach(left -> left.getProperties().put(WAY_BACK, guard.wayBack()));
        page.getChildren().setAll(now.stream().toList());
        guard.land(page);
        now.map(node -> node.getProperties().remove(WAY_BACK)).ifPresent(way -> ((Runnable) way).run());
    }

    private void moved() {
        Optional<Node> now = tabs.page().map(Page::node);
        if (!page.getChildren().equals(now.stream().toList())) {
            turn(now);
            search.clear();
            turnedAway.run();
        }
        recount.run();
        strip.update();
        sidebar.choose(tabs.sidebarScreen());
        back.setDisable(tabs.wayBack().isEmpty());
        String title = tabs.wayBack().map(tabs::title).orElse("");
        back.getTooltip().setText(title.isEmpty() ? ui.text("kit.shell.back") : ui.text("kit.shell.backTo", title));
    }
}
