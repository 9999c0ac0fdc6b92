package org.jishi.sales;

import static org.jishi.person.PersonHoldings.count;
import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What sales hold on a person: the own shops, and what was read in of them month by month. */
public final class SalesHoldings {
    private SalesHoldings() {}

    public static List<PersonHoldings> all() {
        String own = LivePerson.among("s.person_id", "person");
        return List.of(
                new PersonHoldings(
                        "sales.holdings.shops.",
                        List.of(
                                text("name"),
                                word("platform", "sales.platform."),
                                text("number"),
                                text("category"),
                                day("opened"),
                                day("closed")),
                        "SELECT s.name, s.platform, s.shop_no, s.category, s.opened_on, s.closed_on FROM shop s WHERE "
                                + own + " ORDER BY s.opened_on, s.id"),
                new PersonHoldings(
                        "sales.holdings.months.",
                        List.of(text("name"), text("month"), count("orders"), money("paid"), money("refunded")),
                        "SELECT m.name, m.yearmonth, count(*), sum(m.paid), sum(m.refunded) FROM (SELECT s.id, s.name,"
                                + " substring(cast(o.paid_on AS varchar) FROM 1 FOR 7) AS yearmonth, o.paid, o.refunded"
                                + " FROM shop s JOIN shop_order o ON o.shop_id = s.id WHERE " + own
                                + ") m GROUP BY m.id, m.name, m.yearmonth ORDER BY m.yearmonth, m.name, m.id"));
    }
}
