package org.jishi.admin.ui;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jishi.admin.HolidayYear;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.place.Holiday;
import org.jishi.platform.text.Refusal;

/** A year's holidays and working weekends; a year is entered as the notice of the State Council says it. */
final class HolidaysView {
    private static final int FIRST = 2023;

    private final Ui ui;
    private final HolidaysModel model;
    private final ListPage<Holiday> page;
    private final ComboBox<Integer> years = new ComboBox<>();
    private final Label state = Nodes.muted("");
    private final Button enter;

    HolidaysView(Ui ui, HolidaysModel model) {
        this.ui = ui;
        this.model = model;
        PagedTable<Holiday> table = new PagedTable<Holiday>(ui, "admin.holidays", model::page, Holiday::day)
                .date("admin.holidays.day", Holiday::day, c -> c.by("day").width(120))
                .column("admin.holidays.week", this::week, c -> c.sort("week").width(96))
                .chip("admin.holidays.kind", this::kind, c -> c.sort("kind").width(120))
                .column(
                        "admin.holidays.name",
                        Holiday::name,
                        c -> c.by("name").width(240).grow())
                .whenEmpty("admin.holidays.empty", null);
        enter = Buttons.main(ui, "admin.holidays.enter", this::enter);
        years.setId("holiday-year");
        years.setAccessibleText(ui.text("admin.holidays.year"));
        int next = model.today().getYear() + 1;
        years.getItems()
                .setAll(IntStream.rangeClosed(FIRST, next)
                        .map(year -> FIRST + next - year)
                        .boxed()
                        .toList());
        years.valueProperty().bindBidirectional(model.year);
        page = new ListPage<>(ui, "admin.holidays.title", "admin.holidays.count", table)
                .action(years)
                .action(enter)
                .filter(Filter.of(
                        HolidaysModel.KIND,
                        ui.text("admin.holidays.kind"),
                        HolidaysModel.Kind.class,
                        kind -> ui.text("admin.holidays.kindOf", kind)))
                .more(new Filter(
                        "week",
                        ui.text("admin.holidays.week"),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Filter.Option(day.name(), ui.text("admin.holidays.weekday", day)))
                                .toList()))
                .above(state)
                .onShown(this::told);
        model.year.subscribe((before, after) -> page.shown());
    }

    Page page() {
        return page;
    }

    private void told() {
        HolidayYear year = model.now();
        state.setText(ui.text(
                !year.known() ? "admin.holidays.unknown" : year.own() ? "admin.holidays.own" : "admin.holidays.bundled",
                String.valueOf(year.year())));
        enter.setDisable(!year.open());
    }

    private String week(Holiday day) {
        return ui.text("admin.holidays.weekday", day.day().getDayOfWeek());
    }

    private Chip kind(Holiday day) {
        return Chip.of(
                ui.text("admin.holidays.kindOf", HolidaysModel.Kind.of(day)), day.work() ? Tone.WARNING : Tone.SUCCESS);
    }

    private void enter() {
        StringProperty text = new SimpleStringProperty("");
        String year = String.valueOf(model.year.get());
        Form form = new Form(ui)
                .note("admin.holidays.enterNote", year)
                .area(
                        "admin.holidays.text",
                        text,
                        f -> f.required().name("text").maxLength(4000))
                .submit("admin.holidays.save", (done, refused) -> save(year, text.get(), done, refused));
        if (ui.dialogs().form("admin.holidays.enterTitle", form, year)) {
            ui.dialogs().done("admin.holidays.entered", year);
            page.shown();
        }
    }

    /** Says what was read before it is kept: by these days notices end and money goes out. */
    private void save(String year, String text, Runnable done, Consumer<Refusal> refused) {
        model.read(
                text,
                days -> {
                    long off = days.stream().filter(day -> !day.work()).count();
                    if (ui.dialogs().confirm("admin.holidays.ask", year, off, days.size() - off)) {
                        model.enter(text, done, refused);
                    } else {
                        refused.accept(Refusal.at("text", "admin.holidays.notYet"));
                    }
                },
                refused);
    }
}
