package org.jishi.platform.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.FullDisk;

/**
 * A workbook made to be printed and sent: titles, headings over several rows, figures that are figures, totals that are
 * formulas, A4 pages. Rows leave the memory as others come: what waits for the file to be saved waits encrypted. For long plain
 * tables {@link LongTable} is quicker.
 *
 * <pre>{@code
 * try (FormBook book = new FormBook(FormPage.landscape(texts, seal, ""))) {
 *     FormSheet sheet = book.sheet("报表", List.of(6, 20, 14));
 *     sheet.line(Look.TITLE, "……统计表");
 *     sheet.row(Look.HEADING).span(1, 2).text("序号").span(2, 1).text("培训");
 *     sheet.row(Look.HEADING).text("人数").text("人次");
 *     sheet.row(Look.BODY).count(1).count(20).count(31);
 *     book.save(path);
 * }
 * }</pre>
 */
public final class FormBook implements AutoCloseable {
    private final SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
    private final FormPage page;
    private final FormStyles styles;
    private final List<FormSheet> sheets = new ArrayList<>();

    public FormBook(FormPage page) {
        this.page = page;
        styles = new FormStyles(workbook.getXSSFWorkbook(), page.posted());
        SteadyZip.plain(workbook.getXSSFWorkbook());
    }

    /**
     * Adds a sheet.
     *
     * @param name the tab's name; what a tab cannot hold is taken out, and a second one of the same name is numbered
     * @param widths each column's width in characters of the digit zero
     */
    public FormSheet sheet(String name, List<Integer> widths) {
        if (widths.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a column");
        }
        FormSheet sheet = new FormSheet(this, workbook.createSheet(freeName(name)), widths);
        sheets.add(sheet);
        return sheet;
    }

    private String freeName(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name, '_');
        String free = safe;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            String number = " " + i;
            free = safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
        }
        return free;
    }

    /** Whether its letters are those of what hangs on a wall. */
    boolean posted() {
        return page.posted();
    }

    FormStyles styles() {
        return styles;
    }

    /** Writes the file whole or not at all; readable by its owner only. */
    public void save(Path path) {
        byte[] bytes = bytes();
        AtomicFiles.save(path, out -> out.write(bytes));
    }

    /** The file's content: the same whenever it is written, as long as what was put in is the same. */
    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writeTo(out);
            return SteadyZip.steady(out.toByteArray());
        } catch (IOException e) {
            throw FullDisk.orUnchecked(e);
        } catch (OpenXML4JRuntimeException e) {
            throw FullDisk.isTold(e) ? FullDisk.refusal() : e;
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("a workbook has a sheet");
        }
        sheets.forEach(sheet -> sheet.finish(page));
        workbook.write(out);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
