package org.jishi.report.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.kit.Buttons;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.help.KeyWords;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.report.CountyFigures;
import org.jishi.report.Indicator;
import org.jishi.report.Indicator.First;
import org.jishi.report.IndicatorTarget;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.TargetFigures;
import org.jspecify.annotations.Nullable;

/** A year's targets: each indicator with what the office set itself, its points, and why it was missed. */
public final class TargetsView implements Page {
    /** An indicator, what was set for it, if anything, and what is reached, where that can be said. */
    record Row(
            Indicator indicator,
            @Nullable IndicatorTarget target,
            @Nullable BigDecimal reached) {}

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
    private final PagedTable<Row> table;
    private final GoalForm goal;
    /** How the points are spread over the blocks of the self-evaluation, beside what the ministry has for each. */
    private final Label weights = Nodes.muted("");
    /** The indicators in the list as it stands, from top to bottom. */
    private volatile List<Indicator> inView = List.of();

    TargetsView(Ui ui, TargetsModel targets, @Nullable At shown) {
        this.ui = ui;
        this.targets = targets;
        this.goal = new GoalForm(ui, targets);
        int now = ui.clock().today().getYear();
        year.setId("target-year");
        year.setAccessibleText(ui.text("report.targets.year"));
        year.getItems().setAll(now + 1, now, now - 1, now - 2);
        year.setValue(shown == null ? Integer.valueOf(now) : Integer.valueOf(shown.year()));
        table = new PagedTable<>(ui, "report.targets", this::page, row -> id(row.indicator()))
                .column(
                        "report.targets.indicator",
                        row -> ui.text("report.indicator", row.indicator()),
                        o -> o.width(260))
                .column("report.targets.level", this::level, o -> o.width(140))
                .column("report.targets.target", this::target, o -> o.width(130))
                .column("report.targets.reached", TargetsView::reached, o -> o.width(112))
                .column(
                        "report.targets.unit",
                        row -> ui.text("report.unitOf", row.indicator().unit()),
                        o -> o.width(80))
                .column("report.targets.weight", TargetsView::weight, o -> o.width(80))
                .column("report.targets.cause", TargetsView::cause, o -> o.width(260))
                .onOpen(this::edit)
                .menu(this::acts)
                .whenEmpty("report.targets.empty", null);
        list = new ListPage<>(ui, "report.targets.title", "report.targets.count", table)
                .action(year)
                .action(
                        ui.may(Act.TARGET_WRITE)
                                ? Buttons.plain(
                                        ui,
                                        "report.initial.edit",
                                        () -> new InitialBudgetForm(ui, targets).edit(year.getValue()))
                                : null)
                .action(
                        ui.may(Act.TARGET_WRITE)
                                ? Buttons.main(ui, "report.goal.edit", () -> goal.edit(year.getValue()))
                                : null);
        if (ui.may(Act.TARGET_WRITE)) {
            list.above(Nodes.muted(ui.text("report.targets.hint")));
            list.above(weights);
            KeyWords.of(
                    list.node(),
                    "report.targets.title",
                    () -> List.of(new KeyWords.Line("Ctrl+V", "report.targets.pasteKey")));
            table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                Row row = table.selected().get();
                if (event.isShortcutDown() && event.getCode() == KeyCode.V && row != null) {
                    event.consume();
                    paste(row);
                }
            });
        }
        year.valueProperty().subscribe((before, after) -> reload());
        if (shown != null) {
            table.select(id(shown.indicator()));
        }
    }

    private void reload() {
        int of = year.getValue();
        list.shown();
        ui.background().run(this, "report.loading", () -> targets.targets(of), this::tellWeights);
    }

    private void tellWeights(List<IndicatorTarget> all) {
        Map<First, BigDecimal> sums = new EnumMap<>(First.class);
        for (IndicatorTarget target : all) {
            Indicator.Level level = target.indicator().level();
            if (level != null) {
                sums.merge(level.first(), target.weight(), BigDecimal::add);
            }
        }
        BigDecimal left = sums.values().stream().reduce(BigDecimal.valueOf(100), BigDecimal::subtract);
        weights.setText(ui.text(
                "report.targets.weights",
                points(sums.get(First.OUTPUT)),
                points(sums.get(First.BENEFIT)),
                points(sums.get(First.SATISFACTION)),
                points(left)));
    }

    private static String points(@Nullable BigDecimal sum) {
        return sum == null ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    private static UUID id(Indicator indicator) {
        return new UUID(0, indicator.ordinal());
    }

    private org.jishi.platform.store.Page<Row> page(PageRequest request) {
        List<IndicatorTarget> set = targets.targets(year.getValue());
        Optional<CountyFigures> figures =
                targets.reached(year.getValue(), ui.clock().today());
        List<Row> rows = Arrays.stream(Indicator.values())
                .filter(indicator -> ui.text("report.indicator", indicator).contains(request.search()))
                .map(indicator -> new Row(
                        indicator,
                        set.stream()
                                .filter(target -> target.indicator() == indicator)
                                .findFirst()
                                .orElse(null),
                        figures.flatMap(all -> all.value(indicator)).orElse(null)))
                .toList();
        inView = rows.stream().map(Row::indicator).toList();
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

    private static String reached(Row row) {
        BigDecimal figure = row.reached();
        int decimals = row.indicator().unit().decimals();
        return figure == null
                ? ""
                : String.format(Locale.ROOT, "%,." + decimals + "f", figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    private List<MenuItem> acts(Row row) {
        return ui.may(Act.TARGET_WRITE)
                ? List.of(
                        Buttons.item(ui, "report.targets.paste", () -> paste(row)),
                        Buttons.item(ui, "report.targets.edit", () -> edit(row)))
                : List.of();
    }

    /** What was copied from a spreadsheet, from that row down: asked with the first and the last before it is kept. */
    private void paste(Row row) {
        int first = inView.indexOf(row.indicator());
        try {
            List<TargetFigures> column = TargetPaste.read(
                    ui.desktop().paste(), inView.subList(Math.max(0, first), inView.size()), this::name);
            if (ui.dialogs()
                    .confirm(
                            "report.targets.pasteAsk",
                            String.valueOf(year.getValue()),
                            column.size(),
                            name(column.getFirst().indicator()),
                            name(column.getLast().indicator()))) {
                int of = year.getValue();
                ui.background()
                        .run(
                                this,
                                "report.saving",
                                () -> {
                                    targets.setAll(of, column);
                                    return column.size();
                                },
                                count -> {
                                    ui.dialogs().done("report.targets.pasted", count);
                                    reload();
                                },
                                ui.dialogs()::refusal);
            }
        } catch (Refusal refusal) {
            ui.dialogs().refusal(refusal);
        }
    }

    private String name(Indicator indicator) {
        return ui.text("report.indicator", indicator);
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
                                        this,
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
            reload();
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
        reload();
    }

    @Override
    public boolean find() {
        return list.find();
    }
}
