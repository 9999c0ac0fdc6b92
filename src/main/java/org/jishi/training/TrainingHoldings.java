package org.jishi.training;

import static org.jishi.person.PersonHoldings.count;
import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What training holds on a person. */
public final class TrainingHoldings {
    private static final String SEATS = " FROM enrolment e JOIN training_class c ON c.id = e.class_id %s WHERE "
            + LivePerson.among("e.person_id", "person");

    private TrainingHoldings() {}

    public static List<PersonHoldings> all() {
        return List.of(
                new PersonHoldings(
                        "training.holdings.classes.",
                        List.of(
                                text("number"),
                                text("title"),
                                day("enrolled"),
                                count("score"),
                                word("outcome", "training.outcome."),
                                text("certificate")),
                        "SELECT c.number, c.title, e.enrolled_on, r.score, e.outcome, k.number AS certificate"
                                + SEATS.formatted("LEFT JOIN test_result r ON r.enrolment_id = e.id"
                                        + " LEFT JOIN certificate k ON k.enrolment_id = e.id")
                                + " ORDER BY e.enrolled_on, e.id"),
                new PersonHoldings(
                        "training.holdings.marks.",
                        List.of(
                                text("number"),
                                day("day"),
                                word("half", "training.half."),
                                text("topic"),
                                word("mark", "training.mark.word.")),
                        "SELECT c.number, s.held_on, s.half, s.topic, m.status"
                                + SEATS.formatted("JOIN mark m ON m.enrolment_id = e.id"
                                        + " JOIN class_session s ON s.id = m.session_id")
                                + " AND m.status IS NOT NULL ORDER BY s.held_on, s.seq, s.id"),
                new PersonHoldings(
                        "training.holdings.followUps.",
                        List.of(
                                day("day"),
                                count("months"),
                                text("platform"),
                                money("sales"),
                                text("job"),
                                text("wanted")),
                        "SELECT f.done_on, f.months, f.platform, f.monthly_sales, f.job,"
                                + " concat(f.help_wanted, ' ', f.shop_link, ' ', f.remark)"
                                + SEATS.formatted("JOIN follow_up f ON f.enrolment_id = e.id")
                                + " ORDER BY f.done_on, f.id"),
                new PersonHoldings(
                        "training.holdings.calls.",
                        List.of(
                                day("day"),
                                text("number"),
                                word("result", "training.callResult."),
                                count("satisfaction"),
                                text("remark")),
                        "SELECT b.called_on, c.number, b.result, b.satisfaction, b.remark"
                                + SEATS.formatted("JOIN call_back b ON b.enrolment_id = e.id")
                                + " ORDER BY b.called_on, b.id"));
    }
}
