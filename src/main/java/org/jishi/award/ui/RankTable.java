package org.jishi.award.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.award.AwardLine;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** The ranked table of a round or of a plan: who sold how much, gets what, and why. */
final class RankTable {
    private static final int MOST_ROWS = 12;

    private final PagedTable<AwardLine> table;
    private final Supplier<List<AwardLine>> lines;

    /** @param id names the table in what is kept per user */
    RankTable(Ui ui, String id, Supplier<List<AwardLine>> lines) {
        this.lines = lines;
        AwardWords words = new AwardWords(ui);
        table = new PagedTable<>(ui, id, this::slice, AwardLine::id)
                .column("award.line.rank", line -> line.rankNo() == 0 ? "" : line.rankNo(), c -> c.width(52))
                .column("award.line.owner", AwardLine::ownerName, c -> c.width(136))
                .column(
                        "award.line.shops",
                        line -> line.shops().replace("\n", ui.text("award.comma")),
                        c -> c.width(160).hidden())
                .money("award.line.sales", AwardLine::sales, c -> c.width(116))
                .money("award.line.before", AwardLine::salesBefore, c -> c.hidden())
                .number("award.line.orders", AwardLine::orders, c -> c.hidden())
                .number("award.line.tier", AwardLine::tierNo, c -> c.width(52))
                .money("award.line.computed", AwardLine::computed, c -> c.hidden())
                .money("award.line.amount", AwardLine::amount, c -> c.width(100))
                .chip("award.line.status", line -> words.status(line.status()), c -> c.width(112))
                .column("award.line.notes", words::notes, c -> c.width(150).grow())
                .whenEmpty("award.line.empty", null)
                .fitRows(MOST_ROWS);
    }

    private Page<AwardLine> slice(PageRequest request) {
        List<AwardLine> all = lines.get();
        int from = Math.min(request.offset(), all.size());
        return new Page<>(all.subList(from, Math.min(from + request.limit(), all.size())), all.size());
    }

    RankTable onOpen(Consumer<AwardLine> action) {
        table.onOpen(action);
        return this;
    }

    RankTable menu(Function<AwardLine, List<MenuItem>> items) {
        table.menu(items);
        return this;
    }

    /** Fetches anew; the table is as high as its rows, up to twelve. */
    void show() {
        table.reload();
    }

    Node node() {
        return table;
    }
}
