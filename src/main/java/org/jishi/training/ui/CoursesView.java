package org.jishi.training.ui;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.training.Course;
import org.jishi.training.Lecturer;
import org.jishi.training.TrainingProvider;

/** Courses, lecturers and training bodies, a tab each. */
final class CoursesView {
    private final Ui ui;
    private final CoursesModel model;

    CoursesView(Ui ui, CoursesModel model) {
        this.ui = ui;
        this.model = model;
    }

    Page page() {
        PagedTable<Course> courses = new PagedTable<>(ui, "training-courses", model::courses, Course::id);
        courses.column(
                        "training.course.title",
                        Course::title,
                        c -> c.sort("title").width(260).grow())
                .column(
                        "training.course.kind",
                        one -> ui.text("training.kind", one.kind()),
                        c -> c.sort("kind").width(112))
                .number("training.course.hours", Course::hours, c -> c.sort("hours"))
                .column(
                        "training.course.outline",
                        Course::outline,
                        c -> c.sort("outline").width(300))
                .chip(
                        "training.course.state",
                        one -> one.retired()
                                ? Chip.of(ui.text("training.course.isRetired"), Tone.NEUTRAL)
                                : Chip.of(ui.text("training.course.isTaught"), Tone.SUCCESS),
                        c -> c.sort("state").width(112))
                .onOpen(one -> {
                    if (model.mayWrite()) {
                        model.course(one, courses::reload);
                    }
                })
                .whenEmpty("training.course.empty", null);
        PagedTable<Lecturer> lecturers = new PagedTable<>(ui, "training-lecturers", model::lecturers, Lecturer::id);
        lecturers
                .column(
                        "training.lecturer.name",
                        Lecturer::name,
                        c -> c.sort("name").width(140))
                .column(
                        "training.lecturer.title",
                        Lecturer::title,
                        c -> c.sort("title").width(220).grow())
                .column(
                        "training.lecturer.phone",
                        Lecturer::phone,
                        c -> c.sort("phone").width(160))
                .whenEmpty("training.lecturer.empty", null);
        PagedTable<TrainingProvider> providers =
                new PagedTable<>(ui, "training-providers", model::providers, TrainingProvider::id);
        providers
                .column(
                        "training.provider.name",
                        TrainingProvider::name,
                        c -> c.sort("name").width(280).grow())
                .column(
                        "training.provider.creditCode",
                        TrainingProvider::creditCode,
                        c -> c.sort("creditCode").width(200).whole())
                .column(
                        "training.provider.contact",
                        TrainingProvider::contact,
                        c -> c.sort("contact").width(120))
                .column(
                        "training.provider.phone",
                        TrainingProvider::phone,
                        c -> c.sort("phone").width(150))
                .whenEmpty("training.provider.empty", null);
        TabPane tabs = new TabPane(
                tab("training.course.tab", "training.course.add", courses, () -> model.course(null, courses::reload)),
                tab(
                        "training.lecturer.tab",
                        "training.lecturer.add",
                        lecturers,
                        () -> model.lecturer(lecturers::reload)),
                tab(
                        "training.provider.tab",
                        "training.provider.add",
                        providers,
                        () -> model.provider(providers::reload)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        var head = Nodes.row(Nodes.title(ui.text("training.course.page")));
        head.getStyleClass().add("page-head");
        VBox root = new VBox(12, head, tabs);
        root.getStyleClass().add("page");
        return new Page() {
            @Override
            public Node node() {
                return root;
            }

            @Override
            public String title() {
                return ui.text("training.course.page");
            }

            @Override
            public void shown() {
                courses.reload();
                lecturers.reload();
                providers.reload();
            }
        };
    }

    private Tab tab(String titleKey, String addKey, PagedTable<?> table, Runnable add) {
        VBox box = new VBox(8);
        box.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
        if (model.mayWrite()) {
            box.getChildren().add(Nodes.row(Nodes.gap(), Buttons.main(ui, addKey, add)));
        }
        VBox.setVgrow(table, Priority.ALWAYS);
        box.getChildren().add(table);
        return new Tab(ui.text(titleKey), box);
    }
}
