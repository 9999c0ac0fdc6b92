package org.jishi.intake.roster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jishi.household.Relation;
import org.jishi.person.PersonDraft;
import org.jishi.person.PovertyLevel;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster that speaks of a person, as written: nothing is checked yet.
 *
 * @param table which of the file's tables, from 0
 * @param row from 0
 * @param hidden whether the row is hidden in the sheet; hidden rows are rows
 * @param name as written
 * @param idNumber as written, or as far as the cell still holds it
 * @param keptDigits the digits that are still right when a program took the number for one and lost its last digits;
 *     null for a number that is whole
 * @param draft everything else as the register would keep it, without the village
 * @param accountDamaged whether the account was kept as a number, so that its last digits are lost
 * @param given the fields that the row fills
 * @param cleared the fields whose cell says 清空
 * @param tags known groups by name, others in the roster's words
 * @param poverty what the row says of the poverty register, or null
 * @param unread words of groups and of the poverty register that nobody knows
 * @param kinship what the row says the person is to the head of the household, or null
 */
public record RosterLine(
        int table,
        int row,
        boolean hidden,
        String name,
        String idNumber,
        @Nullable String keptDigits,
        PersonDraft draft,
        String township,
        String village,
        String bank,
        String accountNo,
        boolean accountDamaged,
        String accountName,
        Set<RosterField> given,
        Set<RosterField> cleared,
        List<String> tags,
        @Nullable PovertyLevel poverty,
        List<Unread> unread,
        @Nullable Kinship kinship) {
    /**
     * A word that the dictionary does not have, and where it stands.
     *
     * @param unclear whether it speaks of the poverty register, but not of one status
     */
    public record Unread(RosterField field, String word, boolean unclear) {}

    /**
     * What a row says of the household.
     *
     * @param relation null for words that nobody knows
     * @param word as written
     */
    public record Kinship(@Nullable Relation relation, String word, String headName, String headNumber) {}

    public RosterLine {
        // a set of bits each: there may be a hundred thousand lines
        given = Collections.unmodifiableSet(
                given.isEmpty() ? EnumSet.noneOf(RosterField.class) : EnumSet.copyOf(given));
        cleared = cleared.isEmpty() ? Set.of() : Set.copyOf(cleared);
        tags = List.copyOf(tags);
        unread = List.copyOf(unread);
    }

    boolean gives(RosterField field) {
        return given.contains(field) || cleared.contains(field);
    }
}
