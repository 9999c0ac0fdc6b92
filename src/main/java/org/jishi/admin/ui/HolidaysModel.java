package org.jishi.admin.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.admin.HolidayService;
import org.jishi.admin.HolidayYear;
import org.jishi.kit.Ui;
import org.jishi.place.Holiday;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;

/** A year's days that are not as the week has them, and entering those of a year. */
final class HolidaysModel {
    static final String KIND = "kind";

    /** What a day is. */
    enum Kind {
        OFF,
        WORK;

        static Kind of(Holiday day) {
            return day.work() ? WORK : OFF;
        }
    }

    private static final ShortList<Holiday> ROWS = new ShortList<Holiday>()
            .search(Holiday::name)
            .is(KIND, Kind::of)
            .words("name", Holiday::name)
            .days("day", Holiday::day)
            .words("week", day -> day.day().getDayOfWeek().name())
            .sort("day", Holiday::day)
            .sort("kind", Kind::of)
            .sort("name", Holiday::name)
            .sort("week", day -> day.day().getDayOfWeek());

    final ObjectProperty<Integer> year = new SimpleObjectProperty<>();
    private final Ui ui;
    private final HolidayService holidays;

    HolidaysModel(Ui ui, HolidayService holidays) {
        this.ui = ui;
        this.holidays = holidays;
        year.set(today().getYear());
    }

    LocalDate today() {
        return ui.clock().today();
    }

    HolidayYear now() {
        return holidays.year(year.get());
    }

    Page<Holiday> page(PageRequest request) {
        return ROWS.page(now().days(), request);
    }

    /** What the words say of the year; nothing is written. */
    void read(String text, Consumer<List<Holiday>> read, Consumer<Refusal> refused) {
        int wanted = year.get();
        ui.background().run(this, "admin.holidays.working", () -> holidays.read(wanted, text), read, refused);
    }

    void enter(String text, Runnable done, Consumer<Refusal> refused) {
        int wanted = year.get();
        ui.background()
                .run(
                        this,
                        "admin.holidays.working",
                        () -> {
                            holidays.enter(wanted, text);
                            return true;
                        },
                        entered -> done.run(),
                        refused);
    }
}
