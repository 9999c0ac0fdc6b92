package org.jishi.report.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.store.PageRequest;
import org.jishi.report.FrozenReport;

/** Reports as they were sent: number, hash and seal; each can be written again, cell by cell as it was. */
public final class FrozenView implements Page {
    private final Ui ui;
    private final ReportModel model;
    private final ListPage<FrozenReport> list;

    public FrozenView(Ui ui, ReportModel model) {
        this.ui = ui;
        this.model = model;
        PagedTable<FrozenReport> table = new PagedTable<>(ui, "report.frozen", this::page, FrozenReport::id)
                .column("report.frozen.no", FrozenReport::reportNo, o -> o.width(120))
                .column("report.frozen.form", this::form, o -> o.width(300))
                .column("report.frozen.period", FrozenReport::period, o -> o.width(90))
                .date("report.frozen.on", FrozenReport::frozenOn, o -> {})
                .column("report.frozen.by", FrozenReport::frozenByName, o -> o.width(90))
                .column(
                        "report.frozen.seal",
                        report -> Seal.shown(report.seal()),
                        o -> o.width(170).whole())
                .onOpen(this::write)
                .whenEmpty("report.frozen.empty", null);
        list = new ListPage<>(ui, "report.frozen.title", "report.frozen.count", table).drawer(this::drawer);
    }

    private String form(FrozenReport report) {
        return ui.text("report.form." + report.form());
    }

    private org.jishi.platform.store.Page<FrozenReport> page(PageRequest request) {
        String words = request.search().toLowerCase(Locale.ROOT);
        List<FrozenReport> all = model.allFrozen().stream()
                .filter(report -> words.isBlank()
                        || (report.reportNo() + form(report) + report.period())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .toList();
        return new org.jishi.platform.store.Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
    }

    private Node drawer(FrozenReport report) {
        Node again = Buttons.main(ui, "report.frozen.write", () -> write(report));
        again.setVisible(ui.may(Act.REPORT_BUILD));
        return Nodes.column(
                Nodes.heading(form(report)),
                Nodes.paragraph(
                        ui.text("report.frozen.about", report.reportNo(), report.period(), Seal.shown(report.seal()))),
                Nodes.muted(ui.text("report.frozen.hash")),
                Nodes.paragraph(report.hash(), "figure"),
                again);
    }

    private void write(FrozenReport report) {
        if (ui.may(Act.REPORT_BUILD)) {
            ui.dialogs()
                    .saveFile("report.export.title", report.reportNo() + ".xlsx", FileKind.WORKBOOK)
                    .ifPresent(path -> model.exportFrozen(
                            report.id(),
                            path,
                            () -> ui.dialogs().done("report.exported", String.valueOf(path.getFileName()))));
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
