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

/** What shops sold in the month, in the year and in all, for the list of shops; as {@link SalesSums#retail} counts. */
final class RetailFigures {
    private static final String RETAIL =
            "CASE WHEN q.state <> 'CLOSED' AND coalesce(k.unreal, 0) = 0" + " THEN q.paid - q.refunded ELSE 0 END";
    private static final String SUMS = """
        coalesce(sum(CASE WHEN q.paid_on >= :month THEN %1$s ELSE 0 END), 0) AS this_month,
               coalesce(sum(CASE WHEN q.paid_on >= :year THEN %1$s ELSE 0 END), 0) AS this_year,
               coalesce(sum(%1$s), 0) AS in_all
          FROM %2$s
         WHERE q.paid_on <= :day\
        """.formatted(RETAIL, SalesFigures.ORDERS);

    Map<UUID, Retail> of(Handle handle, Collection<UUID> shops, LocalDate day) {
        Map<UUID, Retail> found = new HashMap<>();
        if (!shops.isEmpty()) {
            handle.createQuery("SELECT q.shop_id, " + SUMS + " AND q.shop_id IN (<shops>) GROUP BY q.shop_id")
                    .bindList("shops", List.copyOf(shops))
                    .bind("month", day.withDayOfMonth(1))
                    .bind("year", day.withDayOfYear(1))
                    .bind("day", day)
                    .map((row, context) -> found.put(row.getObject("shop_id", UUID.class), retail(row)))
                    .list();
        }
        return found;
    }

    Retail all(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT " + SUMS)
                .bind("month", day.withDayOfMonth(1))
                .bind("year", day.withDayOfYear(1))
                .bind("day", day)
                .map((row, context) -> retail(row))
                .one();
    }

    private static Retail retail(ResultSet row) throws SQLException {
        return new Retail(
                Money.ofFen(row.getLong("this_month")),
                Money.ofFen(row.getLong("this_year")),
                Money.ofFen(row.getLong("in_all")));
    }
}
