package org.jishi.casework.ui;

import org.jishi.casework.CaseWay;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Way;
import org.jspecify.annotations.Nullable;

/** The way of a case as its page shows it: each stage with the role whose work it is. */
public final class CaseWays {
    private CaseWays() {}

    /** Null where the case goes no further. */
    public static <S extends Enum<S>> @Nullable Way of(Ui ui, CaseWay<S> way, S state) {
        int at = way.at(state);
        return at < 0
                ? null
                : new Way(
                        ui,
                        way.stages().stream()
                                .map(stage -> new Way.Stage(
                                        ui.text("casework.stage", stage), ui.text("platform.role", stage.role)))
                                .toList(),
                        at);
    }
}
