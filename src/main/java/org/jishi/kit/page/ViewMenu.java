package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.jishi.kit.Buttons;
import org.jishi.kit.Menus;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a list shows, kept under a name and opened again: says which view is open and whether it was changed since, keeps,
 * renames and deletes views, and opens the list with one.
 */
final class ViewMenu<T> {
    private final Ui ui;
    private final PagedTable<T> table;
    private final FilterBar filters;
    private final TextField search;
    private final ViewActs acts;
    private final MenuButton button = new MenuButton();
    private List<SavedViews.View> views = List.of();
    private SavedViews.@Nullable View open;
    private @Nullable ListState asOpened;
    /** Whether the list was seen before, or somebody said what it is to show. */
    private boolean begun;

    ViewMenu(Ui ui, PagedTable<T> table, FilterBar filters, TextField search) {
        this.ui = ui;
        this.table = table;
        this.filters = filters;
        this.search = search;
        this.acts = new ViewActs(ui, table.id(), then -> load(found -> then.run()));
        button.setId("kit-view");
        button.setGraphic(new FontIcon(Feather.LAYOUT));
        button.getStyleClass().add("flat");
        button.setMaxWidth(220);
        button.setMinWidth(84);
        button.setMnemonicParsing(false);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(button.textProperty());
        button.setTooltip(whole);
        table.onAsked(this::say);
        table.columnChoice().onChanged(this::say);
        say();
    }

    MenuButton button() {
        return button;
    }

    /** The list comes into view: for the first time with the view that the user wants it to begin with. */
    void shown() {
        boolean first = !begun;
        begun = true;
        load(found -> {
            if (first
                    && open == null
                    && table.filters().isEmpty()
                    && search.getText().isBlank()) {
                found.stream().filter(SavedViews.View::start).findFirst().ifPresent(this::open);
            }
        });
    }

    /** A link said what the list is to show. */
    void begun() {
        begun = true;
        if (open != null) {
            gone();
        }
        say();
    }

    /** Opens the view of that id, where it is still there. */
    void openById(String id) {
        begun = true;
        load(found -> found.stream()
                .filter(view -> view.id().toString().equals(id))
                .findFirst()
                .ifPresentOrElse(this::open, () -> ui.dialogs().info("kit.view.gone")));
    }

    private void load(Consumer<List<SavedViews.View>> then) {
        ui.background().run(this, ViewActs.WORKING, () -> ui.views().of(table.id()), found -> {
            views = found;
            SavedViews.View before = open;
            if (before != null) {
                found.stream()
                        .filter(view -> view.id().equals(before.id()))
                        .findFirst()
                        .ifPresentOrElse(this::readAgain, this::gone);
            }
            then.accept(found);
            say();
        });
    }

    /** The open view as it is now; what somebody else made of it is shown, unless the list was changed meanwhile. */
    private void readAgain(SavedViews.View view) {
        SavedViews.View before = open;
        if (before == null || before.content().equals(view.content())) {
            open = view;
        } else if (!changed()) {
            open(view);
        }
    }

    private void gone() {
        open = null;
        table.columnChoice().stand(null);
    }

    private ListState now() {
        var request = table.request();
        return new ListState(
                request.search(),
                filters.chosen(),
                request.sort(),
                request.descending(),
                table.columnChoice().state());
    }

    private boolean changed() {
        ListState before = asOpened;
        return open != null && before != null && !before.same(now());
    }

    private void open(SavedViews.View view) {
        List<String> lost = new ArrayList<>();
        ListState state = ListState.read(view.content());
        Map<String, ListState.Chosen> known = new LinkedHashMap<>(state.filters());
        known.keySet().removeIf(name -> {
            boolean gone = !filters.isOwn(name) || !readable(name, known);
            if (gone) {
                lost.add(java.util.Objects.requireNonNull(known.get(name)).label());
            }
            return gone;
        });
        String sort = state.sort();
        if (sort != null && !table.sorts(sort)) {
            lost.add(ui.text("kit.view.order"));
            sort = null;
        }
        var columns = table.columnChoice().state();
        state.columns().forEach((key, column) -> {
            if (column.shown() && !columns.containsKey(key)) {
                lost.add(column.heading());
            }
        });
        show(new ListState(state.search(), known, sort, state.descending(), state.columns()), true);
        open = view;
        asOpened = lost.isEmpty() ? now() : state;
        say();
        if (!lost.isEmpty()) {
            ui.dialogs().info("kit.view.lost", view.name(), String.join(ui.text("kit.view.comma"), lost));
        }
    }

