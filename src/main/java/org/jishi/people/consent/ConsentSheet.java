package org.jishi.people.consent;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.PrintFont;
import org.jishi.platform.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The notice on A4, for each person anew from its first page, with room to choose and to sign at its end. */
final class ConsentSheet {
    private static final float SIDE = 62;
    private static final float TOP = 60;
    private static final Color RED = new Color(0xA6, 0x1C, 0x1C);
    private static final Color GREY = new Color(0x60, 0x60, 0x60);

    /**
     * Who signs.
     *
     * @param name empty where it is written by hand
     * @param number masked
     */
    record Signer(String name, String number) {
        static final Signer BLANK = new Signer("", "");
    }

    private final Texts texts;
    private final ConsentNotice notice;
    private final String office;
    private final boolean sample;
    private final PrintFont font = new PrintFont();

    ConsentSheet(Texts texts, ConsentNotice notice, String office, boolean sample) {
        this.texts = texts;
        this.notice = notice;
        this.office = office;
        this.sample = sample;
    }

    void write(List<Signer> signers, OutputStream out, Progress progress) {
        Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, TOP);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        Edges edges = new Edges();
        writer.setPageEvent(edges);
        document.addTitle(texts.text("people.consent.print.title"));
        document.addCreator("Jishi");
        int done = 0;
        for (Signer signer : signers) {
            progress.report(done++, signers.size());
            progress.check();
            if (document.isOpen()) {
                document.newPage();
            }
            edges.begin(signer);
            document.open();
            one(document, signer);
        }
        document.close();
    }

    private void one(Document document, Signer signer) {
        Paragraph title = font.paragraph(texts.text("people.consent.print.title"), 18, 28);
        title.setAlignment(Element.ALIGN_CENTER);
        document.add(title);
        Paragraph about = font.paragraph(
                texts.text("people.consent.print.about", office, notice.name(), notice.inForceSince()), 10, 18);
        about.setAlignment(Element.ALIGN_CENTER);
        about.setSpacingAfter(10);
        document.add(about);
        for (String line : notice.body().split("\\R", -1)) {
            document.add(font.paragraph(line.isBlank() ? " " : line.stripTrailing(), 10.5f, line.isBlank() ? 8 : 17));
        }
        document.add(signing(signer));
    }

    /** Stays together: a signature on a page of its own says nothing. */
    private PdfPTable signing(Signer signer) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setKeepTogether(true);
        table.addCell(cell(texts.text("people.consent.print.choose", notice.name()), 2));
        table.addCell(cell(texts.text("people.consent.print.general"), 2));
        table.addCell(cell(texts.text("people.consent.print.sensitive"), 2));
        table.addCell(cell(texts.text("people.consent.print.name", signer.name()), 1));
        table.addCell(cell(texts.text("people.consent.print.number", signer.number()), 1));
        table.addCell(line(texts.text("people.consent.print.sign"), 1));
        table.addCell(line(texts.text("people.consent.print.day"), 1));
        table.addCell(line(texts.text("people.consent.print.guardian"), 2));
        return table;
    }

    private PdfPCell cell(String text, int columns) {
        PdfPCell cell = new PdfPCell(font.paragraph(text, 10.5f, 17));
        cell.setLeading(17, 0);
        cell.setColspan(columns);
        cell.setPadding(6);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    /** With room to write. */
    private PdfPCell line(String text, int columns) {
        PdfPCell cell = cell(text, columns);
        cell.setMinimumHeight(34);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.5f);
        return cell;
    }

    /** What stands at the edges of each page: which version, whose, which page of it, and that it is a sample. */
    private final class Edges extends PdfPageEventHelper {
        private Signer signer = Signer.BLANK;
        private int page;

        void begin(Signer next) {
            signer = next;
            page = 0;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            page++;
            String foot = texts.text("people.consent.print.foot", notice.name(), signer.name(), page);
            at(writer, foot, 9, GREY, PageSize.A4.getWidth() / 2, 32);
            if (sample) {
                at(writer, texts.text("people.export.sample"), 14, RED, PageSize.A4.getWidth() - 90, 800);
            }
        }

        private void at(PdfWriter writer, String text, float size, Color colour, float x, float y) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    new Phrase(font.printable(text), font.of(size, colour)),
                    x,
                    y,
                    0);
        }
    }
}
