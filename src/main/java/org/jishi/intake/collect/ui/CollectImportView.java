package org.jishi.intake.collect.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectPlan;
import org.jishi.intake.collect.ui.CollectImportModel.Line;
import org.jishi.intake.roster.ColumnRemarks;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.intake.roster.ui.PlanCells;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.page.CountBar;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.page.WorkingBar;
import org.jishi.kit.table.PagedTable;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Three steps: the files that wait, what would become of each row, what did; the answers go out from the last two. */
final class CollectImportView {
    private static final double WIDTH = 720;

    private final Ui ui;
    private final CollectImportModel model;
    private final AnswerActs answers;
    private final PlanCells cells;
    private final StepsPage page;
    private final PagedTable<CollectLine> sent;
    private final PagedTable<Line> table;
    private final CountBar counts;
    private final ComboBox<CollectPlan.@Nullable Item> files = new ComboBox<>();
    private final VBox told = new VBox(4);

    CollectImportView(Ui ui, CollectImportModel model, AnswerActs answers) {
        this.ui = ui;
        this.model = model;
        this.answers = answers;
        this.page = new StepsPage(ui, "people.collect.importTitle");
        this.cells = new PlanCells(ui);
        sent = new PagedTable<>(ui, "people-collect-sent", model::sent, CollectLine::placeId)
                .column("people.collect.place", CollectLine::name, c -> c.width(160))
                .column(
                        "people.collect.file",
                        line -> file(line).name(),
                        c -> c.width(320).grow())
                .number("people.collect.persons", line -> file(line).persons(), c -> c.width(88))
                .date("people.collect.receivedOn", line -> file(line).receivedOn(), c -> c.width(128))
                .whenEmpty("people.collect.nothingSent", null)
                .name(ui.text("people.collect.stepSent"));
        table = new PagedTable<>(
                        ui,
                        "people-collect-plan",
                        model::rows,
                        line -> List.of(
                                line.item().line().placeId(),
                                line.row().line().table(),
                                line.row().line().row()))
                .column("people.collect.place", line -> line.item().line().name(), c -> c.width(96))
                .column("people.import.row", line -> cells.place(line.item().plan(), line.row()), c -> c.width(104))
                .column(
                        "people.roster.field.NAME",
                        line -> line.row().line().name().strip(),
                        c -> c.width(88))
                .column("people.roster.field.ID_NUMBER", line -> cells.idNumber(line.row()), c -> c.width(176))
                .chip("people.roster.answer.verdict", line -> cells.verdict(line.row()), c -> c.width(112))
                .column(
                        "people.import.why",
                        line -> line.isElsewhere()
                                ? ui.text(
                                                "people.collect.rowElsewhere",
                                                line.item().line().name())
                                        + cells.why(line.row())
                                : cells.why(line.row()),
                        c -> c.width(480).grow())
                .menu(line -> List.of(Buttons.item(ui, "people.import.look", () -> look(line))))
                .onOpen(this::look)
                .whenEmpty("people.import.noRows", null)
                .name(ui.text("people.collect.stepPlan"));
        counts = new CountBar(ui, kind -> table.filter("verdict", kind));
    }

    private void look(Line line) {
        ui.dialogs().sheet("people.import.lookTitle", cells.sheet(line.item().plan(), line.row(), model.whole(line)));
    }

    private static CollectLine.Sent file(CollectLine line) {
        return Objects.requireNonNull(line.file());
    }

