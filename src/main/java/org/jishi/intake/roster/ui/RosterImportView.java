package org.jishi.intake.roster.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.RosterImport;
import org.jishi.intake.roster.RosterSubject;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.page.WorkingBar;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.person.ui.PersonScreens;
import org.kordamp.ikonli.feather.Feather;

/** The steps of an import: the file, its columns, what would become of each row, what did. */
final class RosterImportView {
    private final Ui ui;
    private final RosterImportModel<?> model;
    private final StepsPage page;

    RosterImportView(Ui ui, RosterImportModel<?> model) {
        this.ui = ui;
        this.model = model;
        this.page = new StepsPage(ui, model.key("title"));
    }

    Page page() {
        RosterColumnsView columns = new RosterColumnsView(ui, model);
        RosterPlanView plan = new RosterPlanView(ui, model);
        return page.step(new Step("people.import.stepFile", working(new RosterFileView(ui, model, page::toNext).node()))
                        .readyWhen(Bindings.createBooleanBinding(
                                () -> model.path().get() != null
                                        && !model.working().going().get(),
                                model.path(),
                                model.working().going()))
                        .onNext("people.import.open", model::open))
                .step(new Step("people.import.stepColumns", working(columns.node()))
                        .readyWhen(model.working().going().not())
                        .onEnter(columns::show)
                        .onNext("people.import.check", model::dryRun))
                .step(new Step("people.import.stepRows", working(plan.node()))
                        .readyWhen(model.working().going().not())
                        .onEnter(plan::show)
                        .onNext("people.import.run", model::run))
                .step(new Step("people.import.stepDone", result()).noWayBack())
                .onBeginAgain(this::another)
                .onFinished(() -> {
                    another();
                    ui.navigator()
                            .open(
                                    model.subject() == RosterSubject.PERSONS
                                            ? PersonScreens.PEOPLE
                                            : OrganisationScreens.LIST);
                });
    }

    private void another() {
        model.restart();
        page.restart();
    }

    private Node working(Node content) {
        return WorkingBar.over(ui, model.working(), content);
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
                        Nodes.row(
                                Buttons.plain(ui, "people.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer),
                                Buttons.plain(
                                        ui,
                                        "people.import.list",
                                        Feather.LIST,
                                        () -> ui.navigator().open(RosterScreens.HISTORY)),
                                Buttons.plain(ui, "people.import.another", Feather.UPLOAD, this::another)));
        VBox box = new VBox(16, card);
        box.setMaxWidth(720);
        return box;
    }

    private void tell(VBox facts, ImportPlan plan) {
        int came = plan.count(RosterVerdict.NEW) + plan.count(RosterVerdict.UPDATED);
        facts.getChildren()
                .add(Nodes.paragraph(
                        came == 0
                                ? ui.text("people.import.nothing", plan.file().name())
                                : ui.text(
                                        model.key("summary"),
                                        plan.file().name(),
                                        plan.count(RosterVerdict.NEW),
                                        plan.count(RosterVerdict.UPDATED),
                                        plan.count(RosterVerdict.DUPLICATE))));
        if (plan.count(RosterVerdict.REFUSED) > 0) {
            facts.getChildren()
                    .add(Nodes.paragraph(
                            ui.text("people.import.refusedLeft", plan.count(RosterVerdict.REFUSED)), "text-muted"));
        }
        if (plan.warned() > 0) {
            facts.getChildren().add(Nodes.paragraph(ui.text("people.import.warnedIn", plan.warned()), "text-muted"));
        }
    }

    static String told(Ui ui, RosterImportModel<?> model, RosterImport before) {
        return ui.text(
                model.key("before"), RosterHistoryView.minute(before.importedAt()), before.added(), before.updated());
    }
}
