package org.jishi.intake.roster.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterTable;
import org.jspecify.annotations.Nullable;

/** What the columns of an opened file mean: the guess, and what the clerk has corrected of it. */
final class RosterColumns {
    private @Nullable RosterFile file;
    private final List<Boolean> chosen = new ArrayList<>();
    private final Set<Place> always = new LinkedHashSet<>();
    private final Set<Place> corrections = new LinkedHashSet<>();
    private final Map<Place, RosterField> taken = new HashMap<>();
    private final Set<Kind> answered = new LinkedHashSet<>();
    private boolean corrected;

    /** A column of one of the file's tables. */
    private record Place(int table, int column) {}

    /** A field of one of the file's tables. */
    private record Kind(int table, RosterField field) {}

    /** What a column's heading means in any later file. */
    record Heading(RosterField field, String written) {}

    /** A field that another column has now. */
    record Taken(RosterField field, int by) {}

    /** Begins with a file, or with none. */
    void open(@Nullable RosterFile opened) {
        file = opened;
        chosen.clear();
        if (opened != null) {
            opened.tables().forEach(table -> chosen.add(true));
        }
        always.clear();
        corrections.clear();
        taken.clear();
        answered.clear();
        corrected = false;
    }

    @Nullable
    RosterFile file() {
        return file;
    }

    /** The tables that are to be read; null when there is none. */
    @Nullable
    RosterFile chosen() {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i)) {
                some.add(i);
            }
        }
        return file == null || some.isEmpty() ? null : file.only(some);
    }

    void choose(int table, boolean yes) {
        chosen.set(table, yes);
    }

    boolean chosen(int table) {
        return chosen.get(table);
    }

    /** Whether anything was corrected, also back to the guess. */
    boolean corrected() {
        return corrected;
    }

    /** Says that what was corrected so far is remembered. */
    void kept() {
        corrected = false;
    }

    /** Says that a column holds a field, or with null that it is not read; another column that held it does not. */
    void correct(int table, int column, @Nullable RosterField field) {
        RosterFile now = file;
        if (now == null || field == field(now, table, column)) {
            return;
        }
        corrected = true;
        Place place = new Place(table, column);
        corrections.add(place);
        taken.remove(place);
        RosterField held = field(now, table, column);
        if (held != null) {
            now = now.with(table, held, -1);
        }
        if (field != null) {
            now.tables()
                    .get(table)
                    .layout()
                    .column(field)
                    .ifPresent(other -> taken.put(new Place(table, other), field));
            now = now.with(table, field, column);
        }
        file = now;
    }

    /** Says which of several columns holds a field; also that it is the one that was guessed. */
    void answer(int table, RosterField field, int column) {
        correct(table, column, field);
        answered.add(new Kind(table, field));
        corrected = true;
    }

    /** Fields of a table that several columns may hold, of which nobody has said which one does. */
    Map<RosterField, List<RosterTable.Column>> open(int table) {
        RosterTable of = file == null ? null : file.tables().get(table);
        if (of == null || of.settled()) {
            return Map.of();
        }
        Map<RosterField, List<RosterTable.Column>> open = new TreeMap<>(of.severalOf());
        open.keySet().removeIf(field -> answered.contains(new Kind(table, field)) || touched(of, table, field));
        return open;
    }

    /** Whether the clerk has chosen one of the columns already, by what the columns mean. */
    private boolean touched(RosterTable of, int table, RosterField field) {
        return of.severalOf().getOrDefault(field, List.of()).stream()
                .anyMatch(column -> corrections.contains(new Place(table, column.index())));
    }

    /** The first field about which nobody has said yet which of several columns holds it. */
    Optional<RosterField> unanswered() {
        for (int i = 0; i < chosen.size(); i++) {
            Map<RosterField, List<RosterTable.Column>> open = open(i);
            if (chosen.get(i) && !open.isEmpty()) {
                return open.keySet().stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** Takes the headings at their word again. */
    void guess(int table) {
        if (file != null) {
            file = file.asGuessed(table);
            corrected = true;
            always.removeIf(place -> place.table() == table);
            corrections.removeIf(place -> place.table() == table);
            answered.removeIf(kind -> kind.table() == table);
            taken.keySet().removeIf(place -> place.table() == table);
        }
    }

    /** What a column held until another was given it, while it holds nothing itself. */
    Optional<Taken> taken(int table, int column) {
        RosterField field = taken.get(new Place(table, column));
        if (file == null || field == null || field(file, table, column) != null) {
            return Optional.empty();
        }
        RosterTable of = file.tables().get(table);
        return of.layout().has(field)
                ? Optional.of(new Taken(field, of.layout().column(field).getAsInt()))
                : Optional.empty();
    }

    /** Whether a column was corrected, so that its heading may be understood from now on. */
    boolean corrected(int table, int column) {
        return file != null
                && corrections.contains(new Place(table, column))
                && field(file, table, column) != null
                && !heading(file, table, column).isEmpty();
    }

    /** What a column holds; null for one that is not read. */
    @Nullable
    RosterField field(int table, int column) {
        return file == null ? null : field(file, table, column);
    }

    private static @Nullable RosterField field(RosterFile file, int table, int column) {
        return file.tables().get(table).layout().columns().entrySet().stream()
                .filter(each -> each.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The last level of the column's heading. */
    private static String heading(RosterFile file, int table, int column) {
        String path = file.tables().get(table).layout().headings().getOrDefault(column, "");
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }

    /** Says that the heading of a corrected column means the same in any later file. */
    void always(int table, int column, boolean yes) {
        if (yes) {
            always.add(new Place(table, column));
        } else {
            always.remove(new Place(table, column));
        }
    }

    boolean always(int table, int column) {
        return always.contains(new Place(table, column));
    }

    /** The headings that are to be understood from now on. */
    List<Heading> toLearn() {
        RosterFile now = file;
        List<Heading> all = new ArrayList<>();
        if (now != null) {
            for (Place place : always) {
                RosterField field = field(now, place.table(), place.column());
                String heading = heading(now, place.table(), place.column());
                if (field != null && !heading.isEmpty()) {
                    all.add(new Heading(field, heading));
                }
            }
        }
        return all;
    }
}
