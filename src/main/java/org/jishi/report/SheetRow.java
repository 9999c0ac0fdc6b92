package org.jishi.report;

import java.util.List;

/** One row of a sheet, from left to right. */
public record SheetRow(Kind kind, List<Span> spans) {
    /** What a row is, hence how it looks and whether it repeats on every page. */
    public enum Kind {
        TITLE,
        /** The title in the other language. */
        SUBTITLE,
        /** Unit, period and the like, above the table. */
        FACTS,
        /** Column headings; repeated on every printed page. */
        HEADING,
        /** The name of a block within the table. */
        BLOCK,
        BODY,
        /** Of the body, with room to write by hand. */
        ROOM,
        TOTAL,
        NOTE,
        /** Who prepared and checked, and the room for the seal. */
        SIGNATURES
    }

    public SheetRow {
        spans = List.copyOf(spans);
    }
}
