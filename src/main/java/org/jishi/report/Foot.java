package org.jishi.report;

/** What stands over and under the table of every form (domain.md 6): unit, period, dates, basis, and who signs. */
final class Foot {
    private Foot() {}

    /** The form's title, the mark of a sample county, and the line of facts. */
    static SheetBuilder head(SheetBuilder sheet, ReportRequest request, String title, String unitOfMoney) {
        sheet.title(request.sample() ? request.text("report.sampleTitle", title) : title);
        String unit = request.text("report.unit", request.unit());
        String period = request.text(
                "report.period", request.period().first(), request.period().last());
        return unitOfMoney.isEmpty() ? sheet.facts(unit, period) : sheet.facts(unit, period, unitOfMoney);
    }

    /** The basis note, then who made, checked and answers for it, with telephone and day. */
    static SheetBuilder close(SheetBuilder sheet, ReportRequest request, String basis) {
        sheet.note(request.text("report.basis", basis));
        return sheet.signatures(
                request.text("report.preparer", request.preparer()),
                request.text("report.checker"),
                request.text("report.head"),
                request.text("report.phone"),
                request.text("report.filledOn", request.madeOn()));
    }
}
