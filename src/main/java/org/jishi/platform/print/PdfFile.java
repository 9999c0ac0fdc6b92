package org.jishi.platform.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jishi.platform.jobs.Progress;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Puts pages into a PDF, with the letters that they use. A character that the font lacks stands as its code point. The
 * same pages are the same bytes, whenever they are written ({@link SteadyPdf}).
 */
public final class PdfFile {
    private static final float DASH = 3;

    private PdfFile() {}

    public static void write(Printout pages, String title, OutputStream out, Progress progress) throws IOException {
        PrintFont font = new PrintFont();
        Document document = new Document(size(pages.page(0)), 0, 0, 0, 0);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, made);
        document.addTitle(title);
        document.addCreator("Jishi");
        for (int i = 0; i < pages.pages(); i++) {
            progress.report(i, pages.pages());
            progress.check();
            PrintPage page = pages.page(i);
            document.setPageSize(size(page));
            if (i == 0) {
                document.open();
                writer.getInfo().remove(PdfName.CREATIONDATE);
            } else {
                document.newPage();
            }
            PdfContentByte content = writer.getDirectContent();
            for (Mark mark : page.marks()) {
                draw(content, font, mark, (float) page.height());
            }
            // a page without a mark would be left out
            writer.setPageEmpty(false);
        }
        document.close();
        out.write(SteadyPdf.steady(made.toByteArray()));
    }

    private static Rectangle size(PrintPage page) {
        return new Rectangle((float) page.width(), (float) page.height());
    }

    private static void draw(PdfContentByte content, PrintFont font, Mark mark, float height) throws IOException {
        switch (mark) {
            case Mark.Fill(double x, double y, double wide, double high, int rgb) -> {
                content.setColorFill(new Color(rgb));
                content.rectangle((float) x, height - (float) (y + high), (float) wide, (float) high);
                content.fill();
            }
            case Mark.Rule(
                    double fromX,
                    double fromY,
                    double toX,
                    double toY,
                    double width,
                    int rgb,
                    boolean dashed) -> {
                content.setColorStroke(new Color(rgb));
                content.setLineWidth((float) width);
                if (dashed) {
                    content.setLineDash(DASH, DASH, 0);
                } else {
                    content.setLineDash(0);
                }
                content.moveTo((float) fromX, height - (float) fromY);
                content.lineTo((float) toX, height - (float) toY);
                content.stroke();
            }
            case Mark.Words(double x, double y, String text, double size, boolean bold, int rgb) -> {
                content.beginText();
                content.setColorFill(new Color(rgb));
                content.setFontAndSize(font.letters(bold), (float) size);
                content.setTextMatrix((float) x, height - (float) y);
                content.showText(font.printable(text));
                content.endText();
            }
            case Mark.Picture(double x, double y, double wide, double high, var image) -> {
                Image drawn = Image.getInstance(image, null);
                drawn.scaleAbsolute((float) wide, (float) high);
                drawn.setAbsolutePosition((float) x, height - (float) (y + high));
                content.addImage(drawn);
            }
        }
    }
}
