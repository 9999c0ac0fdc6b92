package org.jishi.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** The trail as an auditor reads it: who did what and when, and whether it still is what it was. Writes nothing. */
public final class TrailService {
    /** The filters of the list. */
    public static final String ROOM = "room";

    public static final String WHO = "who";
    public static final String ROW = "row";
    public static final String ACTS = "acts";
    public static final String AT = "at";

    private static final ListColumns FILTERS = new ListColumns()
            .order("seq", "a.seq")
            .is(ROOM, "a.act LIKE concat(CAST(:room AS varchar(60)), '.%')")
            .id(WHO, "a.staff_id = :who")
            .id(ROW, "a.row_id = :row")
            .is(ACTS, "position(',' || a.act || ',' IN ',' || :acts || ',') > 0")
            .moments(AT, "a.at");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");

    /** What a row is called, for the tables whose rows have a name. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("person", "name"),
            Map.entry("organisation", "name"),
            Map.entry("place", "name"),
            Map.entry("staff", "name"),
            Map.entry("login", "name"),
            Map.entry("course", "title"),
            Map.entry("training_class", "title"),
            Map.entry("certificate", "number"),
            Map.entry("scheme", "title"),
            Map.entry("policy_document", "title"),
            Map.entry("notice", "notice_no"),
            Map.entry("subsidy_claim", "claim_no"),
            Map.entry("branding_case", "case_no"),
            Map.entry("shop", "name"),
            Map.entry("fund_grant", "name"),
            Map.entry("fund_category", "name"),
            Map.entry("payable", "payable_no"),
            Map.entry("batch", "batch_no"),
            Map.entry("recovery", "recovery_no"),
            Map.entry("setting", "name"));

    private final Acts acts;
    private final AuditTrail trail;

    public TrailService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /**
     * The latest first. What is searched for is a day (2026-09-18), an entry's number, or a part of a name or an act.
     * Filters: {@link #ROOM} (the first word of the act), {@link #WHO} (staff id), {@link #ROW} (a row's id),
     * {@link #ACTS} (acts, with a comma between them), {@link #AT} (days).
     */
    public Page<TrailRow> page(PageRequest request) {
        Granted granted = acts.require(Act.TRAIL_READ);
        ListQuery query = new ListQuery(
                        "a.seq, a.at, a.staff_name, a.act, a.table_name, a.row_id", "audit_entry a", "a.seq")
                .filters(request, FILTERS);
        String words = request.search().strip();
        if (NUMBER.matcher(words).matches()) {
            query.where("a.seq = :number", "number", Long.parseLong(words));
        } else if (day(words).isPresent()) {
            LocalDate day = day(words).get();
            query.where(
                    "a.at >= :from AND a.at < :to",
                    "from",
                    day.atStartOfDay(OfficeClock.ZONE).toInstant(),
                    "to",
                    day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
        } else if (!words.isEmpty()) {
            String part = Like.holding(words);
            query.where("(a.staff_name LIKE :part OR a.act LIKE :part)", "part", part);
        }
        return granted.read(handle -> query.page(handle, request, "a.seq DESC", TrailRow.class));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return DAY.matcher(words).matches() ? Optional.of(LocalDate.parse(words)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One entry with all that it says. */
    public Optional<TrailFile> find(long seq) {
        return acts.read(
                Act.TRAIL_READ,
                handle -> handle.createQuery("SELECT * FROM audit_entry WHERE seq = :seq")
                        .bind("seq", seq)
                        .mapTo(AuditEntry.class)
                        .findOne()
                        .map(entry -> new TrailFile(
                                entry,
                                thing(handle, entry.tableName(), entry.rowId()),
                                TrailDetail.lines(entry.detail(), id -> anything(handle, id)))));
    }

    /** What a row is called, in whichever table it lies: ids of rows are the same in no two. */
    private static Optional<String> anything(Handle handle, UUID row) {
        return NAMES.keySet().stream()
                .map(table -> thing(handle, table, row))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String thing(Handle handle, @Nullable String table, @Nullable UUID row) {
        String column = table == null ? null : NAMES.get(table);
        if (column == null || row == null) {
            return "";
        }
        return handle.createQuery("SELECT " + column + " FROM " + table + " WHERE id = :id")
                .bind("id", row)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Everybody who ever acted, by name. */
    public List<TrailPerson> people() {
        return acts.read(
                Act.TRAIL_READ,
                handle -> handle.createQuery(
                                "SELECT staff_id AS id, max(staff_name) AS name FROM audit_entry GROUP BY staff_id ORDER BY 2, 1")
                        .mapTo(TrailPerson.class)
                        .list());
    }

    /** The seal of the trail as it stands. */
    public Seal seal() {
        return acts.read(Act.TRAIL_READ, trail::seal);
    }

    /**
     * Reads the whole trail and every row it names. Takes seconds on a large one.
     *
     * @param written a seal as it is printed, with or without spaces
     */
    public TrailProof prove(String written) {
        Granted granted = acts.require(Act.TRAIL_READ);
        Seal seal = Seal.parse(written).orElseThrow(() -> Refusal.at("seal", "desk.trail.noSeal"));
        return granted.snapshot(handle -> new TrailProof(
                seal.toString(),
                trail.head(handle).map(AuditEntry::seq).orElse(0L),
                handle.createQuery("SELECT at FROM audit_entry WHERE seq = :seq")
                        .bind("seq", Long.parseLong(seal.text().substring(0, 6), 16))
                        .mapTo(java.time.Instant.class)
                        .findOne()
                        .orElse(null),
                TrailCheck.run(handle, seal)));
    }
}