    private boolean readable(String name, Map<String, ListState.Chosen> known) {
        return filters.reads(
                name, java.util.Objects.requireNonNull(known.get(name)).code());
    }

    private void none() {
        show(new ListState("", Map.of(), null, false, Map.of()), false);
        open = null;
        say();
    }

    private void show(ListState state, boolean withColumns) {
        Map<String, String> codes = new LinkedHashMap<>(table.filters());
        codes.keySet().removeAll(filters.names());
        state.filters().forEach((name, chosen) -> codes.put(name, chosen.code()));
        table.columnChoice().stand(withColumns ? state.columns() : null);
        table.ask(state.search(), codes, state.sort(), state.descending());
        search.setText(state.search());
        filters.showAll();
        state.filters()
                .forEach((name, chosen) -> filters.show(
                        name,
                        filters.option(name, chosen.code())
                                .orElseGet(() -> new Filter.Option(chosen.code(), chosen.words()))));
    }

    /** Says which view is open, and offers what can be done. */
    private void say() {
        SavedViews.View now = open;
        button.setText(
                now == null
                        ? ui.text("kit.view.closed")
                        : ui.text(changed() ? "kit.view.changed" : "kit.view.open", now.name()));
        button.setAccessibleText(button.getText());
        Menus.fill(button, items());
    }

    private List<MenuItem> items() {
        SavedViews.View now = open;
        List<MenuItem> items = new ArrayList<>();
        items.add(radio("kit-view-none", ui.text("kit.view.none"), now == null, this::none));
        items.addAll(openers(view -> !view.forAll(), "kit.view.own"));
        items.addAll(openers(SavedViews.View::forAll, "kit.view.ofAll"));
        items.add(new SeparatorMenuItem());
        if (now != null && now.mayChange() && changed()) {
            items.add(Buttons.item(ui, "kit.view.keep", () -> keep(now)));
        }
        items.add(Buttons.item(ui, "kit.view.save", this::save));
        if (now != null) {
            if (now.mayChange()) {
                items.add(Buttons.item(ui, "kit.view.rename", () -> acts.rename(now)));
                items.add(Buttons.item(ui, "kit.view.delete", () -> acts.delete(now)));
            }
            items.add(
                    now.start()
                            ? Buttons.item(ui, "kit.view.startEnd", () -> acts.startWith(null))
                            : Buttons.item(ui, "kit.view.start", () -> acts.startWith(now)));
        }
        return items;
    }

    private List<MenuItem> openers(Predicate<SavedViews.View> which, String group) {
        List<MenuItem> items = new ArrayList<>();
        views.stream().filter(which).forEach(view -> {
            if (items.isEmpty()) {
                MenuItem heading = new MenuItem(ui.text(group));
                heading.setDisable(true);
                items.add(new SeparatorMenuItem());
                items.add(heading);
            }
            SavedViews.View now = open;
            String words = view.start() ? ui.text("kit.view.starts", view.name()) : view.name();
            items.add(radio("view-" + view.id(), words, now != null && now.id().equals(view.id()), () -> open(view)));
        });
        return items;
    }

    private static RadioMenuItem radio(String id, String words, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What the list shows is this view, as it was just kept. */
    private void isOpen(SavedViews.View view) {
        open = view;
        asOpened = now();
        table.columnChoice().lend();
    }

    private void keep(SavedViews.View view) {
        acts.keep(view, now().write(), () -> asOpened = now());
    }

    private void save() {
        acts.save(
                now().write(),
                filters.narrowedByLink(),
                id -> load(found -> found.stream()
                        .filter(view -> view.id().equals(id))
                        .findFirst()
                        .ifPresent(this::isOpen)));
    }
}
