package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Comments that others wrote into a sheet, beside which ours are put; a cell that has one already keeps it alone. */
final class KeptComments {
    /** Shapes of ours beside those of others bear numbers from here on, by which an earlier marking is found again. */
    static final int FIRST_SHAPE = 900_000;

    private static final Pattern OURS = Pattern.compile("<v:shape id=\"_x0000_s9\\d{5}\"");
    private static final String SHAPE_END = "</v:shape>";
    private static final String END = "</xml>";

    private final Document texts;
    private final String drawing;

    private KeptComments(Document texts, String drawing) {
        this.texts = texts;
        this.drawing = drawing;
    }

    /** Without those of an author. */
    static KeptComments of(Document texts, String drawing, String author) {
        List<Element> authors = elements(texts, "author");
        for (Element comment : elements(texts, "comment")) {
            int number = number(comment.getAttribute("authorId"));
            if (number < authors.size() && authors.get(number).getTextContent().equals(author)) {
                comment.getParentNode().removeChild(comment);
            }
        }
        return new KeptComments(texts, without(drawing));
    }

    private static String without(String drawing) {
        StringBuilder kept = new StringBuilder();
        var ours = OURS.matcher(drawing);
        int at = 0;
        while (ours.find(at)) {
            int end = drawing.indexOf(SHAPE_END, ours.start());
            if (end < 0) {
                break;
            }
            kept.append(drawing, at, ours.start());
            at = end + SHAPE_END.length();
        }
        return kept.append(drawing, at, drawing.length()).toString();
    }

    boolean takesMore() {
        return drawing.lastIndexOf(END) >= 0 && !elements(texts, "commentList").isEmpty();
    }

    Set<String> cells() {
        Set<String> cells = new HashSet<>();
        elements(texts, "comment").forEach(comment -> cells.add(comment.getAttribute("ref")));
        return cells;
    }

    /** With ours behind them. */
    byte[] textsWith(Document ours) {
        List<Element> authors = elements(texts, "author");
        int number = authors.size();
        Element list = elements(texts, "commentList").getFirst();
        Element author = elements(ours, "author").getFirst();
        elements(texts, "authors").getFirst().appendChild(texts.importNode(author, true));
        for (Element comment : elements(ours, "comment")) {
            Element copy = (Element) texts.importNode(comment, true);
            copy.setAttribute("authorId", String.valueOf(number));
            list.appendChild(copy);
        }
        return Xml.write(texts);
    }

    String drawingWith(String shapes) {
        int end = drawing.lastIndexOf(END);
        return drawing.substring(0, end) + shapes + drawing.substring(end);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
