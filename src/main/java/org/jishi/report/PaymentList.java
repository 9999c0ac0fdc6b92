package org.jishi.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;

/**
 * The list of subsidies and awards paid 补贴(奖励)发放清册 (domain.md 6.8). What hangs in public is a file of its own:
 * {@link PublicPaymentList}. A firm's credit code is public and stands whole.
 */
public final class PaymentList implements ReportForm {
    @Override
    public String id() {
        return "payment-list";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        List<PaymentLine> lines = PaymentLine.of(handle, request.period());
        List<Problem> problems = new ArrayList<>();
        Money paid = lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
        Money ledger = FundFlow.of(
                        handle, request.period().first(), request.period().last())
                .paid();
        MoneyOut out =
                MoneyOut.of(handle, request.period().first(), request.period().last());
        if (!paid.equals(out.paid()) || !out.net().equals(ledger)) {
            problems.add(Problem.of(
                    "report.check.listAgainstLedger",
                    paid,
                    ledger.plus(out.returned()).plus(out.recovered())));
        }
        return new ReportContent(List.of(list(request, lines, out)), problems);
    }

    private static ReportSheet list(ReportRequest request, List<PaymentLine> lines, MoneyOut out) {
        SheetBuilder sheet = new SheetBuilder(
                request.name("report.payment.tab"), 5, 8, 19, 15, 32, 13, 5, 8, 9, 7, 9, 16, 20, 12, 15, 8);
        Foot.head(sheet, request, "report.form.payment-list", "report.unitOf.YUAN");
        sheet.headings(
                request.heading("report.col.no"),
                request.heading("report.col.beneficiary"),
                request.heading("report.col.paperNo"),
                request.heading("report.col.place"),
                request.heading("report.col.item"),
                request.heading("report.col.basisNo"),
                request.heading("report.col.quantity"),
                request.heading("report.col.standard"),
                request.heading("report.col.calculated"),
                request.heading("report.col.deduction"),
                request.heading("report.col.paid"),
                request.heading("report.col.bank"),
                request.heading("report.col.account"),
                request.heading("report.col.mobile"),
                request.heading("report.col.signed"),
                request.heading("report.col.remark"));
        int first = sheet.nextRow();
        int number = 1;
        for (PaymentLine line : lines) {
            sheet.body(row(request, line, number++));
        }
        if (lines.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        Span[] total = new Span[9];
        total[0] = Span.wide(request.name("report.total"), 8);
        total[1] = Span.of(totalOf(sheet, lines, first, 8));
        total[2] = Span.of(totalOf(sheet, lines, first, 9));
        total[3] = Span.of(totalOf(sheet, lines, first, 10));
        for (int i = 4; i < total.length; i++) {
            total[i] = Span.of(Cell.blank());
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        sheet.note(out.told(request, "period"));
        return Foot.close(sheet, request, "report.payment.basis").build();
    }

    static Cell totalOf(SheetBuilder sheet, List<PaymentLine> lines, int first, int column) {
        return lines.isEmpty() ? Cell.yuan(Money.ZERO) : sheet.sum(first, column, 2);
    }

    private static Cell[] row(ReportRequest request, PaymentLine line, int number) {
        Money calculated = line.calculated() == null ? line.amount() : line.calculated();
        Money deduction = line.deduction() == null ? Money.ZERO : line.deduction();
        Long quantity = line.quantity();
        String id = line.idNumber();
        return new Cell[] {
            Cell.ordinal(number),
            Cell.text(line.name()),
            Cell.text(id == null || !line.person() || request.wholeIds() ? id : Masking.idNumber(id)),
            Cell.text(line.place()),
            Cell.text(line.item()),
            Cell.text(line.basis()),
            quantity == null ? Cell.blank() : Cell.count(quantity),
            quantity == null || quantity == 0 ? Cell.blank() : Cell.yuan(Money.ofFen(calculated.fen() / quantity)),
            Cell.yuan(calculated),
            Cell.yuan(deduction),
            Cell.yuan(line.amount()),
            Cell.text(line.bank()),
            Cell.text(request.wholeIds() ? line.accountNo() : Masking.account(line.accountNo())),
            Cell.text(TrainingLedger.phone(request, line.phone())),
            Cell.blank(),
            Cell.text(
                    line.payeeName().equals(line.name())
                            ? null
                            : request.text("report.payment.payee", line.payeeName()))
        };
    }
}
