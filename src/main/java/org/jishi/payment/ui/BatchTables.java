package org.jishi.payment.ui;

import java.util.List;
import org.jishi.identity.Masking;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.payment.BankReading;
import org.jishi.payment.Candidate;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/** The tables of a batch: payables to choose from, its lines, and what the bank's answer would do. */
final class BatchTables {
    private final Ui ui;
    private final BatchModel model;
    private final PaymentWords words;

    BatchTables(Ui ui, BatchModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new PaymentWords(ui);
    }

    PagedTable<Candidate> waiting() {
        return new PagedTable<>(
                        ui,
                        "payment.choose",
                        model::waiting,
                        row -> row.payable().id())
                .withTicks()
                .column("payment.payable.no", row -> row.payable().payableNo(), o -> o.width(120))
                .column("payment.payable.payee", row -> words.payee(row.payable()), o -> o.width(192))
                .money("payment.amount", row -> row.payable().amount(), o -> {})
                .column("payment.payable.waits", words::waits, o -> o.width(184))
                .column("payment.account", words::account, o -> o.width(240))
                .column(
                        "payment.payable.item",
                        row -> row.payable().item(),
                        o -> o.width(200).grow())
                .date("payment.payable.createdOn", row -> row.payable().createdOn(), o -> o.hidden())
                .whenEmpty("payment.choose.empty", null);
    }

    /** @param remove what takes a line out of a draft, null where nothing is taken out */
    PagedTable<LineRow> lines(java.util.function.@org.jspecify.annotations.Nullable Consumer<LineRow> remove) {
        PagedTable<LineRow> table = new PagedTable<>(
                        ui,
                        remove == null ? "payment.lines" : "payment.draft",
                        model::lines,
                        row -> row.line().id())
                .number("payment.line.no", row -> row.line().lineNo(), o -> o.width(56))
                .column("payment.line.name", row -> row.line().accountName(), o -> o.width(96))
                .column(
                        "payment.line.account",
                        row -> Masking.account(row.line().accountNo()),
                        o -> o.width(104))
                .column("payment.line.bank", row -> row.line().bank(), o -> o.width(184))
                .money("payment.amount", row -> row.line().amount(), o -> o.width(104))
                .chip("payment.line.result", row -> words.line(row.line().status()), o -> o.width(112))
                .column(
                        "payment.line.reason",
                        row -> PaymentModel.text(row.line().reason()).orElse(""),
                        o -> o.width(160).hidden(remove != null))
                .column(
                        "payment.payable.no",
                        row -> row.payable().payableNo(),
                        o -> o.width(120).hidden(remove == null))
                .column(
                        "payment.payable.item",
                        row -> row.payable().item(),
                        o -> o.width(160).grow().hidden(remove == null));
        if (remove != null) {
            table.menu(row -> List.of(Buttons.item(ui, "payment.line.remove", () -> remove.accept(row))));
        }
        return table;
    }

    /** What each row of the answer does; those that need a look come first. */
    PagedTable<BankReading.Row> answer() {
        return new PagedTable<>(ui, "payment.result", this::answer, row -> row)
                .column(
                        "payment.line.no",
                        row -> row.says().lineNo() == null ? "" : row.says().lineNo(),
                        o -> o.width(64))
                .column("payment.line.name", row -> row.says().accountName(), o -> o.width(120))
                .column(
                        "payment.line.account",
                        row -> Masking.account(row.says().accountNo()),
                        o -> o.width(104))
                .money("payment.amount", row -> row.says().amount(), o -> {})
                .chip("payment.result.does", row -> words.verdict(row.verdict()), o -> o.width(144))
                .column("payment.result.says", row -> row.says().says(), o -> o.width(96))
                .column("payment.line.reason", this::why, o -> o.width(280));
    }

    private Page<BankReading.Row> answer(PageRequest request) {
        BankReading reading = model.reading().get();
        if (reading == null) {
            return Page.empty();
        }
        List<BankReading.Row> rows = reading.rows().stream()
                .sorted(java.util.Comparator.comparing((BankReading.Row row) -> row.verdict())
                        .reversed())
                .toList();
        return new Page<>(
                rows.stream().skip(request.offset()).limit(request.limit()).toList(), rows.size());
    }

    private String why(BankReading.Row row) {
        return row.why() == null ? row.says().reason() : ui.texts().text(row.why());
    }
}
