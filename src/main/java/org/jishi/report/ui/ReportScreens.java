package org.jishi.report.ui;

import java.util.List;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.report.HandEntryService;
import org.jishi.report.ReportService;
import org.jishi.report.TargetService;
import org.kordamp.ikonli.feather.Feather;

/** The reports' screens: "report", "report.frozen" with a frozen report's id, "report.targets". */
public final class ReportScreens {
    public static final String REPORTS = "report";
    public static final String FROZEN = "report.frozen";
    public static final String TARGETS = "report.targets";

    private final Ui ui;
    private final ReportService reports;
    private final TargetService targets;
    private final HandEntryService entries;

    public ReportScreens(Ui ui, ReportService reports, TargetService targets, HandEntryService entries) {
        this.ui = ui;
        this.reports = reports;
        this.targets = targets;
        this.entries = entries;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                REPORTS,
                                "report.title",
                                Feather.FILE_TEXT,
                                () -> new ReportView(
                                        ui,
                                        new ReportModel(ui, reports),
                                        new HandEntryDialog(ui, new HandEntryModel(ui, entries))),
                                Act.REPORT_READ)
                        .manual("11"),
                Screen.under(
                                REPORTS,
                                FROZEN,
                                "report.frozen.title",
                                Feather.ARCHIVE,
                                form -> new FrozenView(ui, new ReportModel(ui, reports)),
                                Act.REPORT_READ)
                        .manual("11")
                        .found(),
                Screen.under(
                                REPORTS,
                                TARGETS,
                                "report.targets.title",
                                Feather.TARGET,
                                at -> new TargetsView(ui, new TargetsModel(targets), (TargetsView.At) at),
                                Act.REPORT_READ)
                        .manual("11")
                        .found());
    }
}
