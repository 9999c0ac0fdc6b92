package org.jishi.casework.ui;

import java.util.Arrays;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Way;
import org.jishi.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** The steps that cases of all kinds take, and whose they are; a page shows those of its kind as a {@link Way}. */
public enum CaseStage {
    ENTER(Role.CLERK),
    COMPUTE(Role.CLERK),
    PLAN(Role.CLERK),
    REVIEW(Role.REVIEWER),
    APPROVE(Role.APPROVER),
    DELIVER(Role.CLERK),
    ACCEPT(Role.REVIEWER),
    NOTICE(Role.APPROVER),
    DRAFT(Role.APPROVER),
    POST(Role.APPROVER),
    END(Role.APPROVER),
    PAY(Role.CASHIER);

    private final Role role;

    CaseStage(Role role) {
        this.role = role;
    }

    /**
     * @param at the stage that is due, counted from 0; as many as there are when all is done; below 0 where it goes no
     *     further, which has no way to show
     */
    public static @Nullable Way way(Ui ui, int at, CaseStage... stages) {
        return at < 0
                ? null
                : new Way(
                        ui,
                        Arrays.stream(stages)
                                .map(stage -> new Way.Stage(
                                        ui.text("casework.stage", stage), ui.text("platform.role", stage.role)))
                                .toList(),
                        at);
    }
}
