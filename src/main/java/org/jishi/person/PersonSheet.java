package org.jishi.person;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormRow;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.Look;
import org.jspecify.annotations.Nullable;

/** The print of {@link PersonPrint} on A4, one table under another; where nothing is held, it says so. */
final class PersonSheet {
    private static final int COLUMNS = 6;
    private static final int WIDTH = 21;

    private final Texts texts;
    private final PersonPrint.Held held;
    private final boolean whole;
    private final LocalDate today;

    PersonSheet(Texts texts, PersonPrint.Held held, boolean whole, LocalDate today) {
        this.texts = texts;
        this.held = held;
        this.whole = whole;
        this.today = today;
    }

    FormBook book() {
        FormBook book = new FormBook(
                FormPage.landscape(texts, held.office(), held.sample() ? texts.text("people.export.sample") : ""));
        FormSheet sheet = book.sheet(texts.text("people.print.tab"), Collections.nCopies(COLUMNS, WIDTH))
                .manyTables();
        sheet.line(Look.TITLE, texts.text("people.print.heading", held.person().name()));
        sheet.spread(
                Look.FACTS,
                texts.text("people.print.asOf", today),
                texts.text(whole ? "people.print.whole" : "people.print.masked"));
        facts(sheet);
        for (PersonPrint.Table table : held.tables()) {
            table(sheet, table.of(), table.rows());
        }
        history(sheet);
        sheet.line(Look.NOTE, texts.text("people.print.note"));
        sheet.spread(Look.SIGNATURES, texts.text("people.print.signOffice"), texts.text("people.print.signPerson"));
        return book;
    }

    private void facts(FormSheet sheet) {
        Person person = held.person();
        block(sheet, "people.person.facts");
        pair(sheet, "name", person.name(), "idNumber", person.idNumber());
        pair(
                sheet,
                "idKind",
                texts.text("people.idKind", person.idKind()),
                "sex",
                person.sex() == null ? "" : texts.text("people.sex", person.sex()));
        pair(sheet, "birth", birth(person), "phone", person.phone());
        pair(sheet, "villageCode", held.village(), "address", whole ? person.address() : null);
        pair(sheet, "householdCode", held.household(), "householdNo", person.householdNo());
        pair(sheet, "ethnicity", person.ethnicity(), "education", person.education());
        pair(sheet, "employer", person.employer(), "source", person.source());
        pair(sheet, "consentOn", day(person.consentOn()), "consentVersion", person.consentVersion());
        pair(sheet, "diedOn", day(person.diedOn()), "diedSource", person.diedSource());
        pair(
                sheet,
                "hasShop",
                texts.text(person.hasShop() ? "people.person.yes" : "people.person.no"),
                "note",
                person.note());
    }

    /** Month and day are among the masked digits of the number. */
    private String birth(Person person) {
        LocalDate birth = person.birth();
        if (birth == null) {
            return "";
        }
        return whole ? birth.toString() : String.valueOf(birth.getYear());
    }

    private void pair(FormSheet sheet, String one, @Nullable String first, String other, @Nullable String second) {
        sheet.row(Look.BODY)
                .text(texts.text(label(one)))
                .span(2, 1)
                .text(first)
                .text(texts.text("people.field." + other))
                .span(2, 1)
                .text(second);
    }

    /** What is masked to a year is called one, as in the list. */
    private String label(String field) {
        return field.equals("birth") && !whole ? "people.list.birthYear" : "people.field." + field;
    }

    private void table(FormSheet sheet, PersonHoldings table, List<List<@Nullable Object>> rows) {
        block(sheet, table.key() + "heading");
        if (rows.isEmpty()) {
            sheet.row(Look.BODY).span(COLUMNS, 1).text(texts.text("people.print.nothing"));
            return;
        }
        FormRow heading = sheet.row(Look.HEADING);
        int last = table.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            span(heading, i == last, last)
                    .text(texts.text(table.key() + table.columns().get(i).name()));
        }
        for (List<@Nullable Object> values : rows) {
            FormRow row = sheet.row(Look.BODY);
            for (int i = 0; i <= last; i++) {
                value(span(row, i == last, last), table.columns().get(i), values.get(i));
            }
        }
    }

    /** The last column takes what is left. */
    private static FormRow span(FormRow row, boolean isLast, int last) {
        return isLast && last < COLUMNS - 1 ? row.span(COLUMNS - last, 1) : row;
    }

    private void value(FormRow row, PersonHoldings.Column column, @Nullable Object value) {
        if (value == null) {
            row.text("");
            return;
        }
        switch (column.shape()) {
            case TEXT, ACCOUNT -> row.text(value.toString());
            case TAG ->
                row.text(KnownTag.of(value.toString())
                        .map(known -> texts.text("people.tag", known))
                        .orElse(value.toString()));
            case WORD -> row.text(texts.text(Objects.requireNonNull(column.prefix()) + value));
            case DAY -> row.day((LocalDate) value);
            case MONEY -> row.yuan(Money.ofFen((Long) value));
            case COUNT -> row.count((Long) value);
        }
    }

    private void history(FormSheet sheet) {
        block(sheet, "people.person.history");
        for (HistoryLine line : held.history()) {
            sheet.row(Look.BODY)
                    .day(OfficeClock.day(line.at()))
                    .text(line.who())
                    .span(COLUMNS - 2, 1)
                    .text(told(line));
        }
    }

    private String told(HistoryLine line) {
        String fields = line.changes().stream()
                .map(change -> texts.text("people.field." + change.field()))
                .collect(Collectors.joining(texts.text("people.list.comma")));
        String said = texts.text(line.what());
        return fields.isEmpty() ? said : texts.text("people.print.changed", said, fields);
    }

    private void block(FormSheet sheet, String key) {
        sheet.row(Look.BLOCK).span(COLUMNS, 1).text(texts.text(key));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
