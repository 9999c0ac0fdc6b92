package org.jishi.report;

import org.jishi.person.LivePerson;

/**
 * Who has opened a shop, as far as anybody knew on the last day of a time: the one definition of every form. A registered
 * shop of the person was open on that day, or a follow-up until then says that there is one.
 */
final class KnownShops {
    /**
     * A sub-select of persons, each once however they were merged, with shop (1 or 0), asked (1 when a follow-up reached
     * the person), and link (the registered shop's, else as a follow-up says); needs :last.
     */
    static final String SQL =
            """
        (SELECT known.person_id, MAX(known.shop) AS shop, MAX(known.asked) AS asked,
                coalesce(MAX(known.url), MAX(known.told)) AS link
           FROM (SELECT %1$s AS person_id, CASE WHEN f.shop_opened = TRUE THEN 1 ELSE 0 END AS shop,
                        CASE WHEN f.reached = TRUE THEN 1 ELSE 0 END AS asked, NULL AS url,
                        nullif(f.shop_link, '') AS told
                   FROM follow_up f JOIN enrolment e ON e.id = f.enrolment_id %2$s WHERE f.done_on <= :last
                 UNION ALL
                 SELECT %1$s, 1, 0, w.url, NULL FROM shop w %3$s
                  WHERE w.opened_on <= :last AND (w.closed_on IS NULL OR w.closed_on > :last)) AS known
          GROUP BY known.person_id)\
        """.formatted(LivePerson.ID, LivePerson.join("e.person_id"), LivePerson.join("w.person_id"));

    private KnownShops() {}
}
