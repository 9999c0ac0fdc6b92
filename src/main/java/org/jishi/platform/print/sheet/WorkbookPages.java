package org.jishi.platform.print.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Refusal;

/** The pages of a finished .xlsx: all its visible sheets, one after the other, numbered through. */
public final class WorkbookPages implements Printout {
    private static final double POINTS_TO_PIXELS = 96.0 / 72;

    private final String file;
    private final String day;
    private final List<CellLook> looks = new ArrayList<>();
    private final Letters letters = new Letters();
    private final List<Place> places = new ArrayList<>();

    /** A page, and whose it is. */
    private record Place(PrintSheet sheet, IntToDoubleFunction heights, Area area, double scale) {}

    /**
     * @param file the name that a head or foot may tell
     * @param day as a head or foot tells it
     * @throws Refusal when it is no such workbook, or longer than anybody prints
     */
    public WorkbookPages(byte[] workbook, String file, String day) {
        this.file = file;
        this.day = day;
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            read(new XSSFReader(parts));
        } catch (IOException | OpenXML4JException | XMLStreamException e) {
            throw new Refusal("platform.print.unreadable", file);
        } catch (RuntimeException e) {
            throw told(e, file);
        }
    }

    /**
     * What is told of a failure: that the file is damaged where it was the library that failed, or where a number in the
     * file is none. Any other is a fault of this program: it goes on, and whoever waits logs it and says so.
     */
    static RuntimeException told(RuntimeException failure, String file) {
        boolean library = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("org."))
                .findFirst()
                .filter(name -> name.startsWith("org.apache."))
                .isPresent();
        return library || failure instanceof NumberFormatException
                ? new Refusal("platform.print.unreadable", file)
                : failure;
    }

    private void read(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        reader.setUseReadOnlySharedStringsTable(true);
        StylesTable styles = reader.getStylesTable();
        for (int i = 0; i < styles.getNumCellStyles(); i++) {
            looks.add(CellLook.of(styles.getStyleAt(i)));
        }
        int digit = (int) Math.max(1, Math.round(styles.getFontAt(0).getFontHeightInPoints() * POINTS_TO_PIXELS / 2));
        DataFormatter formats = new DataFormatter(Locale.ROOT);
        Names names;
        try (InputStream part = reader.getWorkbookData()) {
            names = new Names(part);
        }
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream part = sheets.next()) {
                PrintSheet sheet = new PrintSheet(sheets.getSheetName());
                if (!names.hidden(sheet.name())) {
                    new SheetReader(sheet, looks, reader.getSharedStringsTable(), digit, formats, file).read(part);
                    names.apply(sheet);
                    add(sheet);
                }
            }
        }
        if (places.isEmpty()) {
            throw new Refusal("platform.print.nothing", file);
        }
    }

    private void add(PrintSheet sheet) {
        if (sheet.empty()) {
            return;
        }
        double[] heights = heights(sheet);
        IntToDoubleFunction known = row -> row < heights.length ? heights[row] : sheet.usualHeight();
        SheetPages pages = new SheetPages(sheet, known);
        pages.pages().forEach(area -> places.add(new Place(sheet, known, area, pages.scale())));
    }

    /** Of each row: its own, else what its letters need. */
    private double[] heights(PrintSheet sheet) {
        CellText texts = new CellText(letters, 1);
        double[] heights = new double[sheet.printed().lastRow() + 1];
        for (int i = 0; i < heights.length; i++) {
            SheetRow row = sheet.row(i);
            double height = row.height() < 0 ? sheet.usualHeight() : row.height();
            for (int at = 0; at < row.size() && row.height() < 0; at++) {
                CellLook look = looks.get(row.style(at));
                if ((look.wrapped() || look.size() * Letters.LINE + 2 > height)
                        && !row.text(at).isEmpty()
                        && sheet.merged(i, row.column(at)) == null) {
                    height = Math.max(height, texts.height(row.text(at), look, sheet.width(row.column(at))));
                }
            }
            heights[i] = row.hidden() ? 0 : height;
        }
        return heights;
    }

    @Override
    public int pages() {
        return places.size();
    }

    @Override
    public PrintPage page(int index) {
        Place place = places.get(index);
        PrintSheet sheet = place.sheet();
        Setup setup = sheet.setup();
        List<Mark> marks = new ArrayList<>(
                new SheetPainter(sheet, looks, letters, place.heights(), place.area(), place.scale()).paint());
        HeadFoot.Values values = new HeadFoot.Values(index + 1, places.size(), sheet.name(), file, day);
        double from = setup.margins().left();
        double to = setup.width() - setup.margins().right();
        marks.addAll(new HeadFoot(setup.head(), values)
                .marks(letters, from, to, setup.margins().head(), false, place.scale()));
        marks.addAll(new HeadFoot(setup.foot(), values)
                .marks(letters, from, to, setup.height() - setup.margins().foot(), true, place.scale()));
        return new PrintPage(setup.width(), setup.height(), marks);
    }
}
