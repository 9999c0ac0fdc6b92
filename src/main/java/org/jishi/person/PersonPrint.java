package org.jishi.person;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.FormBook;
import org.jspecify.annotations.Nullable;

/**
 * All that the office holds on one person, for that person, as a workbook to print: the row, what every room tells, who
 * changed it and who looked at whole numbers. Numbers stand masked unless somebody who may gives a reason. The trail tells
 * of the print, at the person's entry, before there is a file.
 */
public final class PersonPrint {
    private final Acts acts;
    private final AuditTrail trail;
    private final PersonViews views;
    private final PersonHistory histories;
    private final List<PersonHoldings> holdings;
    private final PersonDirectory directory = new PersonDirectory();
    private final PersonRepository people = new PersonRepository();

    /** @param others what rooms below hold on a person, in the order in which it is printed */
    public PersonPrint(Acts acts, PlaceService places, List<PersonHoldings> others) {
        this.acts = acts;
        this.trail = acts.trail();
        this.views = new PersonViews(places);
        this.histories = new PersonHistory(acts.trail(), places);
        this.holdings = new ArrayList<>(RegisterHoldings.all());
        this.holdings.addAll(others);
    }

    record Table(PersonHoldings of, List<List<@Nullable Object>> rows) {}

    /** What stands on the print. */
    record Held(
            Person person,
            @Nullable String village,
            @Nullable String household,
            List<Table> tables,
            List<HistoryLine> history,
            String office,
            boolean sample) {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param reason why numbers stand whole, null for masked ones
     */
    public void run(UUID id, @Nullable String reason, Texts texts, Path file) {
        boolean whole = reason != null;
        Granted granted =
                acts.require(whole ? Right.allOf(Act.PEOPLE_EXPORT, Act.PEOPLE_EXPORT_WHOLE) : Act.PEOPLE_EXPORT);
        String why = reason == null ? "" : reason.strip();
        if (whole && why.isEmpty()) {
            throw Refusal.at("reason", "people.export.reasonMissing");
        }
        granted.change((handle, actor) -> trail.append(
                handle,
                actor,
                "people.print",
                "person",
                live(handle, id).id(),
                Map.of("file", String.valueOf(file.getFileName()), "wholeIds", whole, "purpose", why)));
        Held held = granted.snapshot(handle -> held(handle, live(handle, id), whole));
        try (FormBook book = new PersonSheet(texts, held, whole, acts.today()).book()) {
            book.save(file);
        }
    }

    private Person live(Handle handle, UUID id) {
        return directory.findLive(handle, id).orElseThrow(() -> new Refusal("people.gone"));
    }

    private Held held(Handle handle, Person person, boolean whole) {
        PersonFile file = views.file(handle, person);
        List<Table> tables = new ArrayList<>();
        for (PersonHoldings each : holdings) {
            tables.add(new Table(each, rows(handle, each, person.id(), whole)));
        }
        return new Held(
                whole ? person : person.masked(),
                file.village(),
                file.household(),
                tables,
                history(handle, person.id()),
                Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                Settings.isSample(handle));
    }

    /** A day as it stands, or the office's day of a moment: SQL would take it in the computer's own zone. */
    private static LocalDate day(ResultSet row, int at, Object value) throws SQLException {
        return value instanceof OffsetDateTime moment
                ? OfficeClock.day(moment.toInstant())
                : row.getObject(at, LocalDate.class);
    }

    private static List<List<@Nullable Object>> rows(Handle handle, PersonHoldings held, UUID person, boolean whole) {
        return handle.createQuery(held.sql())
                .bind("person", person)
                .map((row, context) -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 0; i < held.columns().size(); i++) {
                        int at = i + 1;
                        Object value = row.getObject(at);
                        values.add(
                                value == null
                                        ? null
                                        : switch (held.columns().get(i).shape()) {
                                            case TEXT, WORD, TAG -> row.getString(at);
                                            case ACCOUNT ->
                                                whole ? row.getString(at) : Masking.account(row.getString(at));
                                            case DAY -> day(row, at, value);
                                            case MONEY, COUNT -> row.getLong(at);
                                        });
                    }
                    return values;
                })
                .list();
    }

    /** With the looks at whole numbers: the person may know who saw them. */
    private List<HistoryLine> history(Handle handle, UUID id) {
        return histories
                .of(handle, people.rows(handle, directory.entries(handle, id)), true)
                .reversed();
    }
}
