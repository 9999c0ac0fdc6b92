package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Menus;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.page.FilterChip.Place;
import org.jishi.kit.table.OptionCounts;
import org.jishi.kit.table.PagedTable;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Filter chips in a line: "state: submitted", "township: all" …; those that are wanted now and then wait in a menu until
 * one takes them in; one button takes all of them away.
 */
final class FilterBar extends FlowPane {
    /** What is chosen is cut where it is longer, so that it pushes no other chip into a second line. */
    private static final double WIDEST = 300;

    private final Ui ui;
    private final BiConsumer<String, @Nullable String> chosen;
    private final OptionCounts<?> counts;
    private final Map<String, FilterChip> chips = new LinkedHashMap<>();
    private final MenuButton more = new MenuButton();
    private final Button clear;

    FilterBar(Ui ui, PagedTable<?> table, Runnable cleared) {
        super(8, 8);
        this.ui = ui;
        this.chosen = table::filter;
        this.counts = table.optionCounts();
        getStyleClass().add("filter-bar");
        more.setText(ui.text("kit.filter.more"));
        more.setGraphic(new FontIcon(Feather.PLUS));
        more.setId("kit-filter-more");
        more.getStyleClass().addAll("filter-chip", "filter-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setVisible(false);
        more.managedProperty().bind(more.visibleProperty());
        clear = Buttons.plain(ui, "kit.list.clearFilters", Feather.X, cleared);
        clear.getStyleClass().add("flat");
        clear.setVisible(false);
        getChildren().add(more);
        ChoicePopup.tellKeys(this);
    }

    /**
     * Takes all conditions away. It has its place at the end of the line, also while there is nothing to take away: where
     * it came and went, it pushed a table down under the hand.
     */
    Button clearing() {
        return clear;
    }

    void add(Filter filter) {
        add(new FilterChip(filter, filter::options, Place.USUAL));
    }

    /** With options that are asked for each time the chip opens. */
    void add(Filter filter, Supplier<List<Filter.Option>> options) {
        add(new FilterChip(filter, options, Place.USUAL));
    }

    /** One that waits in the menu until somebody takes it in. */
    void more(Filter filter, Supplier<List<Filter.Option>> options) {
        add(new FilterChip(filter, options, Place.MORE));
    }

    /** One that a link brought. */
    void bring(Filter filter) {
        remove(filter.name());
        add(new FilterChip(filter, filter::options, Place.BROUGHT));
    }

    private void add(FilterChip chip) {
        chip.button().setId("filter-" + chip.filter.name());
        chip.button().getStyleClass().add("filter-chip");
        chip.button().setMinWidth(USE_PREF_SIZE);
        chip.button().setMaxWidth(WIDEST);
        Nodes.wholeTextAsTooltip(chip.button());
        if (chip.filter.kind() == Filter.Kind.CHOICE) {
            chip.opens(() -> open(chip, () -> {}));
        } else {
            chip.button().setOnShowing(event -> fill(chip));
            fill(chip);
        }
        chips.put(chip.filter.name(), chip);
        if (chip.place != Place.MORE) {
            stand(chip);
        }
        show(chip.filter.name(), null);
        offer();
    }

    private void stand(FilterChip chip) {
        if (!getChildren().contains(chip.button())) {
            getChildren().add(getChildren().indexOf(more), chip.button());
        }
    }

    /** What the menu still has to offer. */
    private void offer() {
        List<MenuItem> items = new ArrayList<>();
        chips.values().stream()
                .filter(chip -> chip.place == Place.MORE && !getChildren().contains(chip.button()))
                .forEach(chip -> {
                    MenuItem item = new MenuItem(chip.filter.label());
                    item.setId("more-" + chip.filter.name());
                    item.setOnAction(event -> take(chip));
                    items.add(item);
                });
        Menus.fill(more, items);
        boolean left = !items.isEmpty();
        if (!left && more.isFocused()) {
            requestFocus();
        }
        more.setVisible(left);
    }

    /** Takes a chip in and asks at once what it is to let through. */
    private void take(FilterChip chip) {
        stand(chip);
        offer();
        Platform.runLater(() -> {
            // a button that was never drawn counts as open once it is told to, and shows no menu
            applyCss();
            layout();
            chip.button().requestFocus();
            if (chip.filter.kind() == Filter.Kind.CHOICE) {
                open(chip, () -> Platform.runLater(() -> backUnlessChosen(chip)));
            } else if (chip.filter.kind() == Filter.Kind.ONE) {
                chip.button().setOnHidden(event -> {
                    chip.button().setOnHidden(null);
                    Platform.runLater(() -> backUnlessChosen(chip));
                });
                chip.button().show();
            } else {
                ask(chip);
                backUnlessChosen(chip);
            }
        });
    }

    /** A chip that was taken in and then given nothing to let through would only stand there. */
    private void backUnlessChosen(FilterChip chip) {
        if (chip.option == null && getChildren().contains(chip.button())) {
            putBack(chip);
        }
    }

    Set<String> names() {
        return Set.copyOf(chips.keySet());
    }

    /** Whether a view may name it: it is the list's own, whatever link one came by. */
    boolean isOwn(String name) {
        FilterChip chip = chips.get(name);
        return chip != null && chip.place != Place.BROUGHT;
    }

    /** The option of that code; empty when there is no such filter, or none of that code. */
    Optional<Filter.Option> option(String name, String code) {
        FilterChip chip = chips.get(name);
        if (chip == null) {
            return Optional.empty();
        }
        return chip.filter.kind().asks()
                ? new FilterForm(ui, chip.filter).read(code)
                : Optional.ofNullable(chip.of(ui, code));
    }

    /** What a link told of, in its own words where the filter knows none of that code, yet or any more. */
    Optional<Filter.Option> option(Narrowing to) {
        String words = to.words();
        return option(to.filter(), to.code())
                .or(() -> Optional.ofNullable(words)
                        .filter(named -> isOwn(to.filter()))
                        .map(named -> new Filter.Option(to.code(), named)));
    }

    /** Whether the code is one that the filter writes; what options there are may change. */
    boolean reads(String name, String code) {
        FilterChip chip = chips.get(name);
        return chip != null
                && (!chip.filter.kind().asks()
                        || new FilterForm(ui, chip.filter).read(code).isPresent());
    }

    /** What is chosen in the list's own filters, by name. */
    Map<String, ListState.Chosen> chosen() {
        Map<String, ListState.Chosen> all = new LinkedHashMap<>();
        chips.forEach((name, chip) -> {
            Filter.Option option = chip.option;
            if (option != null && chip.place != Place.BROUGHT) {
                all.put(name, new ListState.Chosen(option.code(), chip.filter.label(), option.words()));
            }
        });
        return all;
    }

    /** Whether something is chosen that a link brought. */
    boolean narrowedByLink() {
        return chips.values().stream().anyMatch(chip -> chip.place == Place.BROUGHT && chip.option != null);
    }

    /** Shows what is chosen; null is all. */
    void show(String name, Filter.@Nullable Option option) {
        FilterChip chip = chips.get(name);
        if (chip != null) {
            chip.option = option;
            chip.button()
                    .setText(ui.text(
                            "kit.list.filter",
                            chip.filter.label(),
                            option == null ? ui.text("kit.list.all") : option.words()));
            chip.button().getStyleClass().remove("chosen");
            if (option != null) {
                chip.button().getStyleClass().add("chosen");
                stand(chip);
                offer();
            }
            clear.setVisible(chips.values().stream().anyMatch(each -> each.option != null));
        }
    }

    /** Nothing is chosen any more; the menu has back what was taken from it. */
    void showAll() {
        List<Node> back = new ArrayList<>();
        chips.forEach((name, chip) -> {
            show(name, null);
            if (chip.place == Place.MORE) {
                back.add(chip.button());
            }
        });
        getChildren().removeAll(back);
        offer();
    }

    /** Takes away a chip that a link brought. */
    void remove(String name) {
        show(name, null);
        FilterChip chip = chips.remove(name);
        if (chip != null) {
            getChildren().remove(chip.button());
        }
    }

    private void fill(FilterChip chip) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item(chip, null, ui.text("kit.list.all")));
        if (!chip.filter.kind().asks()) {
            chip.options.get().forEach(option -> items.add(item(chip, option, option.words())));
        } else {
            MenuItem set = Buttons.item(ui, "kit.filter.set", () -> Platform.runLater(() -> ask(chip)));
            items.add(set);
        }
        if (chip.place == Place.MORE) {
            items.add(new SeparatorMenuItem());
            items.add(Buttons.item(ui, "kit.filter.remove", () -> putBack(chip)));
        }
        chip.button().getItems().setAll(items);
    }

    private void open(FilterChip chip, Runnable hidden) {
        new ChoicePopup(
                        ui,
                        chip,
                        counts,
                        option -> choose(chip, option),
                        chip.place == Place.MORE ? () -> putBack(chip) : null)
                .open(hidden);
    }

    private void ask(FilterChip chip) {
        Filter.Option now = chip.option;
        new FilterForm(ui, chip.filter).ask(now == null ? null : now.code()).ifPresent(option -> choose(chip, option));
    }

    private void putBack(FilterChip chip) {
        choose(chip, null);
        more.setVisible(true);
        more.requestFocus();
        getChildren().remove(chip.button());
        offer();
    }

    private RadioMenuItem item(FilterChip chip, Filter.@Nullable Option option, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        Filter.Option now = chip.option;
        item.setSelected(Objects.equals(option == null ? null : option.code(), now == null ? null : now.code()));
        item.setOnAction(event -> choose(chip, option));
        return item;
    }

    private void choose(FilterChip chip, Filter.@Nullable Option option) {
        show(chip.filter.name(), option);
        chosen.accept(chip.filter.name(), option == null ? null : option.code());
    }
}
