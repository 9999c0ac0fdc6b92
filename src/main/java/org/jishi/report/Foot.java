package org.jishi.report;

import org.jspecify.annotations.Nullable;

/** What stands over and under the table of every form (domain.md 6): unit, period, dates, basis, and who signs. */
final class Foot {
    private Foot() {}

    /**
     * The form's title, the mark of a sample county, and the line of facts.
     *
     * @param money the key of the unit that amounts stand in, null where there are none
     */
    static SheetBuilder head(SheetBuilder sheet, ReportRequest request, String title, @Nullable String money) {
        title(sheet, request, title);
        ReportWords words = request.words();
        String unit = words.labelled("report.unit", request.unit());
        String period = words.labelled(
                "report.period",
                request.text(
                        "report.fromTo",
                        request.period().first(),
                        request.period().last()));
        return money == null ? sheet.facts(unit, period) : sheet.facts(unit, period, money(request, money));
    }

    /** The title, in a report of both languages with the English one below it. */
    static void title(SheetBuilder sheet, ReportRequest request, String title) {
        sheet.title(title(request, request.text(title), request.text("report.sample")));
        String second = request.words().second(title);
        if (second != null) {
            sheet.subtitle(title(request, second, request.words().second("report.sample")));
        }
    }

    private static String title(ReportRequest request, String title, @Nullable String sample) {
        return request.sample() ? title + sample : title;
    }

    static String money(ReportRequest request, String unit) {
        return request.words().labelled("report.money", request.name(unit));
    }

    /** The basis note, then who made, checked and answers for it, with telephone and day. */
    static SheetBuilder close(SheetBuilder sheet, ReportRequest request, String basis) {
        ReportWords words = request.words();
        sheet.note(words.labelled("report.basis", request.text(basis)));
        return sheet.signatures(
                words.labelled("report.preparer", request.preparer()),
                words.labelled("report.checker", ""),
                words.labelled("report.head", ""),
                words.labelled("report.phone", ""),
                words.labelled("report.filledOn", request.madeOn()));
    }
}
