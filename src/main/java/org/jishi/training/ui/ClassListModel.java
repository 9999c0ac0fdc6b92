package org.jishi.training.ui;

import java.util.UUID;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.ClassRow;

/** The list of classes; a trainer's holds only their own. */
final class ClassListModel {
    private final Ui ui;
    private final TrainingServices services;
    private final Runnable calendar;

    ClassListModel(Ui ui, TrainingServices services, Runnable calendar) {
        this.calendar = calendar;
        this.ui = ui;
        this.services = services;
    }

    Page<ClassRow> page(PageRequest request) {
        return services.classes().page(request);
    }

    boolean mayPlan() {
        return ui.may(Act.CLASS_WRITE);
    }

    boolean mayMark() {
        return ui.may(Act.ATTENDANCE_WRITE);
    }

    void open(UUID classId) {
        ui.navigator().open(TrainingScreens.CLASS, classId);
    }

    void board(UUID classId) {
        ui.navigator().open(TrainingScreens.BOARD, classId);
    }

    boolean mayFollowUp() {
        return ui.may(Act.CLASS_WRITE);
    }

    boolean mayCall() {
        return ui.may(Act.CALL_BACK_DRAW) || ui.may(Act.CALL_BACK_RECORD);
    }

    void calendar() {
        calendar.run();
    }

    void followUps() {
        ui.navigator().open(TrainingScreens.FOLLOW_UPS);
    }

    void callBacks() {
        ui.navigator().open(TrainingScreens.CALL_BACKS);
    }

    void courses() {
        ui.navigator().open(TrainingScreens.COURSES);
    }

    /** Plans a class in a form and opens it. */
    void plan() {
        ClassEditModel.forNew(ui, services, model -> {
            if (ui.dialogs().form("training.plan.title", new ClassFormView(ui, model).form())) {
                ui.dialogs().done("training.plan.done", model.number());
                open(model.id());
            }
        });
    }
}
