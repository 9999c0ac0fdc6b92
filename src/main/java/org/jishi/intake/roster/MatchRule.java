package org.jishi.intake.roster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a roster may change of persons who are known already. An empty cell leaves what is there, whatever the rule says.
 *
 * @param fields what is not {@link Choice#UPDATE}
 * @param taken the rows whose answer to "ask" is yes
 */
public record MatchRule(Map<RosterField, Choice> fields, Set<RowPlace> taken) {
    /** The roster's word counts for every field. */
    public static final MatchRule UPDATE_ALL = new MatchRule(Map.of(), Set.of());

    /** The fields that can change of a known person. */
    public static final Set<RosterField> CHANGEABLE = Collections.unmodifiableSet(EnumSet.of(
            RosterField.NAME,
            RosterField.PHONE,
            RosterField.VILLAGE,
            RosterField.ADDRESS,
            RosterField.ETHNICITY,
            RosterField.EDUCATION,
            RosterField.EMPLOYER,
            RosterField.HOUSEHOLD_NO,
            RosterField.HAS_SHOP,
            RosterField.NOTE,
            RosterField.TAGS,
            RosterField.POVERTY,
            RosterField.ACCOUNT_NO));

    /** What becomes of a field that differs. */
    public enum Choice {
        /** The roster's content takes its place. */
        UPDATE,
        /** The register's content stays. */
        KEEP,
        /** Each row is asked about; until it is answered the register's content stays. */
        ASK
    }

    /** A row of a roster. */
    public record RowPlace(int table, int row) {}

    public MatchRule {
        fields = Map.copyOf(fields);
        taken = Set.copyOf(taken);
    }

    public Choice of(RosterField field) {
        return fields.getOrDefault(field, Choice.UPDATE);
    }

    public MatchRule with(RosterField field, Choice choice) {
        Map<RosterField, Choice> changed = new EnumMap<>(RosterField.class);
        changed.putAll(fields);
        changed.put(field, choice);
        return new MatchRule(changed, taken);
    }

    /** With one row's answer. */
    public MatchRule with(RowPlace row, boolean yes) {
        Set<RowPlace> changed = new HashSet<>(taken);
        if (yes) {
            changed.add(row);
        } else {
            changed.remove(row);
        }
        return new MatchRule(fields, changed);
    }

    boolean puts(RosterField field, RosterLine line) {
        return switch (of(field)) {
            case UPDATE -> true;
            case KEEP -> false;
            case ASK -> taken(line);
        };
    }

    boolean taken(RosterLine line) {
        return taken.contains(new RowPlace(line.table(), line.row()));
    }
}
