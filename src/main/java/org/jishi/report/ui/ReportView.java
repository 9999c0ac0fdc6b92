package org.jishi.report.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.FileKind;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.page.CheckLine;
import org.jishi.kit.page.WorkbookDesk;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.text.Problem;
import org.jishi.report.FrozenReport;
import org.jishi.report.ReportLanguage;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.training.ui.TrainingScreens;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The workbook desk: choose a form and a period, look at the sheet and its checks, export it, freeze it. */
public final class ReportView implements Page {
    private final Ui ui;
    private final ReportModel model;
    private final HandEntryDialog entries;
    private final WorkbookDesk desk;
    private final Button export;
    private final Button print;
    private final MenuItem whole;
    private final Button freeze;

    ReportView(Ui ui, ReportModel model, HandEntryDialog entries) {
        this.ui = ui;
        this.model = model;
        this.entries = entries;
        export = Buttons.main(ui, "report.export", () -> export(null));
        whole = Buttons.item(ui, "report.exportWhole", this::exportWhole);
        freeze = Buttons.plain(ui, "report.freeze", this::freeze);
        desk = new WorkbookDesk(ui, "report.title")
                .action(PeriodPick.of(ui, model.period()))
                .action(language())
                .action(more())
                .onChoose(model::choose)
                .onShown(model::load);
        if (ui.may(Act.REPORT_FREEZE)) {
            desk.action(freeze);
        }
        print = Buttons.plain(ui, "report.print", Feather.PRINTER, this::print);
        if (ui.may(Act.REPORT_BUILD)) {
            desk.action(print);
            desk.action(export);
        }
        model.built().subscribe(this::show);
        model.says().subscribe(key -> {
            if (model.built().get() == null) {
                desk.say(ui.text(key));
            }
        });
        model.frozen().subscribe(all -> forms());
        model.period().subscribe((before, now) -> forms());
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(ui.text("kit.thing.more"), new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("report-more");
        more.getItems()
                .addAll(
                        Buttons.item(
                                ui, "report.targets.open", () -> ui.navigator().open(ReportScreens.TARGETS)),
                        Buttons.item(
                                ui, "report.frozen.open", () -> ui.navigator().open(ReportScreens.FROZEN)));
        if (ui.may(Act.TARGET_WRITE)) {
            more.getItems().add(Buttons.item(ui, "report.byHand.open", this::enterByHand));
        }
        if (ui.may(Act.PEOPLE_EXPORT_WHOLE) && ui.may(Act.REPORT_BUILD)) {
            more.getItems().add(whole);
        }
        return more;
    }

    private void enterByHand() {
        entries.open(model.period().get(), model::build);
    }

    private ComboBox<ReportLanguage> language() {
        ComboBox<ReportLanguage> box = new ComboBox<>();
        box.setId("report-language");
        box.setAccessibleText(ui.text("report.chooseLanguage"));
        box.getItems().setAll(ReportLanguage.values());
        box.setConverter(Worded.by(of -> ui.text("report.language", of)));
        box.valueProperty().bindBidirectional(model.language());
        return box;
    }

    private void forms() {
        desk.forms(model.forms().stream()
                .map(form ->
                        new WorkbookDesk.FormItem(form.id(), ui.text("report.form." + form.id()), state(form.id())))
                .toList());
    }

    private Chip state(String form) {
        ReportModel.Built built = model.built().get();
        if (model.frozenOf(form) != null) {
            return Chip.of(ui.text("report.state.frozen"), Tone.SUCCESS);
        }
        if (!model.takes(form)) {
            return Chip.of(ui.text("report.state.notOfPeriod"), Tone.NEUTRAL);
        }
        if (built == null || !built.form().equals(form)) {
            return Chip.of(ui.text("report.state.draft"), Tone.NEUTRAL);
        }
        return built.content().checks().isEmpty()
                ? Chip.of(ui.text("report.state.checked"), Tone.ACCENT)
                : Chip.of(
                        ui.text(
                                "report.state.problems",
                                built.content().checks().size()),
                        Tone.WARNING);
    }

    private void show(ReportModel.@Nullable Built built) {
        export.setDisable(built == null);
        print.setDisable(built == null);
        whole.setDisable(built == null);
        freeze.setDisable(built == null || !built.content().checks().isEmpty());
        if (built == null) {
            desk.say(ui.text(model.says().get()));
            desk.checks(List.of());
            return;
        }
        desk.sheets(Sheets.of(built.content().sheets()));
        List<Problem> problems = built.content().checks();
        desk.checks(
                problems.isEmpty()
                        ? List.of(new CheckLine(Tone.SUCCESS, ui.text("report.checks.allHold"), null))
                        : problems.stream()
                                .map(problem ->
                                        new CheckLine(Tone.WARNING, ui.texts().text(problem), link(problem)))
                                .toList());
        forms();
    }

    /** Where one mends what a check names. */
    private @Nullable Runnable link(Problem problem) {
        return switch (problem.key()) {
            case "report.check.noTargets",
                    "report.check.noGoal",
                    "report.check.noCause",
                    "report.check.noBudgetWeight" ->
                () -> ui.navigator()
                        .open(
                                ReportScreens.TARGETS,
                                TargetsView.At.of(ui, model.period().get().year(), problem));
            case "report.check.handBlank" -> ui.may(Act.TARGET_WRITE) ? this::enterByHand : null;
            case "report.check.openDoubts" -> () -> ui.navigator().open(SalesScreens.LIST);
            case "report.check.classesOpen" -> () -> ui.navigator().open(TrainingScreens.LIST);
            default -> null;
        };
    }

    private void exportWhole() {
        ui.dialogs().askReason("report.exportWhole.ask", List.of()).ifPresent(this::export);
    }

    private void export(@Nullable String reason) {
        ReportModel.Built built = model.built().get();
        if (built == null) {
            return;
        }
        String name = name(built);
        Optional<Path> file = ui.dialogs().saveFile("report.export.title", name, FileKind.WORKBOOK);
        file.ifPresent(path -> model.export(
                built,
                reason,
                path,
                checks -> ui.dialogs().saved(path, "report.exported", String.valueOf(path.getFileName()))));
    }

    @Override
    public boolean prints() {
        return model.built().get() != null && ui.may(Act.REPORT_BUILD);
    }

    @Override
    public boolean print() {
        ReportModel.Built built = model.built().get();
        if (!ui.may(Act.REPORT_BUILD)) {
            return false;
        }
        if (built == null) {
            boolean made = model.says().get().equals("report.building");
            if (made) {
                ui.dialogs().info("report.print.notYet");
            }
            return made;
        }
        ui.printing().workbook("report.exporting", name(built), (file, progress) -> model.write(built, file), () -> {});
        return true;
    }

    private String name(ReportModel.Built built) {
        return ui.text("report.form." + built.form()) + " " + built.period() + ".xlsx";
    }

    private void freeze() {
        ReportModel.Built built = model.built().get();
        if (built != null
                && ui.dialogs()
                        .confirmFinal(
                                "report.freeze.ask",
                                ui.text("report.form." + built.form()),
                                PeriodPick.words(ui, built.period()),
                                built.content().checks().size())) {
            model.freeze(built, this::frozen, ui.dialogs()::refusal);
        }
    }

    private void frozen(FrozenReport report) {
        ui.dialogs().done("report.frozen.done", report.reportNo(), Seal.shown(report.seal()));
    }

    @Override
    public Node node() {
        return desk.node();
    }

    @Override
    public String title() {
        return desk.title();
    }

    @Override
    public void shown() {
        desk.shown();
        if (desk.chosen() == null) {
            model.forms().stream()
                    .filter(form -> model.takes(form.id()))
                    .findFirst()
                    .ifPresent(form -> desk.choose(form.id()));
        }
    }
}
