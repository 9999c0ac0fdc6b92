package org.jishi.platform.print.sheet;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's part once, from its beginning to its end. */
final class SheetReader {
    /** More nobody prints. */
    private static final int MOST_CELLS = 2_000_000;

    private static final int MOST_COLUMNS = 512;
    private static final double INCH = 72;
    private static final double POINTS_OF_A_PIXEL = 0.75;
    private static final double CHARACTER = 256;
    private static final double USUAL_CHARACTERS = 9.14;
    private static final double USUAL_HEIGHT = 15;
    private static final int A4 = 9;
    private static final int HUNDRED = 100;

    private final List<CellLook> looks;
    private final SharedStrings strings;
    private final int digit;
    private final DataFormatter formats;
    private final String file;
    private final PrintSheet sheet;

    private final Set<Integer> rowBreaks = new HashSet<>();
    private final Set<Integer> columnBreaks = new HashSet<>();
    private int paper = A4;
    private int scale = HUNDRED;
    private int fitWide = 1;
    private int fitHigh = 1;
    private boolean landscape;
    private boolean fit;
    private boolean overThenDown;
    private boolean centredAcross;
    private boolean centredDown;
    private Setup.Margins margins = Setup.Margins.USUAL;
    private String head = "";
    private String foot = "";
    private int cells;
    private int nextRow;
    private SheetRow row = SheetRow.EMPTY;
    private int nextColumn;

    /** @param digit of the workbook's usual font, how wide in pixels */
    SheetReader(
            PrintSheet sheet,
            List<CellLook> looks,
            SharedStrings strings,
            int digit,
            DataFormatter formats,
            String file) {
        this.sheet = sheet;
        this.looks = looks;
        this.strings = strings;
        this.digit = digit;
        this.formats = formats;
        this.file = file;
    }

    void read(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        sheet.usual(width(USUAL_CHARACTERS), USUAL_HEIGHT);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
        sheet.setup(new Setup(
                paper,
                landscape,
                scale,
                fit,
                fitWide,
                fitHigh,
                overThenDown,
                centredAcross,
                centredDown,
                margins,
                head,
                foot,
                Set.copyOf(rowBreaks),
                Set.copyOf(columnBreaks)));
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sheetFormatPr" -> {
                double characters = number(xml, "defaultColWidth", number(xml, "baseColWidth", 8) + 1.14);
                sheet.usual(width(characters), number(xml, "defaultRowHeight", USUAL_HEIGHT));
            }
            case "col" -> columns(xml);
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "mergeCell" -> merge(xml);
            case "pageSetUpPr" -> fit = flag(xml, "fitToPage");
            case "printOptions" -> {
                centredAcross = flag(xml, "horizontalCentered");
                centredDown = flag(xml, "verticalCentered");
            }
            case "pageMargins" ->
                margins = new Setup.Margins(
                        inches(xml, "left", margins.left()),
                        inches(xml, "right", margins.right()),
                        inches(xml, "top", margins.top()),
                        inches(xml, "bottom", margins.bottom()),
                        inches(xml, "header", margins.head()),
                        inches(xml, "footer", margins.foot()));
            case "pageSetup" -> {
                paper = (int) number(xml, "paperSize", A4);
                landscape = "landscape".equals(xml.getAttributeValue(null, "orientation"));
                scale = Math.clamp((int) number(xml, "scale", HUNDRED), 10, 400);
                fitWide = (int) number(xml, "fitToWidth", 1);
                fitHigh = (int) number(xml, "fitToHeight", 1);
                overThenDown = "overThenDown".equals(xml.getAttributeValue(null, "pageOrder"));
            }
            case "oddHeader" -> head = xml.getElementText();
            case "oddFooter" -> foot = xml.getElementText();
            case "rowBreaks" -> breaks(xml, rowBreaks);
            case "colBreaks" -> breaks(xml, columnBreaks);
            default -> {
                // how it looks on the screen
            }
        }
    }

    private void columns(XMLStreamReader xml) {
        int first = (int) number(xml, "min", 1) - 1;
        int last = Math.min(MOST_COLUMNS, (int) number(xml, "max", 1)) - 1;
        double width = flag(xml, "hidden") ? 0 : width(number(xml, "width", USUAL_CHARACTERS));
        for (int column = first; column <= last; column++) {
            sheet.width(column, width);
        }
    }

    /** As programs reckon it: whole pixels of so many digits. */
    private double width(double characters) {
        double pixels = Math.floor((CHARACTER * characters + Math.floor(CHARACTER / 2 / digit)) / CHARACTER * digit);
        return pixels * POINTS_OF_A_PIXEL;
    }

    private void row(XMLStreamReader xml) {
        int at = (int) number(xml, "r", nextRow + 1.0) - 1;
        row = new SheetRow(number(xml, "ht", -1), flag(xml, "hidden"));
        sheet.put(at, row);
        nextRow = at + 1;
        nextColumn = 0;
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        if (++cells > MOST_CELLS) {
            throw new Refusal("platform.print.tooLong", file);
        }
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? nextColumn : new CellReference(reference).getCol();
        nextColumn = column + 1;
        int style = Math.clamp((int) number(xml, "s", 0), 0, looks.size() - 1);
        String type = xml.getAttributeValue(null, "t");
        StringBuilder value = new StringBuilder();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement()
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                value.append(xml.getElementText());
            }
        }
        CellLook look = looks.get(style);
        boolean figure = (type == null || type.equals("n")) && !value.isEmpty();
        String text = value.isEmpty() ? "" : text(type, value.toString(), look);
        if (column < MOST_COLUMNS && (!text.isEmpty() || look.drawn())) {
            row.add(column, style, text, figure);
            sheet.put(nextRow - 1, row);
        }
    }

    private String text(@Nullable String type, String value, CellLook look) {
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(Integer.parseInt(value)).getString();
            case "n" -> formats.formatRawCellContents(Double.parseDouble(value), look.formatIndex(), look.format());
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }

    private void merge(XMLStreamReader xml) {
        CellRangeAddress area = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
        sheet.merge(new Area(
                area.getFirstRow(),
                Math.min(area.getLastRow(), nextRow),
                area.getFirstColumn(),
                Math.min(area.getLastColumn(), MOST_COLUMNS)));
    }

    private static void breaks(XMLStreamReader xml, Set<Integer> into) throws XMLStreamException {
        String around = xml.getLocalName();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(around))) {
            if (xml.isStartElement() && xml.getLocalName().equals("brk")) {
                into.add((int) number(xml, "id", 0));
            }
        }
    }

    private static boolean flag(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return "1".equals(value) || "true".equals(value);
    }

    private static double inches(XMLStreamReader xml, String name, double otherwise) {
        return number(xml, name, otherwise / INCH) * INCH;
    }

    private static double number(XMLStreamReader xml, String name, double otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isEmpty() ? otherwise : Double.parseDouble(value);
    }
}
