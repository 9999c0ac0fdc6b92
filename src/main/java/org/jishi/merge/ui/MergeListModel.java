package org.jishi.merge.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jishi.alike.Sign;
import org.jishi.kit.Ui;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeRow;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** The pairs of a kind. The likely ones are computed first, in the background and with progress, when that takes long. */
final class MergeListModel {
    private final Ui ui;
    private final MergeDesk desk;
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private volatile MergeRow.Kind kind;

    MergeListModel(Ui ui, MergeDesk desk) {
        this.ui = ui;
        this.desk = desk;
        // whoever only decides comes for what waits to be decided
        kind = ui.may(Act.MERGE_CONFIRM) && !ui.may(Act.MERGE_PROPOSE) ? MergeRow.Kind.PROPOSED : MergeRow.Kind.LIKELY;
    }

    /** What can speak for two entries being one person. */
    List<Sign> signs() {
        return desk.signs();
    }

    MergeRow.Kind kind() {
        return kind;
    }

    ReadOnlyBooleanProperty computing() {
        return computing.getReadOnlyProperty();
    }

    Page<MergeRow> page(PageRequest request) {
        MergeRow.Kind asked = kind;
        return asked == MergeRow.Kind.LIKELY && desk.needsComputing()
                ? new Page<>(List.of(), 0)
                : desk.page(asked, request);
    }

    void choose(MergeRow.Kind chosen, Runnable shown) {
        kind = chosen;
        prepare(shown);
        shown.run();
    }

    /** Computes the likely pairs where that has to be, and then shows them. */
    void prepare(Runnable shown) {
        if (kind == MergeRow.Kind.LIKELY && !computing.get()) {
            ui.background().run(this, "people.list.loading", desk::needsComputing, needed -> {
                if (needed && !computing.get()) {
                    computing.set(true);
                    ui.background()
                            .track(
                                    "people.merge.comparing",
                                    desk::compute,
                                    found -> {
                                        computing.set(false);
                                        shown.run();
                                    },
                                    refusal -> computing.set(false));
                }
            });
        }
    }
}
