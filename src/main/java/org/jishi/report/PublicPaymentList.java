package org.jishi.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.NoticeRules;
import org.jishi.identity.NameShown;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;

/**
 * The public copy of the {@link PaymentList}: a file of its own, since whoever hangs a workbook on a web site hangs all its
 * sheets. It holds no identity number, account or telephone anywhere, and names people as the notices do.
 */
public final class PublicPaymentList implements ReportForm {
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d -]{5,}[\\dXx]");

    @Override
    public String id() {
        return "payment-public";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        List<PaymentLine> lines = PaymentLine.of(handle, request.period());
        NameShown names = NameShown.of(handle);
        SheetBuilder sheet = new SheetBuilder(request.name("report.payment.publicTab"), 7, 18, 28, 38, 15, 30);
        Foot.head(sheet, request, "report.form.payment-public", "report.unitOf.YUAN");
        sheet.headings(
                request.heading("report.col.no"),
                request.heading("report.col.beneficiary"),
                request.heading("report.col.place"),
                request.heading("report.col.item"),
                request.heading("report.col.amount"),
                request.heading("report.col.basis"));
        int first = sheet.nextRow();
        int number = 1;
        for (PaymentLine line : lines) {
            sheet.body(
                    Cell.ordinal(number++),
                    Cell.text(line.publicName(names)),
                    Cell.text(line.place()),
                    Cell.text(clean(line.item())),
                    Cell.yuan(line.amount()),
                    Cell.text(clean(line.basis())));
        }
        if (lines.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        sheet.add(
                SheetRow.Kind.TOTAL,
                Span.wide(request.name("report.total"), 4),
                Span.of(PaymentList.totalOf(sheet, lines, first, 4)),
                Span.of(Cell.blank()));
        List<Problem> problems = lines.stream()
                .filter(line -> NoticeRules.isPrivate(line.item()) || NoticeRules.isPrivate(line.basis()))
                .map(line -> Problem.of("report.check.publicPrivate", line.number()))
                .toList();
        return new ReportContent(
                List.of(Foot.close(sheet, request, "report.payment.publicBasis").build()), problems);
    }

    /** What somebody typed into an item, without the number of a person in it. */
    private static String clean(String text) {
        return NoticeRules.isPrivate(text) ? DIGITS.matcher(text).replaceAll("***") : text;
    }
}
