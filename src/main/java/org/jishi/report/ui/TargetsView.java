package org.jishi.report.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.report.Indicator;
import org.jishi.report.IndicatorTarget;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.YearGoal;
import org.jspecify.annotations.Nullable;

/** A year's targets: each indicator with what the office set itself, its points, and why it was missed. */
public final class TargetsView implements Page {
    /** An indicator and what was set for it, if anything. */
    record Row(Indicator indicator, @Nullable IndicatorTarget target) {}

    /** Which year is opened, and at which indicator. */
    record At(int year, Indicator indicator) {
        /** Where one mends what a check names: at the indicator that it is about, else at the first. */
        static At of(Ui ui, int year, Problem problem) {
            return new At(
                    year,
                    Arrays.stream(Indicator.values())
                            .filter(indicator -> problem.args().contains(ui.text("report.indicator", indicator)))
                            .findFirst()
                            .orElse(Indicator.values()[0]));
        }
    }

    private final Ui ui;
    private final TargetsModel targets;
    private final ListPage<Row> list;
    private final ComboBox<Integer> year = new ComboBox<>();

    TargetsView(Ui ui, TargetsModel targets, @Nullable At shown) {
        this.ui = ui;
        this.targets = targets;
        int now = ui.clock().today().getYear();
        year.setId("target-year");
        year.setAccessibleText(ui.text("report.targets.year"));
        year.getItems().setAll(now + 1, now, now - 1, now - 2);
        year.setValue(shown == null ? Integer.valueOf(now) : Integer.valueOf(shown.year()));
        PagedTable<Row> table = new PagedTable<>(ui, "report.targets", this::page, row -> id(row.indicator()))
                .column(
                        "report.targets.indicator",
                        row -> ui.text("report.indicator", row.indicator()),
                        o -> o.width(260))
                .column("report.targets.level", this::level, o -> o.width(140))
                .column("report.targets.target", this::target, o -> o.width(130))
                .column(
                        "report.targets.unit",
                        row -> ui.text("report.unitOf", row.indicator().unit()),
                        o -> o.width(80))
                .column("report.targets.weight", TargetsView::weight, o -> o.width(80))
                .column("report.targets.cause", TargetsView::cause, o -> o.width(260))
                .onOpen(this::edit)
                .whenEmpty("report.targets.empty", null);
        list = new ListPage<>(ui, "report.targets.title", "report.targets.count", table)
                .action(year)
                .action(ui.may(Act.TARGET_WRITE) ? Buttons.main(ui, "report.goal.edit", this::goal) : null);
        year.valueProperty().subscribe((before, after) -> list.shown());
        if (shown != null) {
            table.select(id(shown.indicator()));
        }
    }

    private static UUID id(Indicator indicator) {
        return new UUID(0, indicator.ordinal());
    }

    private org.jishi.platform.store.Page<Row> page(PageRequest request) {
        List<IndicatorTarget> set = targets.targets(year.getValue());
        List<Row> rows = Arrays.stream(Indicator.values())
                .map(indicator -> new Row(
                        indicator,
                        set.stream()
                                .filter(target -> target.indicator() == indicator)
                                .findFirst()
                                .orElse(null)))
                .filter(row -> ui.text("report.indicator", row.indicator()).contains(request.search()))
                .toList();
        return new org.jishi.platform.store.Page<>(
                rows.stream().skip(request.offset()).limit(request.limit()).toList(), rows.size());
    }

    private String level(Row row) {
        Indicator.Level level = row.indicator().level();
        return level == null ? "" : ui.text("report.level", level);
    }

    private String target(Row row) {
        IndicatorTarget target = row.target();
        return target == null
                ? ""
                : ui.text("report.direction", target.direction())
                        + target.target().stripTrailingZeros().toPlainString();
    }

    private static String weight(Row row) {
        IndicatorTarget target = row.target();
        return target == null ? "" : target.weight().stripTrailingZeros().toPlainString();
    }

    private static String cause(Row row) {
        IndicatorTarget target = row.target();
        return target == null || target.cause() == null ? "" : target.cause();
    }

    private void edit(Row row) {
        if (!ui.may(Act.TARGET_WRITE)) {
            return;
        }
        IndicatorTarget before = row.target();
        ObjectProperty<Direction> direction =
                new SimpleObjectProperty<>(before == null ? Direction.AT_LEAST : before.direction());
        StringProperty target = new SimpleStringProperty(
                before == null ? "" : before.target().stripTrailingZeros().toPlainString());
        StringProperty weight = new SimpleStringProperty(weight(row));
        StringProperty cause = new SimpleStringProperty(cause(row));
        Form form = new Form(ui)
                .note(
                        "report.targets.of",
                        ui.text("report.indicator", row.indicator()),
                        ui.text("report.unitOf", row.indicator().unit()))
                .choice(
                        "report.targets.direction",
                        direction,
                        Direction.class,
                        "report.targets.direction",
                        f -> f.required())
                .text(
                        "report.targets.target",
                        target,
                        f -> f.required()
                                .name("target")
                                .width(160)
                                .check(() -> WrittenFigure.signed("target", target.get())))
                .text(
                        "report.targets.weight",
                        weight,
                        f -> f.name("weight")
                                .width(160)
                                .help("report.targets.weightHelp")
                                .check(() -> WrittenFigure.signed("weight", weight.get())))
                .area("report.targets.cause", cause, f -> f.maxLength(500))
                .submit(
                        "report.targets.save",
                        (done, refused) -> ui.background()
                                .run(
                                        "report.saving",
                                        () -> {
                                            targets.set(
                                                    year.getValue(),
                                                    row.indicator(),
                                                    direction.get(),
                                                    WrittenFigure.read(target.get()),
                                                    WrittenFigure.read(weight.get()),
                                                    cause.get());
                                            return true;
                                        },
                                        saved -> done.run(),
                                        refused));
        if (ui.dialogs().form("report.targets.edit", form)) {
            ui.dialogs().done("report.targets.saved");
            list.shown();
        }
    }

    private void goal() {
        ui.background().run("report.loading", () -> targets.goal(year.getValue()), this::goal);
    }

    private void goal(Optional<YearGoal> before) {
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
                                        "report.saving",
                                        () -> {
                                            targets.setGoal(
                                                    year.getValue(),
                                                    project.get(),
                                                    department.get(),
                                                    expected.get(),
                                                    reached.get());
                                            return true;
                                        },
                                        saved -> done.run(),
                                        refused));
        if (ui.dialogs().form("report.goal.title", form, String.valueOf(year.getValue()))) {
            ui.dialogs().done("report.targets.saved");
        }
    }

    @Override
    public Node node() {
        return list.node();
    }

    @Override
    public void narrow(Narrowing to) {
        list.narrow(to);
    }

    @Override
    public String title() {
        return list.title();
    }

    @Override
    public void shown() {
        list.shown();
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
