package org.jishi.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register as {@link PersonColumns} takes it.
 *
 * @param numbers in the order of {@link PersonColumns.Number}
 * @param texts in the order of {@link PersonColumns.Text}
 */
record PersonRead(UUID id, int[] numbers, @Nullable String[] texts) {
    /** What is read. */
    static final String SQL = """
        SELECT p.id, p.live, p.sex, p.id_kind, p.birth, p.died_on, p.consent_on, p.created_at, p.has_shop,
               p.phone IS NOT NULL AS phoned, p.village_code, p.education, p.ethnicity, p.employer, p.household_no,
               p.source, p.import_id, p.consent_version, p.pinyin, p.name_key
          FROM person p\
        """;

    static PersonRead of(ResultSet row) throws SQLException {
        int[] numbers = new int[PersonColumns.Number.values().length];
        numbers[PersonColumns.Number.SEX.ordinal()] = ordinal(Sex.class, row.getString("sex"));
        numbers[PersonColumns.Number.ID_KIND.ordinal()] = ordinal(IdKind.class, row.getString("id_kind"));
        numbers[PersonColumns.Number.BORN.ordinal()] = day(row.getObject("birth", LocalDate.class));
        numbers[PersonColumns.Number.DIED.ordinal()] = day(row.getObject("died_on", LocalDate.class));
        numbers[PersonColumns.Number.CONSENT.ordinal()] = day(row.getObject("consent_on", LocalDate.class));
        numbers[PersonColumns.Number.REGISTERED.ordinal()] = day(row.getObject("created_at", OffsetDateTime.class)
                .atZoneSameInstant(OfficeClock.ZONE)
                .toLocalDate());
        numbers[PersonColumns.Number.SHOP.ordinal()] = row.getBoolean("has_shop") ? 1 : 0;
        numbers[PersonColumns.Number.PHONE.ordinal()] = row.getBoolean("phoned") ? 1 : 0;
        numbers[PersonColumns.Number.LIVE.ordinal()] = row.getBoolean("live") ? 1 : 0;
        @Nullable String[] texts = new String[PersonColumns.Text.values().length];
        for (PersonColumns.Text text : PersonColumns.Text.values()) {
            texts[text.ordinal()] = row.getString(text.column);
        }
        return new PersonRead(row.getObject("id", UUID.class), numbers, texts);
    }

    private static <E extends Enum<E>> int ordinal(Class<E> type, @Nullable String name) {
        return name == null ? PersonColumns.NONE : Enum.valueOf(type, name).ordinal();
    }

    private static int day(@Nullable LocalDate day) {
        return day == null ? PersonColumns.NONE : (int) day.toEpochDay();
    }
}
