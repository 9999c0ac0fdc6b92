package org.jishi.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.FlowPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Filter chips in a line: "state: submitted", "township: all" …, and one button that takes all of them away. */
final class FilterBar extends FlowPane {
    private final Ui ui;
    private final BiConsumer<String, @Nullable String> chosen;
    private final Map<String, MenuButton> chips = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Button clear;

    FilterBar(Ui ui, BiConsumer<String, @Nullable String> chosen, Runnable cleared) {
        super(8, 8);
        this.ui = ui;
        this.chosen = chosen;
        getStyleClass().add("filter-bar");
        clear = Buttons.plain(ui, "kit.list.clearFilters", Feather.X, cleared);
        clear.getStyleClass().add("flat");
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        getChildren().add(clear);
    }

    void add(Filter filter) {
        add(filter, filter::options);
    }

    /** With options that are asked for each time the chip opens. */
    void add(Filter filter, Supplier<List<Filter.Option>> options) {
        MenuButton chip = new MenuButton();
        chip.setId("filter-" + filter.name());
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnShowing(event -> fill(chip, filter, options.get()));
        fill(chip, filter, filter.options());
        filters.put(filter.name(), filter);
        chips.put(filter.name(), chip);
        getChildren().add(getChildren().size() - 1, chip);
        show(filter.name(), null);
    }

    /** The option of that code; empty when there is no such filter, or none of that code. */
    Optional<Filter.Option> option(String name, String code) {
        return Optional.ofNullable(filters.get(name))
                .flatMap(filter -> filter.options().stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst());
    }

    /** Shows what is chosen; null is all. */
    void show(String name, Filter.@Nullable Option option) {
        MenuButton chip = chips.get(name);
        Filter filter = filters.get(name);
        if (chip != null && filter != null) {
            chip.setText(ui.text(
                    "kit.list.filter", filter.label(), option == null ? ui.text("kit.list.all") : option.words()));
            chip.setUserData(option == null ? null : option.code());
            chip.getStyleClass().remove("chosen");
            if (option != null) {
                chip.getStyleClass().add("chosen");
            }
            clear.setVisible(chips.values().stream().anyMatch(each -> each.getUserData() != null));
        }
    }

    void showAll() {
        chips.keySet().forEach(name -> show(name, null));
    }

    /** Whether any filter is left without the chip of that name. */
    boolean remove(String name) {
        show(name, null);
        filters.remove(name);
        getChildren().remove(chips.remove(name));
        return !chips.isEmpty();
    }

    private void fill(MenuButton chip, Filter filter, List<Filter.Option> options) {
        chip.getItems().clear();
        chip.getItems().add(item(chip, filter, null, ui.text("kit.list.all")));
        options.forEach(option -> chip.getItems().add(item(chip, filter, option, option.words())));
    }

    private RadioMenuItem item(MenuButton chip, Filter filter, Filter.@Nullable Option option, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        String code = option == null ? null : option.code();
        item.setSelected(java.util.Objects.equals(code, chip.getUserData()));
        item.setOnAction(event -> {
            show(filter.name(), option);
            chosen.accept(filter.name(), code);
        });
        return item;
    }
}
