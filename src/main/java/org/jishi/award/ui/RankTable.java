package org.jishi.award.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.award.AwardLine;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.store.ShortList;

/** The ranked table of a round or of a plan: who sold how much, gets what, and why. */
final class RankTable {
    private static final int MOST_ROWS = 12;

    private final PagedTable<AwardLine> table;

    /** @param id names the table in what is kept per user */
    RankTable(Ui ui, String id, Supplier<List<AwardLine>> lines) {
        AwardWords words = new AwardWords(ui);
        ShortList<AwardLine> rows = rows(words);
        table = new PagedTable<>(ui, id, request -> rows.page(lines.get(), request), AwardLine::id)
                .column(
                        "award.line.rank",
                        line -> line.rankNo() == 0 ? "" : line.rankNo(),
                        c -> c.sort("rank").width(52))
                .column(
                        "award.line.owner",
                        AwardLine::ownerName,
                        c -> c.sort("owner").width(136))
                .column(
                        "award.line.shops",
                        line -> line.shops().replace("\n", ui.text("award.comma")),
                        c -> c.sort("shops").width(160).hidden())
                .money(
                        "award.line.sales",
                        AwardLine::sales,
                        c -> c.sort("sales").width(116))
                .money(
                        "award.line.before",
                        AwardLine::salesBefore,
                        c -> c.sort("before").hidden())
                .number(
                        "award.line.orders",
                        AwardLine::orders,
                        c -> c.sort("orders").hidden())
                .number(
                        "award.line.tier",
                        AwardLine::tierNo,
                        c -> c.sort("tier").width(52))
                .money(
                        "award.line.computed",
                        AwardLine::computed,
                        c -> c.sort("computed").hidden())
                .money(
                        "award.line.amount",
                        AwardLine::amount,
                        c -> c.sort("amount").width(100))
                .chip(
                        "award.line.status",
                        line -> words.status(line.status()),
                        c -> c.sort("status").width(112))
                .column(
                        "award.line.notes",
                        words::notes,
                        c -> c.sort("notes").width(150).grow())
                .whenEmpty("award.line.empty", null)
                .fitRows(MOST_ROWS);
    }

    private static ShortList<AwardLine> rows(AwardWords words) {
        return new ShortList<AwardLine>()
                // whoever got no rank comes after the others
                .sort("rank", line -> line.rankNo() == 0 ? Integer.MAX_VALUE : line.rankNo())
                .sort("owner", AwardLine::ownerName)
                .sort("shops", AwardLine::shops)
                .sort("sales", AwardLine::sales)
                .sort("before", AwardLine::salesBefore)
                .sort("orders", AwardLine::orders)
                .sort("tier", AwardLine::tierNo)
                .sort("computed", AwardLine::computed)
                .sort("amount", AwardLine::amount)
                .sort("status", AwardLine::status)
                .sort("notes", words::notes);
    }

    RankTable onOpen(Consumer<AwardLine> action) {
        table.onOpen(action);
        return this;
    }

    RankTable menu(Function<AwardLine, List<MenuItem>> items) {
        table.menu(items);
        return this;
    }

    /** The line that acts are for; null for none. */
    ReadOnlyObjectProperty<AwardLine> selected() {
        return table.selected();
    }

    /** Fetches anew; the table is as high as its rows, up to twelve. */
    void show() {
        table.reload();
    }

    Node node() {
        return table;
    }
}
