package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What of somebody's workbook does not go back to them or on to others: parts that are named as if they lay elsewhere, links
 * to other workbooks, connections to data, and macros where the answer is to hold none.
 */
final class ForeignParts {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final boolean macros;

    /** @param macros whether the answer may hold macros, as an .xlsm does */
    ForeignParts(boolean macros) {
        this.macros = macros;
    }

    /** @param part in lower case, without a slash before it */
    boolean isLeftOut(String part) {
        return part.indexOf(':') >= 0
                || part.startsWith("/")
                || List.of(part.split("/", -1)).contains("..")
                || part.chars().anyMatch(Character::isISOControl)
                || part.startsWith("xl/externallinks/")
                || part.startsWith("xl/querytables/")
                || part.equals("xl/connections.xml")
                || (!macros
                        && (part.contains("vbaproject")
                                || part.contains("vbadata")
                                || part.startsWith("xl/macrosheets/")
                                || part.startsWith("xl/dialogsheets/")));
    }

    /** Takes out relations to what is left out, and turns off those that reach outside; whether anything changed. */
    boolean clean(Document relations) {
        boolean changed = false;
        for (Element relation : elements(relations, "Relationship")) {
            String type = relation.getAttribute("Type");
            String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean out = kind.startsWith("externallink")
                    || kind.equals("connections")
                    || kind.equals("querytable")
                    || (!macros
                            && (kind.startsWith("vba") || kind.endsWith("macrosheet") || kind.equals("dialogsheet")));
            if (out) {
                relation.getParentNode().removeChild(relation);
                changed = true;
            } else if (relation.getAttribute("TargetMode").equals("External") && !kind.equals("hyperlink")) {
                relation.setAttribute("Target", "NULL");
                changed = true;
            }
        }
        return changed;
    }

    /** Of the content types, those of parts that are left out. */
    void cleanTypes(Document types) {
        for (Element override : elements(types, "Override")) {
            if (isLeftOut(XlsxPackage.key(override.getAttribute("PartName")))) {
                override.getParentNode().removeChild(override);
            } else if (override.getAttribute("ContentType").contains("main+xml")
                    && override.getAttribute("ContentType").contains("acroEnabled")
                    && !macros) {
                override.setAttribute("ContentType", WORKBOOK);
            }
        }
    }

    /** The workbook's own part without its links and without names that reach outside. */
    boolean cleanWorkbook(Document workbook) {
        boolean changed = false;
        for (Element links : elements(workbook, "externalReferences")) {
            links.getParentNode().removeChild(links);
            changed = true;
        }
        for (Element name : elements(workbook, "definedName")) {
            if (ForeignFormula.is(name.getTextContent())
                    || (!macros && name.getAttribute("xlm").equals("1"))) {
                name.getParentNode().removeChild(name);
                changed = true;
            }
        }
        for (Element names : elements(workbook, "definedNames")) {
            if (names.getElementsByTagNameNS("*", "definedName").getLength() == 0) {
                names.getParentNode().removeChild(names);
            }
        }
        return changed;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
