package org.jishi.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.LivePerson;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class FollowUpRepository {
    private static final Table FOLLOW_UP = new Table("follow_up");

    private static final String SHOP =
            "EXISTS (SELECT 1 FROM follow_up s WHERE s.enrolment_id = e.id AND s.shop_opened = TRUE)";

    private static final String COLUMNS = """
        e.id AS enrolment_id, %s AS person_id, p.name, p.phone, v.name AS village, t.name AS township,
               c.id AS class_id, c.number AS class_number, c.title AS class_title, c.ends_on AS completed_on,
               COALESCE(f.months, 0) AS last_months, f.id AS follow_up_id, f.done_on AS last_done,
               %s AS shop_opened,
               f.help_wanted, f.next_step\
        """.formatted(LivePerson.ID, SHOP);

    private static final String SEATS = "enrolment e JOIN training_class c ON c.id = e.class_id";
    private static final String PEOPLE =
            " " + LivePerson.join("e.person_id") + " JOIN person p ON p.id = " + LivePerson.ID;
    private static final String LAST = """
         LEFT JOIN follow_up f ON f.enrolment_id = e.id
                     AND f.months = (SELECT MAX(l.months) FROM follow_up l WHERE l.enrolment_id = e.id)\
        """;

    private static final String FROM = SEATS + PEOPLE + """
         LEFT JOIN place_code vc ON vc.code = p.village_code
         LEFT JOIN place v ON v.id = vc.id LEFT JOIN place t ON t.id = v.parent_id\
        """ + LAST;

    /** What the seats alone say. */
    private static final ListColumns OF_SEATS = new ListColumns()
            .id("class", "e.class_id = :class")
            .words("classTitle", "c.title")
            .days("completedOn", "c.ends_on");

    private static final ListColumns FILTERS = new ListColumns()
            .one("step", "f.next_step", NextStep.class)
            .words("name", "p.name")
            .order("name", "p.pinyin")
            .order("completedOn", "c.ends_on")
            .order("class", "c.number")
            .order("village", "p.village_code")
            .is("village", "p.village_code = :village")
            .is("township", "substring(p.village_code, 1, 9) = :township")
            .days("lastDone", "f.done_on")
            .choice(
                    "shop",
                    Map.of(
                            "YES", "f.id IS NOT NULL AND " + SHOP,
                            "NO", "f.id IS NOT NULL AND NOT " + SHOP,
                            "NEVER", "f.id IS NULL"));
    /** A row before it is masked and its next contact computed. */
    public record Row(
            UUID enrolmentId,
            UUID personId,
            String name,
            @Nullable String phone,
            @Nullable String village,
            @Nullable String township,
            UUID classId,
            String classNumber,
            String classTitle,
            LocalDate completedOn,
            int lastMonths,
            @Nullable UUID followUpId,
            @Nullable LocalDate lastDone,
            boolean shopOpened,
            @Nullable String helpWanted,
            @Nullable NextStep nextStep) {
        FollowUpRow shown(LocalDate today) {
            int due = FollowUpRules.due(completedOn, lastMonths, today);
            return new FollowUpRow(
                    enrolmentId,
                    personId,
                    name,
                    EnrolmentRepository.village(township, village),
                    phone == null ? "" : Masking.phone(phone),
                    classId,
                    classNumber,
                    classTitle,
                    completedOn,
                    lastMonths,
                    followUpId,
                    lastDone,
                    shopOpened,
                    helpWanted == null ? "" : helpWanted,
                    nextStep,
                    due,
                    due == 0 ? null : completedOn.plusMonths(due));
        }
    }

    Page<FollowUpRow> page(Handle handle, PageRequest request, LocalDate today) {
        Map<String, String> others = new java.util.HashMap<>(request.filters());
        boolean due = others.remove("due") != null;
        due |= others.remove("todo") != null;
        Map<String, String> ofSeats = new java.util.HashMap<>(others);
        ofSeats.keySet().retainAll(OF_SEATS.names());
        others.keySet().removeAll(ofSeats.keySet());
        String words = request.search().strip();
        ListQuery query =
                completed().filters(request.filters(ofSeats), OF_SEATS).filters(request.filters(others), FILTERS);
        if (!due && words.isEmpty() && others.isEmpty()) {
            query.narrow(
                    switch (request.sort()) {
                        case "name", "village" -> SEATS + PEOPLE;
                        case "lastDone", "step" -> SEATS + LAST;
                        case null, default -> SEATS;
                    });
        }
        if (due) {
            due(query, today);
        }
        if (!words.isEmpty()) {
            query.where(
                    "(p.name LIKE :like OR p.pinyin LIKE :pinyin OR p.pinyin_initials LIKE :pinyin"
                            + " OR UPPER(c.number) LIKE UPPER(:like) OR c.title LIKE :inside)",
                    "like",
                    Like.beginning(words),
                    "pinyin",
                    Like.beginning(words.toLowerCase(java.util.Locale.ROOT)),
                    "inside",
                    Like.holding(words));
        }
        Page<Row> found = query.page(handle, request, "c.ends_on DESC, e.seat", Row.class);
        return new Page<>(found.rows().stream().map(row -> row.shown(today)).toList(), found.total());
    }

    private static ListQuery completed() {
        return new ListQuery(COLUMNS, FROM, "e.id")
                .where("e.status = 'ENROLLED'")
                .where("e.outcome = 'COMPLETED'")
                .where("c.status IN ('CLOSED', 'ARCHIVED')");
    }

    private static void due(ListQuery query, LocalDate today) {
        List<Object> bound = new java.util.ArrayList<>();
        List<String> each = new java.util.ArrayList<>();
        for (int months : FollowUpRules.MONTHS) {
            each.add("(c.ends_on <= :due" + months + " AND COALESCE(f.months, 0) < " + months + ")");
            bound.add("due" + months);
            bound.add(today.minusMonths(months));
        }
        query.where("(" + String.join(" OR ", each) + ")", bound.toArray());
    }

    /** How many contacts are due today. */
    long due(Handle handle, LocalDate today) {
        ListQuery query = completed();
        due(query, today);
        return query.page(handle, PageRequest.first(1), "e.seat", Row.class).total();
    }

    List<FollowUp> of(Handle handle, UUID enrolmentId) {
        return handle.createQuery("SELECT * FROM follow_up WHERE enrolment_id = :enrolment ORDER BY months")
                .bind("enrolment", enrolmentId)
                .mapTo(FollowUp.class)
                .list();
    }

    Optional<FollowUp> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM follow_up WHERE id = :id")
                .bind("id", id)
                .mapTo(FollowUp.class)
                .findOne();
    }

    void insert(Handle handle, FollowUp made) {
        FOLLOW_UP.insert(handle).all(made, "version").done();
    }

    boolean update(Handle handle, FollowUp after) {
        return FOLLOW_UP
                .change(handle, after.id(), after.version())
                .set("done_on", after.doneOn())
                .set("reached", after.reached())
                .set("shop_opened", after.shopOpened())
                .set("platform", after.platform())
                .set("shop_link", after.shopLink())
                .set("monthly_sales", after.monthlySales())
                .set("job", after.job())
                .set("help_wanted", after.helpWanted())
                .set("next_step", after.nextStep())
                .set("remark", after.remark())
                .set("entered_by", after.enteredBy())
                .set("entered_at", after.enteredAt())
                .done();
    }
}
