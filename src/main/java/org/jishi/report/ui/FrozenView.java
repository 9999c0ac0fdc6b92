package org.jishi.report.ui;

import javafx.scene.Node;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.time.Period;
import org.jishi.report.FrozenReport;
import org.kordamp.ikonli.feather.Feather;

/** Reports as they were sent: number, hash and seal; each can be written again, cell by cell as it was. */
public final class FrozenView implements Page {
    private final Ui ui;
    private final ReportModel model;
    private final ShortList<FrozenReport> rows;
    private final ListPage<FrozenReport> list;

    public FrozenView(Ui ui, ReportModel model) {
        this.ui = ui;
        this.model = model;
        this.rows = new ShortList<FrozenReport>()
                .search(report -> report.reportNo() + form(report) + report.period() + period(report))
                .words("no", FrozenReport::reportNo)
                .words("form", this::form)
                .words("period", report -> period(report) + " " + report.period())
                .days("on", FrozenReport::frozenOn)
                .words("by", FrozenReport::frozenByName)
                .words("seal", report -> Seal.shown(report.seal()))
                .sort("no", FrozenReport::reportNo)
                .sort("form", this::form)
                .sort("period", FrozenReport::period)
                .sort("on", FrozenReport::frozenOn)
                .sort("by", FrozenReport::frozenByName);
        PagedTable<FrozenReport> table = new PagedTable<>(ui, "report.frozen", this::page, FrozenReport::id)
                .column(
                        "report.frozen.no",
                        FrozenReport::reportNo,
                        o -> o.by("no").width(120))
                .column("report.frozen.form", this::form, o -> o.sort("form").width(300))
                .column(
                        "report.frozen.period",
                        this::period,
                        o -> o.sort("period").width(136))
                .date("report.frozen.on", FrozenReport::frozenOn, o -> o.sort("on"))
                .column(
                        "report.frozen.by",
                        FrozenReport::frozenByName,
                        o -> o.by("by").width(90))
                .column(
                        "report.frozen.seal",
                        report -> Seal.shown(report.seal()),
                        o -> o.width(170).whole())
                .onOpen(this::write)
                .whenEmpty("report.frozen.empty", null);
        list = new ListPage<>(ui, "report.frozen.title", "report.frozen.count", table)
                .filter(Filter.words("form", ui.text("report.frozen.form")))
                .filter(Filter.words("period", ui.text("report.frozen.period")))
                .filter(Filter.days("on", ui.text("report.frozen.on")))
                .more(Filter.words("seal", ui.text("report.frozen.seal")))
                .drawer(this::drawer);
    }

    private String form(FrozenReport report) {
        return ui.text("report.form." + report.form());
    }

    private String period(FrozenReport report) {
        return Period.parse(report.period()).map(ui.texts()::words).orElse(report.period());
    }

    private org.jishi.platform.store.Page<FrozenReport> page(PageRequest request) {
        return rows.page(model.allFrozen(), request);
    }

    private Node drawer(FrozenReport report) {
        Node again = Buttons.main(ui, "report.frozen.write", () -> write(report));
        again.setVisible(ui.may(Act.REPORT_BUILD));
        Node print = Buttons.plain(ui, "report.print", Feather.PRINTER, () -> print(report));
        print.setVisible(ui.may(Act.REPORT_BUILD));
        return Nodes.column(
                Nodes.heading(form(report)),
                Nodes.paragraph(
                        ui.text("report.frozen.about", report.reportNo(), period(report), Seal.shown(report.seal()))),
                Nodes.muted(ui.text("report.frozen.hash")),
                Nodes.paragraph(report.hash(), "figure"),
                again,
                print);
    }

    /** In words, since it stands over the pages too. */
    private String name(FrozenReport report) {
        return form(report) + " " + report.period() + " " + report.reportNo() + ".xlsx";
    }

    private void print(FrozenReport report) {
        ui.printing()
                .workbook(
                        "report.exporting",
                        name(report),
                        (file, progress) -> model.writeFrozen(report.id(), file),
                        () -> {});
    }

    @Override
    public boolean prints() {
        return list.table().selected().get() != null && ui.may(Act.REPORT_BUILD);
    }

    @Override
    public boolean print() {
        FrozenReport report = list.table().selected().get();
        if (report == null || !ui.may(Act.REPORT_BUILD)) {
            return false;
        }
        print(report);
        return true;
    }

    private void write(FrozenReport report) {
        if (ui.may(Act.REPORT_BUILD)) {
            ui.dialogs()
                    .saveFile("report.export.title", name(report), FileKind.WORKBOOK)
                    .ifPresent(path -> model.exportFrozen(
                            report.id(),
                            path,
                            () -> ui.dialogs().saved(path, "report.exported", String.valueOf(path.getFileName()))));
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
