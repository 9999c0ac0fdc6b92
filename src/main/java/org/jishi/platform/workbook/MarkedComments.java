package org.jishi.platform.workbook;

import java.util.Set;

/** Comments of one sheet: the part that holds their texts, and the drawing that Excel needs to show them. */
final class MarkedComments {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHAPES = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
        </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
        path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" \
        o:connecttype="rect"/></v:shapetype>\
        """;
    private static final int COLUMNS = 4;
    /** So wide are that many usual columns. */
    private static final int CHARACTERS = 36;

    private final String author;
    private final int most;
    private final StringBuilder comments = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private final Set<String> taken;
    private final int firstShape;
    private int count;

    MarkedComments(String author, int most) {
        this(author, most, Set.of(), 1_024);
    }

    /**
     * @param taken cells that have a comment already
     * @param firstShape before the number of our first shape
     * @param most beyond this many, further comments are left out: programs open such a sheet too slowly
     */
    MarkedComments(String author, int most, Set<String> taken, int firstShape) {
        this.author = author;
        this.most = most;
        this.taken = taken;
        this.firstShape = firstShape;
    }

    void add(int row, int column, String text) {
        String address = Cell.columnName(column) + (row + 1);
        if (count >= most || taken.contains(address)) {
            return;
        }
        count++;
        comments.append("<comment ref=\"")
                .append(address)
                .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
                .append(WorkbookMarker.escaped(text))
                .append("</t></text></comment>");
        shapes.append("<v:shape id=\"_x0000_s")
                .append(firstShape + count)
                .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\"")
                .append(" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox/><x:ClientData")
                .append(" ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                .append(column + 1)
                .append(",0,")
                .append(row)
                .append(",0,")
                .append(column + 1 + COLUMNS)
                .append(",0,")
                .append(row + RowHeight.ofComment(text, CHARACTERS))
                .append(",0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                .append(row)
                .append("</x:Row><x:Column>")
                .append(column)
                .append("</x:Column></x:ClientData></v:shape>");
    }

    boolean any() {
        return count > 0;
    }

    String texts() {
        return HEAD + "<comments xmlns=\"" + WorkbookMarker.MAIN + "\"><authors><author>"
                + WorkbookMarker.escaped(author) + "</author></authors><commentList>" + comments
                + "</commentList></comments>";
    }

    String shapes() {
        return shapes.toString();
    }

    String drawing() {
        return SHAPES + shapes + "</xml>";
    }
}
