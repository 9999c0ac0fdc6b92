package org.jishi.platform.print.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;

/** What a workbook's own part says of its sheets: which are hidden, what of them is printed, and what each page repeats. */
final class Names {
    private final List<String> sheets = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<Integer, String> areas = new HashMap<>();
    private final Map<Integer, String> titles = new HashMap<>();

    Names(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                sheets.add(name);
                String state = xml.getAttributeValue(null, "state");
                if (state != null && !state.equals("visible")) {
                    hidden.add(name);
                }
            } else if (xml.getLocalName().equals("definedName")) {
                String name = xml.getAttributeValue(null, "name");
                String sheet = xml.getAttributeValue(null, "localSheetId");
                if (name != null && sheet != null && name.startsWith("_xlnm.Print_")) {
                    (name.endsWith("Area") ? areas : titles).put(Integer.parseInt(sheet), xml.getElementText());
                }
            }
        }
    }

    boolean hidden(String sheet) {
        return hidden.contains(sheet);
    }

    void apply(PrintSheet sheet) {
        int at = sheets.indexOf(sheet.name());
        String chosen = areas.get(at);
        if (chosen != null) {
            // of several areas the first: no form of ours has more
            sheet.printed(area(parts(chosen).getFirst()));
        }
        int firstRow = 0;
        int lastRow = -1;
        int firstColumn = 0;
        int lastColumn = -1;
        for (String part : parts(titles.getOrDefault(at, ""))) {
            Area area = area(part);
            if (part.substring(part.lastIndexOf('!') + 1).matches("[$0-9:]+")) {
                firstRow = area.firstRow();
                lastRow = area.lastRow();
            } else {
                firstColumn = area.firstColumn();
                lastColumn = area.lastColumn();
            }
        }
        sheet.titles(new Area(firstRow, lastRow, firstColumn, lastColumn));
    }

    /** Commas part areas, not those within a sheet's quoted name. */
    private static List<String> parts(String areas) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < areas.length(); at++) {
            if (areas.charAt(at) == '\'') {
                quoted = !quoted;
            } else if (areas.charAt(at) == ',' && !quoted) {
                parts.add(areas.substring(from, at));
                from = at + 1;
            }
        }
        if (from < areas.length()) {
            parts.add(areas.substring(from));
        }
        return parts;
    }

    private static Area area(String words) {
        AreaReference area = new AreaReference(words, SpreadsheetVersion.EXCEL2007);
        return new Area(
                Math.max(0, area.getFirstCell().getRow()),
                Math.max(0, area.getLastCell().getRow()),
                Math.max(0, area.getFirstCell().getCol()),
                Math.max(0, area.getLastCell().getCol()));
    }
}
