package org.jishi.report.ui;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.report.YearGoal;

/** The words of a year's self-evaluation: the project, who is over it, the goal and how far it was reached. */
final class GoalForm {
    private final Ui ui;
    private final TargetsModel targets;

    GoalForm(Ui ui, TargetsModel targets) {
        this.ui = ui;
        this.targets = targets;
    }

    void edit(int year) {
        ui.background().run(this, "report.loading", () -> targets.goal(year), before -> edit(year, before));
    }

    private void edit(int year, Optional<YearGoal> before) {
        StringProperty project =
                new SimpleStringProperty(before.map(YearGoal::project).orElse(""));
        StringProperty department =
                new SimpleStringProperty(before.map(YearGoal::department).orElse(""));
        StringProperty expected =
                new SimpleStringProperty(before.map(YearGoal::expected).orElse(""));
        StringProperty reached =
                new SimpleStringProperty(before.map(YearGoal::reached).orElse(""));
        Form form = new Form(ui)
                .text("report.goal.project", project, f -> f.required().maxLength(120))
                .text("report.goal.department", department, f -> f.required().maxLength(120))
                .area("report.goal.expected", expected, f -> f.required().maxLength(1000))
                .area("report.goal.reached", reached, f -> f.maxLength(1000))
                .submit(
                        "report.targets.save",
                        (done, refused) -> ui.background()
                                .run(
                                        this,
                                        "report.saving",
                                        () -> {
                                            targets.setGoal(
                                                    year,
                                                    project.get(),
                                                    department.get(),
                                                    expected.get(),
                                                    reached.get());
                                            return true;
                                        },
                                        saved -> done.run(),
                                        refused));
        if (ui.dialogs().form("report.goal.title", form, String.valueOf(year))) {
            ui.dialogs().done("report.targets.saved");
        }
    }
}
