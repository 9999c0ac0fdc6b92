package org.jishi.report;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;

/** The second sheet of the funds progress table: 拨付明细, each payment of the period that the bank did not return. */
final class FundsPayments {
    private FundsPayments() {}

    static ReportSheet sheet(Handle handle, ReportRequest request) {
        SheetBuilder sheet =
                new SheetBuilder(request.name("report.funds.detailTab"), 5, 11, 12, 7, 14, 16, 32, 22, 10, 10);
        Foot.head(sheet, request, "report.funds.detailTitle", "report.unitOf.YUAN");
        sheet.headings(
                request.heading("report.col.no"),
                request.heading("report.col.paidOutOn"),
                request.heading("report.col.category"),
                request.heading("report.col.instalment"),
                request.heading("report.col.amount"),
                request.heading("report.col.voucher"),
                request.heading("report.col.basis"),
                request.heading("report.col.payee"),
                request.heading("report.col.entered"),
                request.heading("report.col.checked"));
        int first = sheet.nextRow();
        List<Cell[]> rows = handle.createQuery("""
            SELECT w.entered_on, c.name AS category, d.instalment, w.amount, r.voucher_no, d.item || ' ' || d.basis AS basis,
                   d.payee_name, s.name AS entered, a.name AS checked
              FROM payment_outcome w
              JOIN payable d ON d.id = w.payable_id
              JOIN fund_account f ON f.id = d.account_id
              JOIN fund_category c ON c.id = f.category_id
              JOIN batch_line l ON l.id = w.line_id
              JOIN batch b ON b.id = l.batch_id
              JOIN bank_result r ON r.id = w.result_id
              JOIN staff s ON s.id = b.drafted_by
              LEFT JOIN staff a ON a.id = b.approved_by
             WHERE w.outcome = 'PAID' AND w.entered_on BETWEEN :first AND :last
               AND NOT EXISTS (SELECT 1 FROM payment_outcome x
                                WHERE x.line_id = w.line_id AND x.outcome = 'RETURNED' AND x.entered_on <= :last)
             ORDER BY w.entered_on, d.payable_no, d.instalment\
            """)
                .bind("first", request.period().first())
                .bind("last", request.period().last())
                .map((row, context) -> new Cell[] {
                    Cell.ordinal(row.getRow()),
                    Cell.day(row.getObject("entered_on", LocalDate.class)),
                    Cell.text(row.getString("category")),
                    Cell.count(row.getInt("instalment")),
                    Cell.yuan(Money.ofFen(row.getLong("amount"))),
                    Cell.text(row.getString("voucher_no")),
                    Cell.text(row.getString("basis")),
                    Cell.text(row.getString("payee_name")),
                    Cell.text(row.getString("entered")),
                    Cell.text(row.getString("checked"))
                })
                .list();
        rows.forEach(sheet::body);
        if (rows.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        Span[] total = new Span[7];
        total[0] = Span.wide(request.name("report.total"), 4);
        total[1] = Span.of(rows.isEmpty() ? Cell.yuan(Money.ZERO) : sheet.sum(first, 4, 2));
        for (int i = 2; i < total.length; i++) {
            total[i] = Span.of(Cell.blank());
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        sheet.note(
                MoneyOut.of(handle, request.period().first(), request.period().last())
                        .told(request, "period"));
        return Foot.close(sheet, request, "report.funds.detailBasis").build();
    }
}
