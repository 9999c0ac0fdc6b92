package org.jishi.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.Look;

/**
 * A public notice as it is printed and hung: title, text, the list with masked names, its total, when and where it hangs,
 * the box for the office's stamp and at the foot of each page the seal of the trail (none while it is a draft).
 */
final class NoticeBook {
    private static final List<Integer> WIDTHS = List.of(6, 12, 19, 25, 14, 18);
    private static final int DECIMALS = 2;

    private NoticeBook() {}

    /**
     * Writes the workbook.
     *
     * @param office whose notice it is; stands above its date
     * @param mark a word that every print of a sample county carries, or empty
     */
    static void write(NoticeFile file, Texts texts, String office, String mark, Path path) {
        try (FormBook book = of(file, texts, office, mark)) {
            book.save(path);
        }
    }

    private static FormBook of(NoticeFile file, Texts texts, String office, String mark) {
        Notice notice = file.notice();
        String seal = notice.seal() == null
                ? texts.text("casework.print.draft")
                : texts.text("casework.print.seal", Seal.shown(notice.seal()));
        FormBook book = new FormBook(FormPage.posted(texts, seal, (notice.noticeNo() + " " + mark).strip()));
        FormSheet sheet = book.sheet(notice.noticeNo(), WIDTHS);
        sheet.line(Look.TITLE, notice.title());
        sheet.spread(Look.FACTS, texts.text("casework.print.number", notice.noticeNo()), "", mark);
        notice.body().lines().forEach(line -> sheet.line(Look.FACTS, line));
        sheet.row(Look.HEADING)
                .texts(
                        texts.text("casework.field.lineNo"),
                        texts.text("casework.print.name"),
                        texts.text("casework.field.placeText"),
                        texts.text("casework.field.item"),
                        texts.text("casework.print.amount"),
                        texts.text("casework.field.basis"));
        lines(file, texts, sheet);
        String days = texts.text(
                notice.workingDays() ? "casework.notice.workingDays" : "casework.notice.calendarDays",
                notice.dayCount());
        sheet.line(
                Look.NOTE,
                notice.postedOn() == null || notice.lastDay() == null
                        ? texts.text("casework.print.term", days)
                        : texts.text(
                                "casework.print.hangs", days, notice.postedOn().plusDays(1), notice.lastDay()));
        sheet.line(
                Look.NOTE,
                texts.text(
                        "casework.print.place",
                        texts.text("casework.placeKind", notice.placeKind()),
                        notice.placeName()));
        sheet.spread(Look.SIGNATURES, "", office, Objects.toString(notice.postedOn(), ""));
        sheet.sealBox(texts.text("casework.print.stamp"));
        return book;
    }

    private static void lines(NoticeFile file, Texts texts, FormSheet sheet) {
        List<NoticeLine> shown = file.lines().stream()
                .filter(line -> line.status() != NoticeLine.Status.REMOVED)
                .toList();
        int first = sheet.nextRow();
        for (int i = 0; i < shown.size(); i++) {
            NoticeLine line = shown.get(i);
            sheet.row(Look.BODY)
                    .ordinal(i + 1L)
                    .texts(line.maskedName(), line.placeText(), line.item())
                    .yuan(line.amount())
                    .text(line.basis());
        }
        if (!shown.isEmpty()) {
            sheet.row(Look.TOTAL)
                    .span(4, 1)
                    .text(texts.text("casework.print.total", shown.size()))
                    .sum(first, sheet.nextRow() - 2, file.total().yuan(), DECIMALS)
                    .blank();
        }
    }
}
