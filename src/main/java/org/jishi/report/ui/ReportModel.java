package org.jishi.report.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Dialogs;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jishi.report.FrozenReport;
import org.jishi.report.ReportContent;
import org.jishi.report.ReportForm;
import org.jishi.report.ReportLanguage;
import org.jishi.report.ReportService;
import org.jspecify.annotations.Nullable;

/** What the desk shows: the chosen form and period, what was built of them, and what is frozen already. */
public final class ReportModel {
    /** A form built for a period, as it stands on the desk. */
    public record Built(String form, Period period, ReportContent content) {}

    private final Background background;
    private final Dialogs dialogs;
    private final ReportService reports;
    private final ObjectProperty<Period> period;
    private final ObjectProperty<ReportLanguage> language;
    private final ReadOnlyObjectWrapper<@Nullable String> form = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Built> built = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("report.nothing");
    private final ReadOnlyObjectWrapper<List<FrozenReport>> frozen = new ReadOnlyObjectWrapper<>(List.of());

    public ReportModel(Ui ui, ReportService reports) {
        this.background = ui.background();
        this.dialogs = ui.dialogs();
        this.reports = reports;
        this.period = new SimpleObjectProperty<>(Period.quarterOf(ui.clock().today()));
        this.language = new SimpleObjectProperty<>(
                ui.texts().language() == Language.EN ? ReportLanguage.EN : ReportLanguage.ZH);
        period.subscribe((before, now) -> build());
        language.subscribe((before, now) -> build());
    }

    List<ReportForm> forms() {
        return ReportService.forms();
    }

    public ObjectProperty<Period> period() {
        return period;
    }

    public ObjectProperty<ReportLanguage> language() {
        return language;
    }

    public ReadOnlyObjectProperty<@Nullable Built> built() {
        return built.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<FrozenReport>> frozen() {
        return frozen.getReadOnlyProperty();
    }

    /** Whether the form takes the period. */
    boolean takes(String id) {
        return reports.form(id).periods().contains(period.get().kind());
    }

    /** Key of what stands where the sheet will: nothing is chosen, the form has no such period, or it is being built. */
    ReadOnlyStringProperty says() {
        return says.getReadOnlyProperty();
    }

    public void choose(String id) {
        if (id.equals(form.get())) {
            return;
        }
        form.set(id);
        build();
    }

    /** All of them, fetched now; off the window's thread. */
    List<FrozenReport> allFrozen() {
        return reports.frozen();
    }

    public void load() {
        background.run(frozen, "report.loading", reports::frozen, frozen::set);
    }

    /** Builds the chosen form anew; what stood there goes at once, so that nobody reads an old figure. */
    public void build() {
        String id = form.get();
        built.set(null);
        says.set(id == null ? "report.nothing" : takes(id) ? "report.building" : "report.otherPeriod");
        if (id == null || !takes(id)) {
            return;
        }
        Period wanted = period.get();
        ReportLanguage chosen = language.get();
        BooleanSupplier stillAsked =
                () -> id.equals(form.get()) && wanted.equals(period.get()) && chosen == language.get();
        background.run(
                this,
                "report.building",
                () -> new Built(id, wanted, reports.build(id, wanted, chosen)),
                done -> {
                    if (stillAsked.getAsBoolean()) {
                        built.set(done);
                    }
                },
                refusal -> {
                    if (stillAsked.getAsBoolean()) {
                        says.set("report.notBuilt");
                    }
                    dialogs.refusal(refusal);
                });
    }

    public void export(Built of, @Nullable String reason, Path file, Consumer<List<Problem>> done) {
        ReportLanguage chosen = language.get();
        background.run(
                done,
                "report.exporting",
                () -> reports.export(of.form(), of.period(), chosen, reason, file),
                done::accept);
    }

    /** Writes what is shown, away from the window's thread, for whoever prints it. */
    void write(Built of, Path file) {
        reports.export(of.form(), of.period(), language.get(), null, file);
    }

    /** The same of a frozen one. */
    void writeFrozen(UUID id, Path file) {
        reports.exportFrozen(id, file);
    }

    public void freeze(Built of, Consumer<FrozenReport> done, Consumer<Refusal> refused) {
        ReportLanguage chosen = language.get();
        background.run(
                frozen,
                "report.freezing",
                () -> reports.freeze(of.form(), of.period(), chosen),
                report -> {
                    load();
                    done.accept(report);
                },
                refused);
    }

    /** The latest frozen report of a form and period, or null. */
    @Nullable
    FrozenReport frozenOf(String id) {
        return frozen.get().stream()
                .filter(report -> report.form().equals(id)
                        && report.period().equals(period.get().toString()))
                .findFirst()
                .orElse(null);
    }

    void exportFrozen(UUID id, Path file, Runnable done) {
        background.run(
                done,
                "report.exporting",
                () -> {
                    reports.exportFrozen(id, file);
                    return id;
                },
                saved -> done.run());
    }
}
