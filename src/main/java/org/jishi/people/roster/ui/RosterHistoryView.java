package org.jishi.people.roster.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jishi.kit.Buttons;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.people.roster.RosterImportRow;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** The rosters that were read in, the latest first. */
final class RosterHistoryView {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final Ui ui;
    private final PagedTable<RosterImportRow> table;

    RosterHistoryView(Ui ui, Function<PageRequest, org.jishi.platform.store.Page<RosterImportRow>> loader) {
        this.ui = ui;
        table = new PagedTable<>(ui, "roster-imports", loader, RosterImportRow::id)
                .column(
                        "people.import.file",
                        RosterImportRow::fileName,
                        c -> c.sort("file").width(320))
                .column(
                        "people.import.at",
                        row -> minute(row.importedAt()),
                        c -> c.sort("at").width(148))
                .column("people.import.by", RosterImportRow::importedName, c -> c.width(104))
                .number("people.roster.verdict.NEW", RosterImportRow::added, c -> {})
                .number("people.roster.verdict.UPDATED", RosterImportRow::updated, c -> {})
                .number("people.roster.verdict.DUPLICATE", RosterImportRow::duplicates, c -> {})
                .number("people.roster.verdict.REFUSED", RosterImportRow::refused, c -> {})
                .number("people.import.warned", RosterImportRow::warned, c -> {})
                .whenEmpty("people.import.none", ui.may(Act.PEOPLE_IMPORT) ? start() : null);
    }

    Page page() {
        ListPage<RosterImportRow> page = new ListPage<>(ui, "people.import.list", "people.import.count", table);
        return ui.may(Act.PEOPLE_IMPORT) ? page.action(start()) : page;
    }

    private javafx.scene.control.Button start() {
        var button =
                Buttons.main(ui, "people.import.start", () -> ui.navigator().open(RosterScreens.IMPORT));
        button.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(Feather.UPLOAD));
        return button;
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
