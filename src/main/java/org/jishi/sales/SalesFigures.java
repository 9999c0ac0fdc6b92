package org.jishi.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.platform.time.Period;

/**
 * What our shops sold, for pages, reports and awards, inside the transaction of whoever asks. Orders count by the day of
 * payment in Beijing time; only orders that were imported are known, so these are sales of our shops and not the
 * county's.
 */
public final class SalesFigures {
    /**
     * Sums of orders q; an order is struck when any doubt struck it, doubted when it stands in an undecided one. One that
     * is not real and not local either counts as not real.
     */
    private static final String SUMS = """
        count(q.id) AS orders, coalesce(sum(q.paid), 0) AS gross,
               coalesce(sum(CASE WHEN q.state = 'CLOSED' THEN q.paid ELSE 0 END), 0) AS closed,
               coalesce(sum(CASE WHEN q.state <> 'CLOSED' THEN q.refunded ELSE 0 END), 0) AS refunded,
               coalesce(sum(CASE WHEN q.state <> 'CLOSED' AND k.unreal = 1
                                 THEN q.paid - q.refunded ELSE 0 END), 0) AS struck,
               coalesce(sum(CASE WHEN q.state <> 'CLOSED' AND k.unreal = 0
                                 THEN q.paid - q.refunded ELSE 0 END), 0) AS non_local,
               coalesce(sum(CASE WHEN q.state IN ('PAID', 'SHIPPED') AND k.order_id IS NULL
                                 THEN q.paid - q.refunded ELSE 0 END), 0) AS unconfirmed,
               coalesce(sum(CASE WHEN q.state = 'DONE' AND k.order_id IS NULL AND w.order_id IS NOT NULL
                                 THEN q.paid - q.refunded ELSE 0 END), 0) AS doubted,
               count(DISTINCT CASE WHEN q.state <> 'CLOSED' THEN q.waybill_no END) AS parcels
        """;

    static final String ORDERS = """
        shop_order q
          LEFT JOIN (SELECT x.order_id, max(CASE d.kind WHEN 'NOT_LOCAL' THEN 0 ELSE 1 END) AS unreal
                       FROM doubt_order x JOIN doubt d ON d.id = x.doubt_id
                      WHERE x.struck = TRUE AND d.state = 'STRUCK' GROUP BY x.order_id) k ON k.order_id = q.id
          LEFT JOIN (SELECT DISTINCT x.order_id FROM doubt_order x JOIN doubt d ON d.id = x.doubt_id
                      WHERE d.state = 'OPEN') w ON w.order_id = q.id
        """;

    /** The shop of an order q and its owner as the register has them today: mergers are followed. */
    private static final String OWNERS = """
          JOIN shop s ON s.id = q.shop_id
          %s
          LEFT JOIN organisation o ON o.id = s.organisation_id
        """.formatted(LivePerson.leftJoin("s.person_id"));

    /** A shop's sales by month, oldest first; months without an order are left out. */
    public List<MonthSales> months(Handle handle, UUID shop) {
        return handle.createQuery("""
            SELECT EXTRACT(YEAR FROM q.paid_on) AS year_no, EXTRACT(MONTH FROM q.paid_on) AS month_no,
            """ + SUMS + " FROM " + ORDERS + """
            WHERE q.shop_id = :shop
            GROUP BY EXTRACT(YEAR FROM q.paid_on), EXTRACT(MONTH FROM q.paid_on) ORDER BY 1, 2\
            """)
                .bind("shop", shop)
                .map((row, context) -> new MonthSales(
                        YearMonth.of(row.getInt("year_no"), row.getInt("month_no")), SalesRows.sums(row)))
                .list();
    }

