package org.jishi.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.PdfFile;
import org.jishi.platform.print.Printout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What is printed as the PDF that it is saved as. */
public record PrintedPdf(byte[] content) {
    public static PrintedPdf of(Printout pages) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfFile.write(pages, "x", out, Progress.NONE);
            return new PrintedPdf(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of each page, a line of the page a line. */
    public List<String> pages() {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(content)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The same without any space. */
    public List<String> plain() {
        return pages().stream()
                .map(page -> page.replaceAll("[\\s\\u3000]+", ""))
                .toList();
    }
}
