package org.jishi.desk.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.HomeCard;
import org.jishi.casework.Task;
import org.jishi.desk.Home;
import org.jishi.desk.HomeService;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The home page's contents, fetched anew each time it comes into view, and the number beside it in the sidebar. */
final class HomeModel {
    private final Ui ui;
    private final HomeService service;
    private final Doors doors;
    private final ReadOnlyObjectWrapper<@Nullable Home> home = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Refusal> failed = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty waiting = new SimpleIntegerProperty();

    HomeModel(Ui ui, HomeService service) {
        this.ui = ui;
        this.service = service;
        this.doors = new Doors(ui);
    }

    ReadOnlyObjectProperty<@Nullable Home> home() {
        return home.getReadOnlyProperty();
    }

    /** Why it could not be fetched the last time; null where it could. */
    ReadOnlyObjectProperty<@Nullable Refusal> failed() {
        return failed.getReadOnlyProperty();
    }

    ObservableIntegerValue waiting() {
        return waiting;
    }

    void load() {
        ui.background()
                .run(
                        this,
                        "desk.home.loading",
                        service::home,
                        found -> {
                            failed.set(null);
                            home.set(found);
                            show(found.waiting());
                        },
                        failed::set);
    }

    /** Only the number: what one does elsewhere changes it as well. */
    void count() {
        ui.background().run(this, "desk.home.loading", service::waiting, this::show);
    }

    private void show(long count) {
        waiting.set((int) Math.min(count, Integer.MAX_VALUE));
    }

    void open(Task task) {
        if (task.subject() == null) {
            doors.openList(task.list(), task.todo());
        } else {
            doors.open(task.subject().kind(), task.subject().id());
        }
    }

    void open(HomeCard.Line line) {
        Subject subject = line.subject();
        if (subject == null) {
            doors.openList(line.list(), line.todo());
        } else {
            doors.open(subject.kind(), subject.id());
        }
    }

    void open(CalendarEntry entry) {
        Subject subject = entry.subject();
        if (subject == null) {
            doors.openList(entry.list());
        } else {
            doors.open(subject.kind(), subject.id());
        }
    }

    void openCalendar() {
        ui.navigator().open(DeskScreens.CALENDAR);
    }

    void openList(String word) {
        doors.openList(word);
    }
}
