package org.jishi.platform.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date. */
final class XlsxStyles {
    private static final int MOST_STYLES = 70_000;
    private static final int MOST_FORMATS = 20_000;
    private static final int LONGEST_FORMAT = 300;

    private XlsxStyles() {}

    static boolean[] dateStyles(XlsxPackage parts) throws IOException, XMLStreamException {
        XmlPart part = parts.related("styles");
        if (part == null) {
            return new boolean[0];
        }
        Map<Integer, String> formats = new HashMap<>();
        Map<Integer, Boolean> known = new HashMap<>();
        List<Boolean> styles = new ArrayList<>();
        try (part) {
            boolean cellFormats = false;
            for (String name = part.nextStart(); name != null; name = part.nextStart()) {
                switch (name) {
                    case "numFmt" -> {
                        String code = part.attribute("formatCode");
                        String id = part.attribute("numFmtId");
                        if (code != null && id != null && code.length() < LONGEST_FORMAT) {
                            formats.put(Integer.parseInt(id), code);
                        }
                        if (formats.size() > MOST_FORMATS) {
                            throw new XmlPart.Hostile("formats");
                        }
                    }
                    case "cellXfs" -> cellFormats = true;
                    case "cellStyleXfs", "cellStyles", "dxfs" -> cellFormats = false;
                    case "xf" -> {
                        String id = part.attribute("numFmtId");
                        if (cellFormats && styles.size() < MOST_STYLES) {
                            styles.add(known.computeIfAbsent(
                                    id == null ? 0 : Integer.parseInt(id),
                                    format -> isDate(format, formats.get(format))));
                        }
                    }
                    default -> {}
                }
            }
        }
        boolean[] dates = new boolean[styles.size()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = styles.get(i);
        }
        return dates;
    }

    /** Formats 27 to 36 and 50 to 58 are the dates of Chinese Excel; files name them without their code. */
    static boolean isDate(int format, @Nullable String code) {
        if (code != null) {
            return DateUtil.isADateFormat(format, code);
        }
        return DateUtil.isInternalDateFormat(format)
                || (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58);
    }
}
