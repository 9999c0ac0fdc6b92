package org.jishi.casework.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.casework.ClockGuard;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeService;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** Notices in pages. */
final class NoticeListModel {
    private final Ui ui;
    private final NoticeService notices;
    private final ClockGuard guard;
    private final ReadOnlyObjectWrapper<ClockGuard.State> clock = new ReadOnlyObjectWrapper<>(ClockGuard.State.RIGHT);

    NoticeListModel(Ui ui, NoticeService notices, ClockGuard guard) {
        this.ui = ui;
        this.notices = notices;
        this.guard = guard;
    }

    /** The kinds of what is posted. */
    List<String> kinds() {
        return notices.kinds();
    }

    /** Whether somebody must look at the clock before money is released. */
    ReadOnlyObjectProperty<ClockGuard.State> clock() {
        return clock.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(this, "casework.loading", guard::state, clock::set);
    }

    void confirmClock() {
        if (ui.dialogs().confirmFinal("casework.clock.ask", ui.clock().today())) {
            ui.background()
                    .run(
                            this,
                            "casework.saving",
                            guard::confirm,
                            enough -> {
                                ui.dialogs().done(enough ? "casework.clock.right" : "casework.clock.oneMore");
                                load();
                            },
                            ui.dialogs()::refusal);
        }
    }

    Page<Notice> page(PageRequest request) {
        return notices.page(request);
    }

    boolean mayPost() {
        return ui.may(Act.NOTICE_POST);
    }
}