    /** All shops by month, for charts. */
    public List<MonthSales> months(Handle handle, Period period) {
        return handle.createQuery("""
            SELECT EXTRACT(YEAR FROM q.paid_on) AS year_no, EXTRACT(MONTH FROM q.paid_on) AS month_no,
            """ + SUMS + " FROM " + ORDERS + """
            WHERE q.paid_on BETWEEN :first AND :last
            GROUP BY EXTRACT(YEAR FROM q.paid_on), EXTRACT(MONTH FROM q.paid_on) ORDER BY 1, 2\
            """)
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> new MonthSales(
                        YearMonth.of(row.getInt("year_no"), row.getInt("month_no")), SalesRows.sums(row)))
                .list();
    }

    /** All shops together. */
    public SalesSums total(Handle handle, Period period) {
        return handle.createQuery("SELECT " + SUMS + " FROM " + ORDERS + " WHERE q.paid_on BETWEEN :first AND :last")
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> SalesRows.sums(row))
                .one();
    }

    /** 订单量: the orders whose amounts make up {@link SalesSums#retail}, so neither closed nor found not real. */
    public long sold(Handle handle, Period period) {
        return handle.createQuery("SELECT count(*) FROM " + ORDERS
                        + " WHERE q.paid_on BETWEEN :first AND :last AND q.state <> 'CLOSED' AND"
                        + " coalesce(k.unreal, 0) = 0")
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(Long.class)
                .one();
    }

    /** Shop by shop, those without an order in the period left out: the lines of the sales verification. */
    public List<ShopSales> shops(Handle handle, Period period) {
        return handle.createQuery("""
            SELECT s.id, s.platform, s.shop_no, s.name, coalesce(p.id, o.id) AS owner_id,
                   coalesce(p.name, o.name) AS owner_name, o.credit_code,
            """ + SUMS + " FROM " + ORDERS + OWNERS + """
            WHERE q.paid_on BETWEEN :first AND :last
            GROUP BY s.id, s.platform, s.shop_no, s.name, p.id, o.id, p.name, o.name, o.credit_code
            ORDER BY coalesce(p.name, o.name), coalesce(p.id, o.id), s.name, s.id\
            """)
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> new ShopSales(
                        row.getObject("id", UUID.class),
                        Platform.valueOf(row.getString("platform")),
                        row.getString("shop_no"),
                        row.getString("name"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getString("credit_code"),
                        SalesRows.sums(row)))
                .list();
    }

    /** Owner by owner, all their shops together; those without an order in the period are left out. */
    public List<OwnerSales> owners(Handle handle, Period period) {
        Map<UUID, OwnerSales> owners = new LinkedHashMap<>();
        Map<UUID, Long> doubts = doubts(handle, period, "coalesce(p.id, s.organisation_id)");
        handle.createQuery("""
            SELECT p.id AS person_id, s.organisation_id, coalesce(p.name, o.name) AS owner_name,
                   coalesce(p.village_code, o.village_code) AS owner_village, s.name, s.opened_on,
            """ + SUMS + " FROM " + ORDERS + OWNERS + """
            WHERE q.paid_on BETWEEN :first AND :last
            GROUP BY s.id, p.id, s.organisation_id, p.name, o.name, p.village_code, o.village_code,
                     s.name, s.opened_on
            ORDER BY coalesce(p.name, o.name), s.opened_on, s.id\
            """)
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> SalesRows.owner(row, doubts))
                .forEach(one -> owners.merge(one.owner().id(), one, SalesFigures::together));
        return List.copyOf(owners.values());
    }

    private static OwnerSales together(OwnerSales one, OwnerSales other) {
        List<String> shops = new ArrayList<>(one.shops());
        shops.addAll(other.shops());
        return new OwnerSales(
                one.owner(),
                one.villageCode(),
                shops,
                one.firstOpened().isBefore(other.firstOpened()) ? one.firstOpened() : other.firstOpened(),
                one.sums().plus(other.sums()),
                one.openDoubts());
    }

    /** Shop by shop with its owner, by owner; for awards. Shops without an order in the period are left out. */
    public List<SoldByShop> soldByShop(Handle handle, Period period) {
        Map<UUID, Long> doubts = doubts(handle, period, "s.id");
        return handle.createQuery("""
            SELECT s.id, s.name, s.opened_on, p.id AS person_id, s.organisation_id,
                   coalesce(p.name, o.name) AS owner_name,
            """ + SUMS + " FROM " + ORDERS + OWNERS + """
            WHERE q.paid_on BETWEEN :first AND :last
            GROUP BY s.id, s.name, s.opened_on, p.id, s.organisation_id, p.name, o.name
            ORDER BY coalesce(p.name, o.name), s.opened_on, s.id\
            """)
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> SalesRows.soldByShop(row, doubts))
                .list();
    }

    /** Undecided doubts in orders of the period, by shop or by owner. */
    private static Map<UUID, Long> doubts(Handle handle, Period period, String by) {
        Map<UUID, Long> doubts = new HashMap<>();
        handle.createQuery("""
            SELECT\
            """ + " " + by + """
             AS place, count(DISTINCT d.id) AS n
              FROM doubt d
              JOIN doubt_order x ON x.doubt_id = d.id
              JOIN shop_order q ON q.id = x.order_id
            """ + OWNERS + """
             WHERE d.state = 'OPEN' AND q.paid_on BETWEEN :first AND :last
             GROUP BY\
            """ + " " + by)
                .bind("first", period.first())
                .bind("last", period.last())
                .map((row, context) -> Map.entry(row.getObject("place", UUID.class), row.getLong("n")))
                .forEach(entry -> doubts.put(entry.getKey(), entry.getValue()));
        return doubts;
    }

    /** Shops that were open on the day. */
    public long shopCount(Handle handle, LocalDate day) {
        return handle.createQuery("""
            SELECT count(*) FROM shop
             WHERE opened_on <= :day AND (closed_on IS NULL OR closed_on > :day)\
            """).bind("day", day).mapTo(Long.class).one();
    }

    /** Shops of them that were active: see {@link ShopRules#active}. */
    public long activeShops(Handle handle, LocalDate day) {
        return handle
                .createQuery("""
                    SELECT s.opened_on, (SELECT count(*) FROM shop_order q
                                          WHERE q.shop_id = s.id AND q.state <> 'CLOSED'
                                            AND q.paid_on > :from AND q.paid_on <= :day) AS n
                      FROM shop s
                     WHERE s.opened_on <= :day AND (s.closed_on IS NULL OR s.closed_on > :day)\
                    """)
                .bind("day", day)
                .bind("from", day.minusDays(90))
                .map((row, context) ->
                        ShopRules.active(row.getObject("opened_on", LocalDate.class), day, row.getLong("n")))
                .stream()
                .filter(active -> active)
                .count();
    }

    /** Shops that opened in the period. */
    public long opened(Handle handle, Period period) {
        return handle.createQuery("SELECT count(*) FROM shop WHERE opened_on BETWEEN :first AND :last")
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(Long.class)
                .one();
    }

    public long openDoubts(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM doubt WHERE state = 'OPEN'")
                .mapTo(Long.class)
                .one();
    }
}
