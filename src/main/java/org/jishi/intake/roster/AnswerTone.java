package org.jishi.intake.roster;

import org.apache.poi.ss.usermodel.IndexedColors;

/** The grounds of marked cells: pale, so that black text on them reads well in print too. */
enum AnswerTone {
    NEW("C6EFCE", IndexedColors.LIGHT_GREEN),
    UPDATED("DDEBF7", IndexedColors.PALE_BLUE),
    DUPLICATE("E7E6E6", IndexedColors.GREY_25_PERCENT),
    REFUSED("FFC7CE", IndexedColors.ROSE),
    WARNING("FFEB9C", IndexedColors.LIGHT_YELLOW);

    private final String rgb;
    private final IndexedColors indexed;

    AnswerTone(String rgb, IndexedColors indexed) {
        this.rgb = rgb;
        this.indexed = indexed;
    }

    String rgb() {
        return rgb;
    }

    /** The nearest of the fixed colours of an .xls. */
    short indexed() {
        return indexed.getIndex();
    }

    static AnswerTone of(ImportRow row) {
        return switch (row.verdict()) {
            case REFUSED -> REFUSED;
            case DUPLICATE -> DUPLICATE;
            case NEW -> row.warnings().isEmpty() ? NEW : WARNING;
            case UPDATED -> row.warnings().isEmpty() ? UPDATED : WARNING;
        };
    }
}
