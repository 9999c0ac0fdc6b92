package org.jishi.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;

/**
 * What shops sold in the month, the month before, the year and in all, for the list of shops; as
 * {@link SalesSums#retail} counts.
 */
final class RetailFigures {
    private static final String SUMS = """
        coalesce(sum(CASE WHEN n.paid_on >= :month THEN n.net ELSE 0 END), 0) AS this_month,
               coalesce(sum(CASE WHEN n.paid_on >= :before AND n.paid_on < :month THEN n.net ELSE 0 END), 0)
                   AS last_month,
               coalesce(sum(CASE WHEN n.paid_on >= :year THEN n.net ELSE 0 END), 0) AS this_year,
               coalesce(sum(n.net), 0) AS in_all
          FROM %s n\
        """;

    /**
     * The orders q of some shops or days as their net amounts; those found not real a second time, taken off again. So
     * all but these few are read from an index and not row by row.
     */
    private static String net(String among) {
        return """
            (SELECT q.shop_id, q.paid_on, q.paid - q.refunded AS net FROM shop_order q
               WHERE q.state <> 'CLOSED' AND %1$s
              UNION ALL
             SELECT q.shop_id, q.paid_on, q.refunded - q.paid
               FROM (SELECT DISTINCT x.order_id FROM doubt_order x JOIN doubt d ON d.id = x.doubt_id
                      WHERE x.struck = TRUE AND d.state = 'STRUCK' AND d.kind <> 'NOT_LOCAL') k
               JOIN shop_order q ON q.id = k.order_id
              WHERE q.state <> 'CLOSED' AND %1$s)\
            """.formatted(among);
    }

    Map<UUID, Retail> of(Handle handle, Collection<UUID> shops, LocalDate day) {
        Map<UUID, Retail> found = new HashMap<>();
        if (!shops.isEmpty()) {
            handle.createQuery("SELECT n.shop_id, "
                            + SUMS.formatted(net("q.paid_on <= :day AND q.shop_id IN (<shops>)"))
                            + " GROUP BY n.shop_id")
                    .bindList("shops", List.copyOf(shops))
                    .bindMap(days(day))
                    .map((row, context) -> found.put(row.getObject("shop_id", UUID.class), retail(row)))
                    .list();
        }
        return found;
    }

    /** Of every shop that sold anything. */
    Map<UUID, Retail> byShop(Handle handle, LocalDate day) {
        Map<UUID, Retail> found = new HashMap<>();
        handle.createQuery("SELECT n.shop_id, " + SUMS.formatted(net("q.paid_on <= :day")) + " GROUP BY n.shop_id")
                .bindMap(days(day))
                .map((row, context) -> found.put(row.getObject("shop_id", UUID.class), retail(row)))
                .list();
        return found;
    }

    private static Map<String, LocalDate> days(LocalDate day) {
        return Map.of(
                "month", day.withDayOfMonth(1),
                "before", day.minusMonths(1).withDayOfMonth(1),
                "year", day.withDayOfYear(1),
                "day", day);
    }

    private static Retail retail(ResultSet row) throws SQLException {
        return new Retail(
                Money.ofFen(row.getLong("this_month")),
                Money.ofFen(row.getLong("last_month")),
                Money.ofFen(row.getLong("this_year")),
                Money.ofFen(row.getLong("in_all")));
    }
}
