package org.jishi.platform.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts that the sheets of a workbook share. Readings written above Chinese characters are left out. */
final class SharedTexts {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(XlsxPackage parts, Budget budget) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        XmlPart part = parts.related("sharedStrings");
        if (part != null) {
            try (part) {
                for (String name = part.nextStart(); name != null; name = part.nextStart()) {
                    if (name.equals("si")) {
                        String text = rich(part);
                        budget.characters(text.length() + 8);
                        texts.add(text.length() <= Row.LONGEST_VALUE ? text : text.substring(0, Row.LONGEST_VALUE + 1));
                    }
                }
            }
        }
        return new SharedTexts(texts);
    }

    String get(int index) {
        return texts.get(index);
    }

    /** The text of an {@code si} or {@code is} just begun: its runs one after another. */
    static String rich(XmlPart part) throws IOException, XMLStreamException {
        int outside = part.depth() - 1;
        String only = "";
        StringBuilder more = null;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (part.name().equals("t")) {
                    String run = part.text();
                    if (more != null) {
                        XmlPart.bound(more, run);
                        more.append(run);
                    } else if (only.isEmpty()) {
                        only = run;
                    } else {
                        more = new StringBuilder(only).append(run);
                    }
                } else if (part.name().equals("rPh")) {
                    part.skip();
                }
            } else if (part.depth() == outside || event == XMLStreamConstants.END_DOCUMENT) {
                return plain(more == null ? only : more.toString());
            }
        }
    }

    /** Undoes the way in which a workbook writes characters that XML cannot hold: _x000D_. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
