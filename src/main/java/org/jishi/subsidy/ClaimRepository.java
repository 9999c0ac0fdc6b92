package org.jishi.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Listed;
import org.jishi.casework.NoticeTerm;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of subsidy claims. */
final class ClaimRepository {
    private static final Table SUBSIDY_CLAIM = new Table("subsidy_claim");

    private static final String COLUMNS = """
        c.id, c.claim_no, c.scheme_version_id, c.scheme_id, s.title AS scheme_title, d.document_no,
               p.id AS person_id, p.name AS person_name, p.village_code, c.ground_kind, c.ground_id, c.ground_text,
               c.ground_date, c.quantity, c.calculated, c.deduction, c.deduction_reason, c.amount,
               c.fund_account_id, c.status, c.entered_by, c.created_at, c.version
        """;
    /**
     * Outer joins though every row has its partner: H2 keeps their order, where it weighs all 720 orders of six inner joins
     * each time, which took longer than the query.
     */
    private static final String FROM = """
        subsidy_claim c
          LEFT JOIN scheme s ON s.id = c.scheme_id
          LEFT JOIN scheme_version v ON v.id = c.scheme_version_id
          LEFT JOIN policy_document d ON d.id = v.document_id
          %s
        """.formatted(LivePerson.leftJoin("c.person_id"));

