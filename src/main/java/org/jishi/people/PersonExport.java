package org.jishi.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.ListFile;
import org.jishi.platform.workbook.LongTable;
import org.jspecify.annotations.Nullable;

/**
 * All who match what the list of persons asks, as a workbook or a CSV. Numbers stand masked, and of a birth only the
 * year, unless somebody who may gives a reason. The trail tells of the export before there is a file. The headings are
 * those that a roster's import knows.
 */
public final class PersonExport {
    private static final int CHUNK = 500;

    /** A number, or most of one, that somebody looked for. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\dXx]{5,}");

    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final OfficeClock clock;
    private final PersonService people;
    private final PersonDirectory directory = new PersonDirectory();
    private final PersonViews views;

    public PersonExport(
            Database database,
            Access access,
            AuditTrail trail,
            OfficeClock clock,
            PersonService people,
            PlaceService places) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.people = people;
        this.views = new PersonViews(places);
    }

    /**
     * Writes the file, whole or not at all; its ending says which kind, .xlsx or .csv.
     *
     * @param wanted search, filters and order, as the list has them; all pages of it
     * @param reason why numbers stand whole, null for masked ones
     * @return how many persons the file has
     */
    public long run(PageRequest wanted, @Nullable String reason, Texts texts, Path file, Progress progress) {
        access.require(Act.PEOPLE_EXPORT);
        Map<String, Object> asked = Map.of("filters", wanted.filters(), "search", masked(wanted.search()));
        return run(people.ids(wanted), asked, reason, texts, file, progress);
    }

    /**
     * The same for persons chosen one by one.
     *
     * @param chosen in the order in which they stand in the file
     */
    public long run(List<UUID> chosen, @Nullable String reason, Texts texts, Path file, Progress progress) {
        return run(chosen, Map.of("chosen", true), reason, texts, file, progress);
    }

    /** The headings of the columns that the file would have. */
    public List<String> columns(Texts texts, boolean whole) {
        access.require(Act.PEOPLE_EXPORT);
        return new Sheet(texts, clock.today(), whole, false)
                .columns().stream().map(LongTable.Column::heading).toList();
    }

    private long run(
            List<UUID> all,
            Map<String, Object> asked,
            @Nullable String reason,
            Texts texts,
            Path file,
            Progress progress) {
        Actor actor = access.require(Act.PEOPLE_EXPORT);
        boolean whole = reason != null;
        String why = reason == null ? "" : reason.strip();
        if (whole) {
            access.require(Act.PEOPLE_EXPORT_WHOLE);
            if (why.isEmpty()) {
                throw Refusal.at("reason", "people.export.reasonMissing");
            }
        }
        if (all.isEmpty()) {
            throw new Refusal("people.export.nobody");
        }
        boolean sample = database.read(Settings::isSample);
        Map<String, Object> detail = new LinkedHashMap<>(asked);
        detail.put("persons", all.size());
        detail.put("file", String.valueOf(file.getFileName()));
        detail.put("wholeIds", whole);
        detail.put("reason", why);
        database.change(handle -> trail.note(handle, actor, "people.export", detail));
        Sheet sheet = new Sheet(texts, clock.today(), whole, sample);
        try {
            long[] written = {0};
            ListFile.save(
                    file,
                    texts.text("people.title"),
                    sheet.columns(),
                    rows -> written[0] = fill(rows, sheet, all, progress));
            return written[0];
        } catch (UncheckedIOException e) {
            throw Refusal.at("file", "people.export.cannotWrite", String.valueOf(file.getFileName()));
        }
    }

    private static String masked(String search) {
        return NUMBER.matcher(search).replaceAll(found -> Masking.phone(found.group()));
    }

    /** Reads as it writes, so that 200,000 persons need no memory; who was merged meanwhile is left out. */
    private long fill(ListFile.Rows rows, Sheet sheet, List<UUID> all, Progress progress) throws IOException {
        long written = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.check();
            List<UUID> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            for (Object[] row : database.snapshot(handle -> sheet.rows(handle, directory, views, chunk))) {
                rows.row(row);
                written++;
            }
            progress.report(from + chunk.size(), all.size());
        }
        return written;
    }

    /** The columns and what stands in them. */
    private record Sheet(Texts texts, LocalDate today, boolean whole, boolean sample) {
        List<LongTable.Column> columns() {
            List<LongTable.Column> columns = new ArrayList<>(List.of(
                    column("name", 12),
                    column("idKind", 12),
                    column("idNumber", 21),
                    column("sex", 6),
                    LongTable.Column.text(texts.text(whole ? "people.field.birth" : "people.list.birthYear"), 12),
                    column("ethnicity", 8),
                    column("education", 10),
                    column("phone", 14),
                    column("villageCode", 34),
                    column("householdNo", 14),
                    column("employer", 24),
                    column("tags", 20),
                    LongTable.Column.text(texts.text("people.list.poverty"), 16)));
            if (whole) {
                columns.add(column("address", 34));
            }
            if (sample) {
                columns.add(LongTable.Column.text(texts.text("people.export.sample"), 8));
            }
            return columns;
        }

        private LongTable.Column column(String field, int width) {
            return LongTable.Column.text(texts.text("people.field." + field), width);
        }

        List<Object[]> rows(Handle handle, PersonDirectory directory, PersonViews views, List<UUID> ids) {
            Map<UUID, Person> found = new HashMap<>(directory.findAll(handle, ids));
            found.values().removeIf(person -> !person.live());
            Map<String, String> villages = views.villages(handle, found.values());
            Map<UUID, List<String>> tags = directory.tagsOn(handle, found.keySet(), today);
            Map<UUID, PovertyLevel> poverty = directory.povertyOn(handle, found.keySet(), today);
            return ids.stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .map(person -> row(
                            person,
                            villages.get(person.villageCode()),
                            tags.getOrDefault(person.id(), List.of()),
                            poverty.get(person.id())))
                    .toList();
        }

        private Object[] row(
                Person person, @Nullable String village, List<String> tags, @Nullable PovertyLevel poverty) {
            Person shown = whole ? person : person.masked();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(shown.name());
            row.add(texts.text("people.idKind", shown.idKind()));
            row.add(shown.idNumber());
            row.add(shown.sex() == null ? null : texts.text("people.sex", shown.sex()));
            row.add(birth(person));
            row.add(shown.ethnicity());
            row.add(shown.education());
            row.add(shown.phone());
            row.add(village);
            row.add(shown.householdNo());
            row.add(shown.employer());
            row.add(tags.stream()
                    .map(tag -> KnownTag.of(tag)
                            .map(known -> texts.text("people.tag", known))
                            .orElse(tag))
                    .collect(Collectors.joining(texts.text("people.list.comma"))));
            row.add(poverty == null ? null : texts.text("people.poverty", poverty));
            if (whole) {
                row.add(person.address());
            }
            if (sample) {
                row.add(texts.text("people.export.sample"));
            }
            return row.toArray();
        }

        /** Month and day are among the masked digits of the number. */
        private @Nullable Object birth(Person person) {
            LocalDate birth = person.birth();
            if (birth == null) {
                return null;
            }
            return whole ? birth : (Object) String.valueOf(birth.getYear());
        }
    }
}
