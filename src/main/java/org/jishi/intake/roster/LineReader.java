package org.jishi.intake.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.person.PersonDraft;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Row;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table into a line, as written; checks nothing. */
final class LineReader implements RosterReader.Lines<RosterLine> {
    /** A cell that says so empties the register's field; an empty cell leaves it as it is. */
    static final String CLEAR = "清空";

    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；|/\\n]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:\\.(\\d+))?[Ee]\\+?(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");
    /** What a spreadsheet keeps of a number. */
    private static final int DIGITS_KEPT = 15;

    private final RosterWords words;
    private final RosterTable table;
    private final int tableIndex;

    LineReader(RosterWords words, RosterTable table, int tableIndex) {
        this.words = words;
        this.table = table;
        this.tableIndex = tableIndex;
    }

    @Override
    public RosterLine read(Row row) {
        int index = row.index();
        Set<RosterField> given = EnumSet.noneOf(RosterField.class);
        Set<RosterField> cleared = EnumSet.noneOf(RosterField.class);
        for (RosterField field : RosterSubject.PERSONS.fields()) {
            String text = text(index, field);
            if (text.equals(CLEAR)) {
                cleared.add(field);
            } else if (!text.isEmpty()) {
                given.add(field);
            }
        }
        List<String> tags = new ArrayList<>();
        List<RosterLine.Unread> unread = new ArrayList<>();
        PovertyLevel poverty = groups(text(index, RosterField.TAGS), text(index, RosterField.POVERTY), tags, unread);
        Cell number = table.layout().counted(table.sheet(), index, RosterField.ID_NUMBER);
        String birth = text(index, RosterField.BIRTH);
        if (!birth.isEmpty() && !birth.equals(CLEAR) && day(birth) == null) {
            unread.add(new RosterLine.Unread(RosterField.BIRTH, birth, false));
        }
        return new RosterLine(
                tableIndex,
                index,
                row.hidden(),
                table.layout().counted(table.sheet(), index, RosterField.NAME).text(),
                number.text(),
                keptDigits(number),
                draft(index),
                words(index, RosterField.TOWNSHIP),
                words(index, RosterField.VILLAGE),
                text(index, RosterField.BANK),
                text(index, RosterField.ACCOUNT_NO),
                keptDigits(table.layout().cell(table.sheet(), index, RosterField.ACCOUNT_NO)) != null,
                text(index, RosterField.ACCOUNT_NAME),
                given,
                cleared,
                tags,
                poverty,
                unread,
                kinship(index));
    }

    private RosterLine.@Nullable Kinship kinship(int row) {
        String word = text(row, RosterField.RELATION);
        return word.isEmpty() || word.equals(CLEAR)
                ? null
                : new RosterLine.Kinship(
                        words.relation(word).orElse(null),
                        word,
                        text(row, RosterField.HEAD_NAME),
                        text(row, RosterField.HEAD_NUMBER));
    }

    private PersonDraft draft(int row) {
        boolean other = words.otherPaper(text(row, RosterField.ID_KIND));
        return new PersonDraft(
                table.layout().cell(table.sheet(), row, RosterField.NAME).text(),
                other ? IdKind.OTHER : IdKind.RESIDENT,
                table.layout().cell(table.sheet(), row, RosterField.ID_NUMBER).text(),
                sex(text(row, RosterField.SEX)),
                day(text(row, RosterField.BIRTH)),
                kept(row, RosterField.PHONE),
                null,
                kept(row, RosterField.ADDRESS),
                null,
                kept(row, RosterField.HOUSEHOLD_NO),
                kept(row, RosterField.ETHNICITY),
                kept(row, RosterField.EDUCATION),
                kept(row, RosterField.EMPLOYER),
                words.yes(text(row, RosterField.HAS_SHOP)),
                kept(row, RosterField.NOTE),
                null,
                null);
    }

    private String words(int row, RosterField field) {
        return Objects.requireNonNullElse(kept(row, field), "");
    }

    private @Nullable String kept(int row, RosterField field) {
        String text = text(row, field);
        return text.isEmpty() || text.equals(CLEAR) ? null : text;
    }

    /** The cell without blanks around it; nothing for a dash, 无, or a formula that failed. */
    private String text(int row, RosterField field) {
        Cell cell = field == RosterField.SEQUENCE
                ? table.layout().cell(table.sheet(), row, field)
                : table.layout().counted(table.sheet(), row, field);
        String text = cell.text().strip();
        if (text.isEmpty()) {
            return text;
        }
        boolean keeps = field == RosterField.NAME || field == RosterField.ID_NUMBER || field == RosterField.HAS_SHOP;
        return !keeps && words.empty(text) ? "" : text;
    }

    /** Null for a number that is whole: text, or a number short enough for a spreadsheet to keep. */
    static @Nullable String keptDigits(Cell cell) {
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (scientific.matches()) {
            String rest = scientific.group(2) == null ? "" : scientific.group(2);
            return scientific.group(1) + rest;
        }
        return cell.isNumber() && text.length() > DIGITS_KEPT ? text.substring(0, DIGITS_KEPT) : null;
    }

    private @Nullable PovertyLevel groups(
            String tagText, String povertyText, List<String> tags, List<RosterLine.Unread> unread) {
        PovertyLevel level = null;
        for (String word : split(povertyText)) {
            PovertyLevel told = words.poverty(word).orElse(words.yes(word) ? PovertyLevel.OUT_OF_POVERTY : null);
            if (words.ordinary(word) || words.no(word)) {
                level = level == null ? PovertyLevel.NONE : level;
            } else if (told != null) {
                level = worse(level, told);
            } else {
                unread.add(new RosterLine.Unread(RosterField.POVERTY, word, words.unclear(word)));
                if (words.unclear(word)) {
                    add(tags, word);
                }
            }
        }
        for (String word : split(tagText)) {
            PovertyLevel told = words.poverty(word).orElse(null);
            if (told != null) {
                level = worse(level, told);
            } else if (!words.ordinary(word)) {
                String tag = words.tag(word).orElse(word);
                if (words.tag(word).isEmpty()) {
                    unread.add(new RosterLine.Unread(RosterField.TAGS, word, words.unclear(word)));
                }
                add(tags, tag);
            }
        }
        return level;
    }

    private static void add(List<String> tags, String tag) {
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    private static @Nullable PovertyLevel worse(@Nullable PovertyLevel one, @Nullable PovertyLevel other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> split(String text) {
        return SEPARATORS
                .splitAsStream(text.equals(CLEAR) ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static @Nullable Sex sex(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (plain.startsWith("男") || plain.equals("m") || plain.equals("male")) {
            return Sex.MALE;
        }
        return plain.startsWith("女") || plain.equals("f") || plain.equals("female") ? Sex.FEMALE : null;
    }

    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
