package org.jishi.training;

import java.awt.Color;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jishi.platform.print.PrintFont;
import org.jishi.platform.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Certificates as a PDF, one on each A4 page, in the bundled font; {@link #lacks} tells of characters that it does not have.
 */
final class CertificatePrint {
    private static final float FRAME = 36;
    private static final float INSET = 8;
    private static final float SIDE = 118;
    private static final float FOOT = 104;
    private static final float WORDS = 22;
    private static final Color RED = new Color(0xA6, 0x1C, 0x1C);

    /** What stands on one certificate. */
    record Line(String number, String name, String maskedId, LocalDate issuedOn) {}

    private final Texts texts;
    private final TrainingClass of;
    private final String office;
    private final boolean sample;
    private final PrintFont font = new PrintFont();

    CertificatePrint(Texts texts, TrainingClass of, String office, boolean sample) {
        this.texts = texts;
        this.of = of;
        this.office = office;
        this.sample = sample;
    }

    /** Whether the text holds a character that the font does not have. */
    boolean lacks(String text) {
        return font.lacks(text);
    }

    void write(List<Line> lines, OutputStream out) {
        Document document = new Document(PageSize.A4.rotate());
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.addTitle(texts.text("training.certificate.file", of.title()));
        document.addCreator("Jishi");
        document.open();
        for (Line line : lines) {
            document.newPage();
            page(writer.getDirectContent(), line, document.getPageSize().getWidth());
        }
        document.close();
    }

    private void page(PdfContentByte page, Line line, float width) {
        float height = PageSize.A4.rotate().getHeight();
        frame(page, FRAME, width, height, 2.5f);
        frame(page, FRAME + INSET, width, height, 0.8f);
        float middle = width / 2;
        centred(page, texts.text("training.certificate.title"), 48, RED, middle, height - 148);
        line(page, middle - 120, middle + 120, height - 172);
        if (sample) {
            centred(page, texts.text("training.sheet.sample"), 16, RED, width - 110, height - 80);
        }
        Paragraph words = font.paragraph(
                texts.text(
                        of.hours() == 0 ? "training.certificate.wordsNoHours" : "training.certificate.words",
                        line.name(),
                        line.maskedId(),
                        day(of.startsOn()),
                        day(of.endsOn()),
                        of.title(),
                        of.hours()),
                WORDS,
                WORDS * 2);
        words.setAlignment(Element.ALIGN_LEFT);
        // two characters, as a Chinese paragraph begins
        words.setFirstLineIndent(WORDS * 2);
        ColumnText column = new ColumnText(page);
        column.setSimpleColumn(SIDE, FOOT + 70, width - SIDE, height - 190);
        column.addElement(words);
        column.go();
        shown(page, Element.ALIGN_LEFT, texts.text("training.certificate.number", line.number()), 14, SIDE, FOOT);
        float signed = width - SIDE - 110;
        shown(page, Element.ALIGN_CENTER, font.printable(office), 18, signed, FOOT + 52);
        shown(page, Element.ALIGN_CENTER, texts.text("training.certificate.stamp"), 14, signed, FOOT + 26);
        shown(page, Element.ALIGN_CENTER, day(line.issuedOn()), 16, signed, FOOT);
    }

    /** 2026年11月26日, as certificates are dated; another language writes the day as everywhere. */
    private String day(LocalDate day) {
        return texts.text(
                "training.certificate.date", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private void shown(PdfContentByte page, int align, String text, float size, float x, float y) {
        ColumnText.showTextAligned(page, align, new Phrase(text, font.of(size)), x, y, 0);
    }

    private static void line(PdfContentByte page, float from, float to, float y) {
        page.setColorStroke(RED);
        page.setLineWidth(1.2f);
        page.moveTo(from, y);
        page.lineTo(to, y);
        page.stroke();
    }

    private static void frame(PdfContentByte page, float inset, float width, float height, float line) {
        page.setColorStroke(RED);
        page.setLineWidth(line);
        page.rectangle(inset, inset, width - 2 * inset, height - 2 * inset);
        page.stroke();
    }

    private void centred(PdfContentByte page, String text, float size, Color colour, float x, float y) {
        Font style = font.of(size, colour);
        ColumnText.showTextAligned(page, Element.ALIGN_CENTER, new Phrase(font.printable(text), style), x, y, 0);
    }
}
