package org.jishi.kit.page;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Kind 5: forms at the left with their state, the sheet as it will print in the middle, checks at the right. */
public final class WorkbookDesk implements Page {
    /** A form of the desk. */
    public record FormItem(String id, String title, Chip state) {}

    private final Ui ui;
    private final String titleKey;
    private final ListView<FormItem> forms = new ListView<>();
    private final TabPane sheets = new TabPane();
    private final VBox checks = new VBox(8);
    private final StackPane middle = new StackPane();
    private final PageHead head;
    private final VBox root;
    private Consumer<String> chosen = id -> {};
    private Runnable shown = () -> {};

    public WorkbookDesk(Ui ui, String titleKey) {
        this.ui = ui;
        this.titleKey = titleKey;
        forms.setId("desk-forms");
        forms.setAccessibleText(ui.text("kit.desk.forms"));
        forms.setCellFactory(view -> new FormCell());
        forms.getSelectionModel().selectedItemProperty().subscribe((before, form) -> {
            if (form != null && (before == null || !before.id().equals(form.id()))) {
                chosen.accept(form.id());
            }
        });
        sheets.setAccessibleText(ui.text("kit.desk.sheet"));
        sheets.setSide(Side.BOTTOM);
        sheets.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        sheets.getStyleClass().add("sheets");
        VBox left = new VBox(8, Nodes.heading(ui.text("kit.desk.forms")), Nodes.grow(forms));
        left.setPrefWidth(264);
        left.setMinWidth(200);
        VBox right = new VBox(8, Nodes.heading(ui.text("kit.desk.checks")), Nodes.grow(Nodes.scroll(checks)));
        right.setPrefWidth(280);
        right.setMinWidth(200);
        left.getStyleClass().add("desk-side");
        right.getStyleClass().add("desk-side");
        SplitPane body = new SplitPane(left, middle, right);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        body.setDividerPositions(0.2, 0.79);
        VBox.setVgrow(body, Priority.ALWAYS);
        head = new PageHead(ui, Nodes.title(ui.text(titleKey)));
        root = new VBox(12, head, body);
        root.getStyleClass().addAll("page", "workbook-desk");
        say(ui.text("kit.desk.chooseForm"));
    }

    /** Anything in the head: the period, build, freeze, export. */
    public WorkbookDesk action(Node node) {
        head.act(node);
        return this;
    }

    /** Shows the forms; the one chosen stays chosen. */
    public void forms(List<FormItem> items) {
        FormItem before = forms.getSelectionModel().getSelectedItem();
        forms.getItems().setAll(items);
        if (before != null) {
            choose(before.id());
        }
    }

    public void choose(String id) {
        forms.getItems().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .ifPresent(item -> forms.getSelectionModel().select(item));
    }

    public @Nullable String chosen() {
        FormItem item = forms.getSelectionModel().getSelectedItem();
        return item == null ? null : item.id();
    }

    public WorkbookDesk onChoose(Consumer<String> action) {
        chosen = action;
        return this;
    }

    public void sheets(List<Sheet> all) {
        sheets.getTabs().setAll(all.stream().map(this::tab).toList());
        middle.getChildren().setAll(sheets);
    }

    /** Words instead of a sheet: not built yet, being built. */
    public void say(String words) {
        Label label = Nodes.muted(words);
        StackPane box = new StackPane(label);
        box.getStyleClass().add("empty-state");
        middle.getChildren().setAll(box);
    }

    public void checks(List<CheckLine> lines) {
        checks.getChildren().setAll(lines.stream().map(WorkbookDesk::line).toList());
        if (lines.isEmpty()) {
            checks.getChildren().add(Nodes.muted(ui.text("kit.desk.noChecks")));
        }
    }

    public WorkbookDesk onShown(Runnable action) {
        shown = action;
        return this;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text(titleKey);
    }

    @Override
    public void shown() {
        shown.run();
    }

    private Tab tab(Sheet sheet) {
        SheetView view = new SheetView(ui);
        view.show(sheet);
        return new Tab(sheet.name(), view);
    }

    private static Node line(CheckLine check) {
        FontIcon icon = new FontIcon(
                switch (check.tone()) {
                    case SUCCESS -> Feather.CHECK_CIRCLE;
                    case DANGER -> Feather.X_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case NEUTRAL, ACCENT -> Feather.INFO;
                });
        StackPane mark = new StackPane(icon);
        mark.getStyleClass().addAll("check-mark", check.tone().styleClass());
        Runnable open = check.open();
        Node words;
        if (open == null) {
            words = Nodes.paragraph(check.text());
        } else {
            Hyperlink link = new Hyperlink(check.text());
            link.setWrapText(true);
            link.setOnAction(event -> open.run());
            words = link;
        }
        HBox line = new HBox(8, mark, Nodes.grow(words));
        line.getStyleClass().add("check-line");
        return line;
    }

    private static final class FormCell extends ListCell<FormItem> {
        private final Label title = Nodes.paragraph("");
        private final Label state = new Label();
        private final VBox box = new VBox(4, title, state);

        /** Cells never scroll sideways: the title breaks into lines as wide as the list. */
        FormCell() {
            setPrefWidth(0);
            title.prefWidthProperty().bind(widthProperty().subtract(32));
            box.prefWidthProperty().bind(widthProperty().subtract(32));
        }

        @Override
        protected void updateItem(@Nullable FormItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                title.setText(item.title());
                Chip.show(state, item.state());
                setAccessibleText(item.title() + " " + item.state().text());
                setGraphic(box);
            }
        }
    }
}
