package org.jishi.intake.roster;

import java.util.EnumSet;
import java.util.Set;
import org.jishi.organisation.Organisation;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Row;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list of organisations, as written; checks nothing. */
final class FirmLineReader implements RosterReader.Lines<FirmLine> {
    private final RosterWords words;
    private final RosterTable table;
    private final int tableIndex;

    FirmLineReader(RosterWords words, RosterTable table, int tableIndex) {
        this.words = words;
        this.table = table;
        this.tableIndex = tableIndex;
    }

    @Override
    public FirmLine read(Row row) {
        int index = row.index();
        Set<RosterField> given = EnumSet.noneOf(RosterField.class);
        for (RosterField field : RosterSubject.ORGANISATIONS.fields()) {
            if (!text(index, field).isEmpty()) {
                given.add(field);
            }
        }
        return new FirmLine(
                tableIndex,
                index,
                row.hidden(),
                cell(index, RosterField.ORGANISATION).text(),
                cell(index, RosterField.CREDIT_CODE).text(),
                lost(index, RosterField.CREDIT_CODE),
                kind(text(index, RosterField.ORGANISATION_KIND)),
                text(index, RosterField.LEGAL_PERSON),
                text(index, RosterField.LEGAL_NUMBER),
                lost(index, RosterField.LEGAL_NUMBER),
                text(index, RosterField.PHONE),
                text(index, RosterField.TOWNSHIP),
                text(index, RosterField.VILLAGE),
                text(index, RosterField.ADDRESS),
                text(index, RosterField.BANK),
                text(index, RosterField.ACCOUNT_NO),
                lost(index, RosterField.ACCOUNT_NO),
                text(index, RosterField.ACCOUNT_NAME),
                text(index, RosterField.NOTE),
                given);
    }

    private Cell cell(int row, RosterField field) {
        return field == RosterField.SEQUENCE
                ? table.layout().cell(table.sheet(), row, field)
                : table.layout().counted(table.sheet(), row, field);
    }

    /** The cell without blanks around it; nothing for a dash, 无, or a formula that failed. */
    private String text(int row, RosterField field) {
        String text = cell(row, field).text().strip();
        return words.empty(text) ? "" : text;
    }

    private boolean lost(int row, RosterField field) {
        return LineReader.keptDigits(cell(row, field)) != null;
    }

    /** What a licence or a list calls the kind; null where it says nothing that is known. */
    static Organisation.@Nullable Kind kind(String text) {
        if (text.contains("合作社") || text.contains("联合社")) {
            return Organisation.Kind.COOPERATIVE;
        }
        if (text.contains("个体")) {
            return Organisation.Kind.SOLE_TRADER;
        }
        if (text.contains("民办非企业") || text.contains("社会服务机构")) {
            return Organisation.Kind.NON_ENTERPRISE;
        }
        if (text.contains("机关") || text.contains("事业")) {
            return Organisation.Kind.INSTITUTION;
        }
        if (text.contains("公司") || text.contains("企业") || text.contains("农场")) {
            return Organisation.Kind.FIRM;
        }
        return text.contains("协会") || text.contains("商会") || text.contains("社会团体") || text.contains("村委会")
                ? Organisation.Kind.OTHER
                : null;
    }
}
