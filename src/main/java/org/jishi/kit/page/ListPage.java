package org.jishi.kit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Kind 1: a list and a drawer. Title with counts, one main button, search (Ctrl+F), filter chips, the table in pages
 * from the store, and at the right what the selected row says. Enter opens its page.
 */
public final class ListPage<T> implements Page {
    private final Ui ui;
    private final String titleKey;
    private final PagedTable<T> table;
    private final TextField search = new TextField();
    private final PageHead head;
    private final FilterBar filters;
    private final ViewMenu<T> views;
    private final FilterRow bar;
    private final VBox top;
    private final SplitPane split = new SplitPane();
    private final VBox root;
    private final ScrollPane drawer = Nodes.scroll(new VBox());
    private final VBox aside = new VBox();
    /** What the drawer says by the same name itself. */
    private Set<String> alreadyTold = Set.of();

    private Runnable shown = () -> {};
    private BooleanSupplier mayGo = () -> true;
    private Consumer<Narrowing> narrowed = to -> {};
    private @Nullable Runnable printing;
    /** What chips of links say. */
    private final Map<String, Filter> links = new HashMap<>();

    private Consumer<ForPerson> begunFor = whom -> {};

    /**
     * @param titleKey text of the page's name
     * @param countKey text with {0} = how many there are and {1} = how many match, such as "{0} 人，符合条件 {1} 人"; where
     *     a text {@code countKey.all} exists it is shown while nothing narrows the list, with {0} alone
     */
    public ListPage(Ui ui, String titleKey, String countKey, PagedTable<T> table) {
        this.ui = ui;
        this.titleKey = titleKey;
        this.table = table.name(ui.text(titleKey));
        this.filters = new FilterBar(ui, table, this::clearFilters);
        link(Narrowing.TODO, ui.text("kit.list.todo"), ui.text("kit.list.todo.only"));
        ListSearch.of(ui, search, table);
        views = new ViewMenu<>(ui, table, filters, search);
        head = new PageHead(
                ui,
                Nodes.title(ui.text(titleKey)),
                ListCount.of(ui, countKey, table, search),
                search,
                ColumnsMenu.of(ui, table.columnChoice()),
                views.button());
        bar = new FilterRow(filters);
        table.columnChoice().filters().forEach(column -> more(Filter.of(column)));
        top = new VBox(8, head, bar);
        split.getItems().add(table);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(12, top, split);
        aside.getStyleClass().add("list-aside");
        aside.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(aside.getChildren()));
        root.getStyleClass().addAll("page", "list-page");
    }

    /** A button in the head; the last one added is the main one by its own style. */
    public ListPage<T> action(@Nullable Node button) {
        if (button != null) {
            head.act(button);
        }
        return this;
    }

    public ListPage<T> filter(Filter filter) {
        bar.setVisible(true);
        filters.add(filter);
        return this;
    }

    /** A filter whose options may change while the page lives. */
    public ListPage<T> filter(String name, String label, Supplier<List<Filter.Option>> options) {
        bar.setVisible(true);
        filters.add(new Filter(name, label, List.of()), options);
        return this;
    }

    /** One that waits in a menu until somebody takes it in. */
    public ListPage<T> more(Filter filter) {
        bar.setVisible(true);
        filters.more(filter, filter::options);
        return this;
    }

    /** The same, with options that may change while the page lives. */
    public ListPage<T> more(String name, String label, Supplier<List<Filter.Option>> options) {
        bar.setVisible(true);
        filters.more(new Filter(name, label, List.of()), options);
        return this;
    }

    /** What begins when the list is opened for a person. */
    public ListPage<T> onBeginFor(Consumer<ForPerson> action) {
        begunFor = action;
        return this;
    }

    @Override
    public void beginFor(ForPerson whom) {
        begunFor.accept(whom);
    }

    /** What else is set when a link narrows the list. */
    public ListPage<T> onNarrowed(Consumer<Narrowing> action) {
        narrowed = action;
        return this;
    }

    /**
     * What the chip says when a link narrows the list by what is no filter of its own.
     *
     * @param words what the list then shows: "only this one"
     */
    public ListPage<T> link(String filter, String label, String words) {
        links.put(filter, new Filter(filter, label, List.of(new Filter.Option("", words))));
        return this;
    }

    /** By the list's own chip, or by one more where it has none for what the link told of. */
    @Override
    public void narrow(Narrowing to) {
        if (to.filter().equals(SavedViews.OPENED)) {
            views.openById(to.code());
            return;
        }
        views.begun();
        clearFilters();
        narrowed.accept(to);
        Filter.Option option = filters.option(to).orElseGet(() -> {
            Filter chip = Objects.requireNonNull(links.getOrDefault(to.filter(), links.get(Narrowing.TODO)));
            Filter.Option only =
                    new Filter.Option(to.code(), chip.options().getFirst().words());
            bar.setVisible(true);
            filters.bring(new Filter(to.filter(), chip.label(), List.of(only)));
            return only;
        });
        filters.show(to.filter(), option);
        if (to.filter().equals(Narrowing.TODO)) {
            table.openOnlyOne();
        }
        table.filter(to.filter(), option.code());
    }

    /** Takes a filter that a link brought away with its chip: the page now shows rows that it says nothing of. */
    public void widen(String filter) {
        filters.remove(filter);
        table.filter(filter, null);
    }

    /** The way to the sisters of this list, left of the filters or above them. */
    public ListPage<T> tabs(ListTabs tabs) {
        bar.tabs(tabs);
        return this;
    }

    /** Anything between the head and the table: a notice, a strip of figures. */
    public ListPage<T> above(Node node) {
        top.getChildren().add(node);
        return this;
    }

    /**
     * What can be done with the ticked rows, below the table while any is ticked: above it, it would push the rows away
     * under the pointer. It takes no room before.
     */
    public ListPage<T> whileTicked(Node bar) {
        bar.managedProperty().bind(bar.visibleProperty());
        table.ticks().choice().subscribe(choice -> bar.setVisible(choice.count() > 0));
        root.getChildren().add(bar);
        return this;
    }

    /**
     * What stands at the right of the table for the selected row. Columns for which there is no room beside it are told
     * at its end.
     */
    public ListPage<T> drawer(Function<T, Node> content) {
        drawer.getStyleClass().add("drawer");
        drawer.setMinWidth(280);
        SplitPane.setResizableWithParent(drawer, false);
        table.onColumnsFitted(this::showAside);
        table.selected().subscribe(row -> {
            if (row == null) {
                split.getItems().remove(drawer);
                table.letStepAside(false);
            } else {
                table.letStepAside(true);
                Node told = content.apply(row);
                drawer.setContent(new VBox(12, told, aside));
                alreadyTold = told.lookupAll(".fact-name").stream()
                        .map(name -> ((Label) name).getText())
                        .collect(Collectors.toSet());
                showAside();
                drawer.setVvalue(0);
                if (!split.getItems().contains(drawer)) {
                    split.getItems().add(drawer);
                    split.setDividerPositions(drawerAt());
                }
            }
        });
        return this;
    }

    private void showAside() {
        T row = table.selected().get();
        Map<String, String> columns = row == null ? new HashMap<>() : table.aside(row);
        Card card = new Card(ui.text("kit.list.aside"));
        columns.keySet().removeAll(alreadyTold);
        columns.forEach((name, words) -> card.fact(name, words.isEmpty() ? ui.text("kit.list.nothing") : words));
        if (columns.isEmpty()) {
            aside.getChildren().clear();
        } else {
            aside.getChildren().setAll(card);
        }
    }

    /** What Ctrl+P prints. */
    public ListPage<T> onPrint(Runnable action) {
        printing = action;
        return this;
    }

    @Override
    public @Nullable Runnable printing() {
        return printing;
    }

    /** What else is fetched anew each time the page comes into view. */
    public ListPage<T> onShown(Runnable action) {
        shown = action;
        return this;
    }

    /** Asked before the page is dropped for good; false keeps it in view. */
    public ListPage<T> beforeGoing(BooleanSupplier question) {
        mayGo = question;
        return this;
    }

    @Override
    public boolean mayGo() {
        return mayGo.getAsBoolean();
    }

    public PagedTable<T> table() {
        return table;
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
        views.shown();
        table.comeBack();
    }

    @Override
    public boolean find() {
        search.requestFocus();
        search.selectAll();
        return true;
    }

    private double drawerAt() {
        double width = split.getWidth() > 0 ? split.getWidth() : 1000;
        return Math.max(0.5, 1 - Math.clamp(width * 0.3, 320, 440) / width);
    }

    private void clearFilters() {
        search.clear();
        filters.showAll();
        table.clearFilters();
    }
}