    Page page() {
        files.setId("people-collect-files");
        files.setAccessibleText(ui.text("people.collect.file"));
        files.setConverter(Worded.by(item -> item.line().name(), ui.text("people.collect.filesAll")));
        files.setVisibleRowCount(14);
        files.valueProperty()
                .subscribe(item ->
                        table.filter("place", item == null ? null : item.line().code()));
        VBox plan = new VBox(12, told, counts, Nodes.grow(table));
        VBox waiting = new VBox(12, Nodes.muted(ui.text("people.collect.sentHelp")), Nodes.grow(sent));
        return page.step(new Step("people.collect.stepSent", WorkingBar.over(ui, model.working(), waiting))
                        .readyWhen(model.working().going().not())
                        .onEnter(sent::comeBack)
                        .onNext("people.collect.check", model::dryRun))
                .step(new Step("people.collect.stepPlan", WorkingBar.over(ui, model.working(), plan))
                        .readyWhen(model.working().going().not())
                        .onEnter(this::show)
                        .onNext("people.collect.run", model::run))
                .step(new Step("people.collect.stepDone", result()).noWayBack())
                .onFinished(() -> {
                    page.restart();
                    ui.navigator().open(CollectScreens.ONE, model.id());
                });
    }

    private void show() {
        CollectPlan plan = Objects.requireNonNull(model.plan().get());
        told.getChildren()
                .setAll(Nodes.muted(
                        ui.text("people.collect.planHelp", plan.items().size())));
        plan.unread()
                .forEach(each -> told.getChildren()
                        .add(Nodes.paragraph(
                                ui.text(
                                        "people.collect.unread",
                                        each.line().name() + "  " + ui.texts().text(each.why())),
                                "field-problem")));
        for (CollectPlan.Item item : plan.items()) {
            ColumnRemarks.of(item.plan())
                    .forEach(remark -> told.getChildren()
                            .add(Nodes.paragraph(
                                    item.line().name() + "  "
                                            + ui.texts().text(remark).strip(),
                                    "field-warning")));
        }
        counts.clear();
        counts.count("people.import.all", plan.rows(), null);
        for (RosterVerdict verdict : RosterVerdict.values()) {
            counts.count("people.roster.verdict." + verdict.name(), plan.count(verdict), verdict.name());
        }
        counts.count("people.import.warned", plan.warned(), "WARNED");
        List<CollectPlan.@Nullable Item> all = new ArrayList<>();
        all.add(null);
        all.addAll(plan.items());
        files.getItems().setAll(all);
        files.setValue(null);
        counts.getChildren()
                .addAll(files, Buttons.plain(ui, "people.collect.saveAnswers", Feather.DOWNLOAD, model::saveAnswers));
        table.clearFilters();
    }

    private Node result() {
        Card card = new Card(ui.text("people.import.result"));
        VBox facts = new VBox(8);
        model.plan().subscribe(plan -> {
            facts.getChildren().clear();
            if (plan != null) {
                tell(facts, plan);
            }
        });
        card.getChildren()
                .addAll(
                        facts,
                        new FlowPane(
                                8,
                                8,
                                Buttons.plain(
                                        ui,
                                        "people.collect.saveAnswers",
                                        Feather.DOWNLOAD,
                                        () -> model.imported(answers::save)),
                                Buttons.plain(
                                        ui,
                                        "people.collect.imports",
                                        Feather.LIST,
                                        () -> ui.navigator().open(RosterScreens.HISTORY))));
        VBox box = new VBox(16, card);
        box.setMaxWidth(WIDTH);
        return WorkingBar.over(ui, model.working(), box);
    }

    private void tell(VBox facts, CollectPlan plan) {
        facts.getChildren()
                .add(Nodes.paragraph(ui.text(
                        "people.collect.summary",
                        plan.items().size(),
                        plan.count(RosterVerdict.NEW),
                        plan.count(RosterVerdict.UPDATED),
                        plan.count(RosterVerdict.DUPLICATE))));
        if (plan.count(RosterVerdict.REFUSED) > 0) {
            facts.getChildren()
                    .add(Nodes.paragraph(
                            ui.text("people.collect.refusedLeft", plan.count(RosterVerdict.REFUSED)), "text-muted"));
        }
        if (plan.warned() > 0) {
            facts.getChildren().add(Nodes.paragraph(ui.text("people.collect.warnedIn", plan.warned()), "text-muted"));
        }
    }
}
