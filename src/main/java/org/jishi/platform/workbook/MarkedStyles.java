package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a workbook, to which the same styles on other grounds are added as they are needed. */
final class MarkedStyles {
    private final Document document;
    private final Element fills;
    private final Element styles;
    private final List<Element> looks = new ArrayList<>();
    private final Map<String, Integer> grounds = new HashMap<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Set<Integer> ours = new HashSet<>();
    private int fillCount;

    /** @param rgbs the grounds that are used, to know those of an earlier marking again */
    MarkedStyles(Document document, Set<String> rgbs) {
        this.document = document;
        this.fills = only("fills");
        this.styles = only("cellXfs");
        for (Element fill : children(fills)) {
            for (String rgb : rgbs) {
                if (hasGround(fill, rgb)) {
                    grounds.putIfAbsent(rgb, fillCount);
                    ours.add(fillCount);
                }
            }
            fillCount++;
        }
        looks.addAll(children(styles));
    }

    private Element only(String name) {
        Node found = document.getElementsByTagNameNS("*", name).item(0);
        if (found instanceof Element element) {
            return element;
        }
        throw new WorkbookMarker.Unusual("no " + name);
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean hasGround(Element fill, String rgb) {
        Node colour = fill.getElementsByTagNameNS("*", "fgColor").item(0);
        return colour instanceof Element element && element.getAttribute("rgb").endsWith(rgb);
    }

    /** Whether the style stands on a ground of an earlier marking. */
    boolean marked(int style) {
        return style < looks.size() && ours.contains(number(looks.get(style).getAttribute("fillId")));
    }

    /** The style on a ground, or on none; wrapping its text or as it was. */
    int on(int style, @Nullable String rgb, boolean wraps) {
        return made.computeIfAbsent(style + "/" + rgb + "/" + wraps, none -> {
            Element base = looks.get(Math.min(style, looks.size() - 1));
            Element look = (Element) base.cloneNode(true);
            look.setAttribute("fillId", String.valueOf(rgb == null ? 0 : ground(rgb)));
            look.setAttribute("applyFill", "1");
            if (wraps) {
                wrap(look);
            }
            styles.appendChild(look);
            looks.add(look);
            styles.setAttribute("count", String.valueOf(looks.size()));
            return looks.size() - 1;
        });
    }

    private void wrap(Element look) {
        Node there = look.getElementsByTagNameNS("*", "alignment").item(0);
        Element alignment = there instanceof Element element ? element : element(look, "alignment");
        if (there == null) {
            look.insertBefore(alignment, look.getFirstChild());
        }
        alignment.setAttribute("wrapText", "1");
        alignment.setAttribute("horizontal", "left");
        alignment.setAttribute("vertical", "center");
        look.setAttribute("applyAlignment", "1");
    }

    private int ground(String rgb) {
        return grounds.computeIfAbsent(rgb, none -> {
            Element fill = element(fills, "fill");
            Element pattern = element(fills, "patternFill");
            pattern.setAttribute("patternType", "solid");
            Element colour = element(fills, "fgColor");
            colour.setAttribute("rgb", "FF" + rgb);
            Element back = element(fills, "bgColor");
            back.setAttribute("indexed", "64");
            pattern.appendChild(colour);
            pattern.appendChild(back);
            fill.appendChild(pattern);
            fills.appendChild(fill);
            fills.setAttribute("count", String.valueOf(fillCount + 1));
            return fillCount++;
        });
    }

    /** A new element of the same namespace and prefix as another. */
    private Element element(Element like, String name) {
        String prefix = like.getPrefix();
        return document.createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    Document document() {
        return document;
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
