package org.jishi.branding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.Listed;
import org.jishi.casework.NoticeTerm;
import org.jishi.person.LivePerson;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of branding cases and their items. */
final class BrandingRepository {
    private static final Table BRANDING_CASE = new Table("branding_case");
    private static final Table BRANDING_ITEM = new Table("branding_item");
    private static final Table BRANDING_RESULT = new Table("branding_result");

    private static final String COLUMNS = """
        c.id, c.case_no, p.id AS person_id, p.name AS person_name, p.village_code, c.follow_up_id, c.product, c.need,
               c.diagnosis, c.provider_id, o.name AS provider_name, c.contract_no, c.procurement, c.contracted_on,
               c.scheme_version_id,
               d.document_no, c.fund_account_id, c.budget, c.accepted, c.satisfaction, c.signed_on, c.status,
               c.entered_by, c.created_at, c.version
        """;
    private static final String FROM = """
        branding_case c
          %s
          %s
          JOIN scheme_version v ON v.id = c.scheme_version_id
          JOIN policy_document d ON d.id = v.document_id
          LEFT JOIN organisation o ON o.id = c.provider_id
        """.formatted(LivePerson.join("c.person_id"), LivePerson.ROW);
    private static final String CASES = "SELECT " + COLUMNS + " FROM " + FROM;
    /** What the case is worth now: what was accepted, before that the budget; nothing before there is a plan. */
    private static final String WORTH =
            "CASE WHEN c.accepted IS NOT NULL THEN c.accepted WHEN c.budget > 0 THEN c.budget END";

    private static final ListColumns FILTERS = new ListColumns()
            .one("status", "c.status", BrandingStatus.class)
            .order("caseNo", "c.case_no")
            .order("person", "p.pinyin")
            .order("product", "c.product")
            .order("worth", WORTH)
            .order("provider", "o.name")
            .order("need", "c.need")
            .order("document", "d.document_no")
            // as waiting() counts them
            .is("todo", "c.status = :todo AND " + Listed.not("c.id"))
            .words("caseNo", "c.case_no")
            .words("person", "p.name")
            .words("product", "c.product")
            .money("worth", WORTH)
            .words("provider", "o.name")
            .words("need", "c.need")
            .words("document", "d.document_no");

    void insert(Handle handle, BrandingCase opened) {
        handle.createUpdate("""
            INSERT INTO branding_case (id, case_no, person_id, follow_up_id, product, need, scheme_version_id,
                                       status, entered_by, created_at)
            VALUES (:id, :caseNo, :personId, :followUpId, :product, :need, :schemeVersionId,
                    :status, :enteredBy, :createdAt)\
            """).bindMethods(opened).execute();
    }

    /** The longest public notice that the cases' schemes ask for; working days before calendar days. */
    Optional<NoticeTerm> term(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("""
            SELECT v.notice_days AS days, v.notice_working AS working
              FROM branding_case c JOIN scheme_version v ON v.id = c.scheme_version_id
             WHERE c.id IN (<ids>) ORDER BY v.notice_working DESC, v.notice_days DESC LIMIT 1\
            """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new NoticeTerm(row.getInt("days"), row.getBoolean("working")))
                .findOne();
    }

    Optional<BrandingCase> find(Handle handle, UUID id) {
        return handle.createQuery(CASES + "WHERE c.id = :id")
                .bind("id", id)
                .mapTo(BrandingCase.class)
                .findOne();
    }