    private static final String CLAIMS = "SELECT " + COLUMNS + " FROM " + FROM;
    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "c.status", ClaimStatus.class)
            .words("claimNo", "c.claim_no")
            .words("person", "p.name")
            .money("amount", "c.amount")
            .words("schemeTitle", "s.title")
            .order("person", "p.pinyin")
            .order("ground", "c.ground_text")
            .order("scheme", "s.title")
            .order("groundDate", "c.ground_date")
            // as waiting() counts them
            .is("todo", "c.status = :todo AND " + Listed.not("c.id"))
            .id("scheme", "c.scheme_id = :scheme")
            .id("ground", "c.ground_id = :ground")
            .words("groundText", "c.ground_text")
            .days("groundDate", "c.ground_date");
    /** What names somebody or something beside the claim itself: its filters and orders. */
    private static final Set<String> BESIDE = Set.of("person", "schemeTitle", "scheme");

    private final PersonDirectory directory = new PersonDirectory();

    void insert(Handle handle, Claim claim) {
        SUBSIDY_CLAIM
                .insert(handle)
                .all(claim, "schemeTitle", "documentNo", "personName", "villageCode", "version")
                .set("live_ground", claim.schemeId() + ":" + claim.personId() + ":" + claim.groundId())
                .done();
    }

    Optional<Claim> find(Handle handle, UUID id) {
        return handle.createQuery(CLAIMS + "WHERE c.id = :id")
                .bind("id", id)
                .mapTo(Claim.class)
                .findOne();
    }

    List<Claim> findAll(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(CLAIMS + "WHERE c.id IN (<ids>) ORDER BY c.claim_no")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(Claim.class)
                        .list();
    }

    /** Approved and in no notice yet, oldest first. */
    List<UUID> approved(Handle handle) {
        return handle.createQuery("SELECT id FROM subsidy_claim WHERE status = 'APPROVED' ORDER BY created_at, id")
                .mapTo(UUID.class)
                .list();
    }

    /** The longest public notice that the claims' schemes ask for; working days before calendar days. */
    Optional<NoticeTerm> term(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("""
            SELECT v.notice_days AS days, v.notice_working AS working
              FROM subsidy_claim c JOIN scheme_version v ON v.id = c.scheme_version_id
             WHERE c.id IN (<ids>) ORDER BY v.notice_working DESC, v.notice_days DESC LIMIT 1\
            """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new NoticeTerm(row.getInt("days"), row.getBoolean("working")))
                .findOne();
    }

    /** Since when the oldest claim stands in each state, with how many there are. */
    List<Waiting> waiting(Handle handle) {
        return handle.createQuery("""
            SELECT status, count(*) AS number, min(created_at) AS since FROM subsidy_claim c
             WHERE status IN ('ENTERED', 'REVIEWED', 'APPROVED', 'SENT_BACK') AND %s GROUP BY status\
            """.formatted(Listed.not("c.id")))
                .mapTo(Waiting.class)
                .list();
    }

    public record Waiting(ClaimStatus status, int number, Instant since) {}

    List<Claim> ofPerson(Handle handle, UUID person) {
        return handle.createQuery(
                        CLAIMS + "WHERE " + LivePerson.among("c.person_id", "person") + " ORDER BY c.ground_date, c.id")
                .bind("person", person)
                .mapTo(Claim.class)
                .list();
    }

    /** Persons, mergers followed, that already have a live claim of the scheme for the ground. */
    List<UUID> claimed(Handle handle, UUID scheme, UUID ground) {
        return handle.createQuery("""
            SELECT %s FROM subsidy_claim c %s
             WHERE c.ground_id = :ground AND c.scheme_id = :scheme AND c.live_ground IS NOT NULL\
            """.formatted(LivePerson.ID, LivePerson.join("c.person_id")))
                .bind("ground", ground)
                .bind("scheme", scheme)
                .mapTo(UUID.class)
                .list();
    }

    /** Everybody, mergers followed, for whom something was ever claimed for grounds of that day or later, by ground. */
    Map<UUID, Set<UUID>> everClaimed(Handle handle, LocalDate from) {
        Map<UUID, Set<UUID>> claimed = new HashMap<>();
        handle.createQuery("""
            SELECT c.ground_id, %s AS person_id FROM subsidy_claim c %s WHERE c.ground_date >= :from\
            """.formatted(LivePerson.ID, LivePerson.join("c.person_id")))
                .bind("from", from)
                .map((row, context) ->
                        Map.entry(row.getObject("ground_id", UUID.class), row.getObject("person_id", UUID.class)))
                .forEach(one -> claimed.computeIfAbsent(one.getKey(), id -> new HashSet<>())
                        .add(one.getValue()));
        return claimed;
    }

    /** What many persons, with those merged into them, have of a scheme in a calendar year; persons with nothing are left out. */
    Map<UUID, SubsidyHistory> histories(Handle handle, UUID scheme, int calendarYear, Collection<UUID> persons) {
        Map<UUID, SubsidyHistory> histories = new HashMap<>();
        if (persons.isEmpty()) {
            return histories;
        }
        handle.createQuery("""
            SELECT %1$s AS person_id, count(*) AS times, sum(c.amount) AS total FROM subsidy_claim c %2$s
             WHERE c.scheme_id = :scheme AND c.person_id IN (<entries>) AND c.live_ground IS NOT NULL
               AND c.ground_date BETWEEN :first AND :last
             GROUP BY %1$s\
            """.formatted(LivePerson.ID, LivePerson.join("c.person_id")))
                .bind("scheme", scheme)
                .bindList("entries", directory.entries(handle, persons))
                .bind("first", LocalDate.of(calendarYear, 1, 1))
                .bind("last", LocalDate.of(calendarYear, 12, 31))
                .map((row, context) -> Map.entry(
                        row.getObject("person_id", UUID.class),
                        new SubsidyHistory(row.getInt("times"), Money.ofFen(row.getLong("total")))))
                .forEach(entry -> histories.put(entry.getKey(), entry.getValue()));
        return histories;
    }

    /** Moves a claim on if nobody else has; an ended claim frees its ground. */
    boolean move(Handle handle, Claim claim, ClaimStatus next) {
        return handle.createUpdate("""
            UPDATE subsidy_claim
               SET status = :next, version = version + 1,
                   live_ground = CASE WHEN :counts THEN live_ground ELSE NULL END
             WHERE id = :id AND version = :version AND status = :status\
            """)
                        .bind("next", next)
                        .bind("counts", next.counts())
                        .bind("id", claim.id())
                        .bind("version", claim.version())
                        .bind("status", claim.status())
                        .execute()
                == 1;
    }

    boolean deduct(Handle handle, Claim claim, Money deduction, @Nullable String reason) {
        return handle.createUpdate("""
            UPDATE subsidy_claim
               SET deduction = :deduction, deduction_reason = :reason, amount = calculated - :deduction,
                   version = version + 1
             WHERE id = :id AND version = :version AND status IN ('ENTERED', 'SENT_BACK')\
            """)
                        .bind("deduction", deduction)
                        .bind("reason", reason)
                        .bind("id", claim.id())
                        .bind("version", claim.version())
                        .execute()
                == 1;
    }

    Page<Claim> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "c.id");
        String words = request.search().strip();
        String sort = request.sort();
        if (words.isEmpty()
                && (sort == null || !BESIDE.contains(sort))
                && request.filters().keySet().stream().noneMatch(BESIDE::contains)) {
            query.narrow("subsidy_claim c");
        }
        if (!words.isEmpty()) {
            query.where(
                    "(p.name LIKE :words OR c.claim_no LIKE :upper OR p.pinyin_initials LIKE :lower)",
                    "words",
                    Like.beginning(words),
                    "upper",
                    Like.holding(words.toUpperCase(Locale.ROOT)),
                    "lower",
                    Like.beginning(words.toLowerCase(Locale.ROOT)));
        }
        return query.filters(request, FILTERS).page(handle, request, "c.created_at DESC", Claim.class);
    }

    /** How many claims stand in each state. */
    Map<ClaimStatus, Integer> counts(Handle handle) {
        Map<ClaimStatus, Integer> counts = new HashMap<>();
        handle.createQuery("SELECT status, count(*) AS n FROM subsidy_claim GROUP BY status")
                .map((row, context) -> Map.entry(ClaimStatus.valueOf(row.getString("status")), row.getInt("n")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