    List<BrandingCase> among(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(CASES + "WHERE c.id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .mapTo(BrandingCase.class)
                .list();
    }

    List<BrandingCase> ofPerson(Handle handle, UUID person) {
        return handle.createQuery(
                        CASES + "WHERE " + LivePerson.among("c.person_id", "person") + " ORDER BY c.created_at, c.id")
                .bind("person", person)
                .mapTo(BrandingCase.class)
                .list();
    }

    List<BrandingItem> items(Handle handle, UUID caseId) {
        return handle.createQuery("""
            SELECT id, case_id, kind, description, quantity, unit_price, cycle_year, delivered_on, result_no,
                   valid_to, accepted, accepted_amount, remark, version
              FROM branding_item WHERE case_id = :id AND NOT dropped ORDER BY id\
            """)
                .bind("id", caseId)
                .mapTo(BrandingItem.class)
                .list();
    }

    void insertItem(Handle handle, BrandingItem item, String liveItem) {
        BRANDING_ITEM
                .insert(handle)
                .all(item, "deliveredOn", "resultNo", "validTo", "accepted", "acceptedAmount", "remark", "version")
                .set("live_item", liveItem)
                .done();
    }

    /** The plan is drawn again: its items no longer count. */
    void dropItems(Handle handle, UUID caseId) {
        handle.createUpdate("""
            UPDATE branding_item SET dropped = TRUE, live_item = NULL, version = version + 1
             WHERE case_id = :id AND NOT dropped\
            """).bind("id", caseId).execute();
    }

    /** Which of the keys belong to a live item of another case. */
    List<String> taken(Handle handle, Collection<String> keys) {
        return handle.createQuery("SELECT live_item FROM branding_item WHERE live_item IN (<keys>)")
                .bindList("keys", List.copyOf(keys))
                .mapTo(String.class)
                .list();
    }

    boolean plan(Handle handle, BrandingCase planned, PlanDraft draft, UUID fundAccount, Money budget) {
        return BRANDING_CASE
                .change(handle, planned.id(), planned.version())
                .when("status", planned.status())
                .set("diagnosis", draft.diagnosis().strip())
                .set("provider_id", draft.providerId())
                .set("contract_no", draft.contractNo().strip())
                .set("procurement", draft.procurement())
                .set("contracted_on", draft.contractedOn())
                .set("fund_account_id", fundAccount)
                .set("budget", budget)
                .set("status", "PLANNED")
                .done();
    }

    boolean move(Handle handle, BrandingCase moved, BrandingStatus next) {
        return BRANDING_CASE
                .change(handle, moved.id(), moved.version())
                .when("status", moved.status())
                .set("status", next)
                .done();
    }

    /** Once a case has ended without payment its items may be asked for again. */
    void freeItems(Handle handle, UUID caseId) {
        handle.createUpdate(
                        "UPDATE branding_item SET live_item = NULL, version = version + 1 WHERE case_id = :id AND NOT"
                                + " dropped")
                .bind("id", caseId)
                .execute();
    }

    void deliver(Handle handle, UUID item, LocalDate on, @Nullable String resultNo, @Nullable LocalDate validTo) {
        handle.createUpdate("""
            UPDATE branding_item
               SET delivered_on = :on, result_no = :resultNo, valid_to = :validTo, version = version + 1
             WHERE id = :id\
            """)
                .bind("on", on)
                .bind("resultNo", resultNo)
                .bind("validTo", validTo)
                .bind("id", item)
                .execute();
    }

    void acceptItem(Handle handle, UUID item, boolean accepted, Money amount, @Nullable String remark) {
        handle.createUpdate("""
            UPDATE branding_item
               SET accepted = :accepted, accepted_amount = :amount, remark = :remark, version = version + 1
             WHERE id = :id\
            """)
                .bind("accepted", accepted)
                .bind("amount", amount)
                .bind("remark", remark)
                .bind("id", item)
                .execute();
    }

    boolean accept(Handle handle, BrandingCase delivered, Money accepted, int satisfaction, LocalDate signedOn) {
        return BRANDING_CASE
                .change(handle, delivered.id(), delivered.version())
                .when("status", "DELIVERED")
                .set("accepted", accepted)
                .set("satisfaction", satisfaction)
                .set("signed_on", signedOn)
                .set("status", "ACCEPTED")
                .done();
    }

    /** Accepted and in no notice yet, oldest first. */
    List<UUID> accepted(Handle handle) {
        return handle.createQuery("SELECT id FROM branding_case WHERE status = 'ACCEPTED' ORDER BY created_at, id")
                .mapTo(UUID.class)
                .list();
    }

    /** How many cases stand in each of the states, and since when the one that has waited longest: as the board counts. */
    List<Waiting> waiting(Handle handle, Collection<BrandingStatus> states) {
        return handle.createQuery("""
            SELECT status, count(*) AS number, min(moved) AS since
              FROM (SELECT c.status, coalesce((SELECT max(e.at) FROM audit_entry e
                                                WHERE e.row_id = c.id AND e.table_name = 'branding_case'),
                                              c.created_at) AS moved
                      FROM branding_case c WHERE c.status IN (<states>) AND %s) waits
             GROUP BY status ORDER BY status\
            """.formatted(Listed.not("c.id")))
                .bindList("states", states.stream().map(Enum::name).toList())
                .mapTo(Waiting.class)
                .list();
    }

    public record Waiting(BrandingStatus status, int number, Instant since) {}

    void insertResult(Handle handle, BrandingResult result) {
        BRANDING_RESULT.insert(handle).all(result).done();
    }

    List<BrandingResult> results(Handle handle, UUID caseId) {
        return handle.createQuery("""
            SELECT id, case_id, months, recorded_on, unit_price, month_sales, repeat_orders
              FROM branding_result WHERE case_id = :id ORDER BY months\
            """)
                .bind("id", caseId)
                .mapTo(BrandingResult.class)
                .list();
    }

    /** A certificate, licence or report of a delivered item that ends. */
    public record Expiring(UUID caseId, String caseNo, String description, LocalDate validTo) {}

    /** What ends in the span, the first to end first; of cases that came to nothing there is nothing. */
    List<Expiring> expiring(Handle handle, LocalDate first, LocalDate last) {
        return handle.createQuery("""
            SELECT c.id AS case_id, c.case_no, i.description, i.valid_to
              FROM branding_item i JOIN branding_case c ON c.id = i.case_id
             WHERE i.valid_to BETWEEN :first AND :last AND i.dropped = FALSE AND i.accepted = TRUE
               AND c.status NOT IN ('REJECTED', 'WITHDRAWN') ORDER BY i.valid_to, i.id\
            """)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Expiring.class)
                .list();
    }

    Page<BrandingCase> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "c.id");
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(p.name LIKE :words OR c.product LIKE :words OR c.case_no LIKE :upper)",
                    "words",
                    Like.beginning(words),
                    "upper",
                    Like.holding(words.toUpperCase(Locale.ROOT)));
        }
        return query.filters(request, FILTERS).page(handle, request, "c.created_at DESC", BrandingCase.class);
    }
}
