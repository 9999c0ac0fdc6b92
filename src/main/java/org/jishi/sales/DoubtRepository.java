package org.jishi.sales;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.LivePerson;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;

/** SQL of doubts and of the orders in them. */
final class DoubtRepository {
    private static final Table DOUBT = new Table("doubt");

    private static final String COLUMNS = """
        d.id, d.kind, d.doubt_key, d.shop_id, s.name AS shop_name, coalesce(p.name, o.name) AS owner_name,
               d.detail, d.order_count, d.amount, d.found_on, d.found_by, d.state, d.reason, d.decided_by,
               t.name AS decided_name, d.decided_on, d.version
        """;
    private static final String FROM = """
        doubt d
          JOIN shop s ON s.id = d.shop_id
          %s
          LEFT JOIN organisation o ON o.id = s.organisation_id
          LEFT JOIN staff t ON t.id = d.decided_by
        """.formatted(LivePerson.leftJoin("s.person_id"));
    private static final String OWNER = "coalesce(p.name, o.name)";
    private static final ListColumns FILTERS = new ListColumns()
            .one("state", "d.state", Doubt.State.class)
            .one("kind", "d.kind", DoubtKind.class)
            .id("shop", "d.shop_id = :shop")
            .words("detail", "d.detail")
            .words("shopName", "s.name")
            .words("ownerName", OWNER)
            .numbers("orders", "d.order_count")
            .money("amount", "d.amount")
            .days("foundOn", "d.found_on")
            .order("shop", "s.name")
            .order("owner", OWNER)
            // what whoever that is may decide
            .id("todo", "d.state = 'OPEN' AND d.found_by <> :todo");
    private static final int CHUNK = 500;

    void insert(Handle handle, UUID id, DoubtFinding finding, UUID shop, LocalDate day, UUID by) {
        DOUBT.insert(handle)
                .set("id", id)
                .set("kind", finding.kind())
                .set("doubt_key", finding.key())
                .set("shop_id", shop)
                .set("detail", finding.detail())
                .set("order_count", finding.orders().size())
                .set("amount", finding.amount())
                .set("found_on", day)
                .set("found_by", by)
                .set("state", "OPEN")
                .done();
    }

    /** More orders came to it: it is open again, whatever was decided of the others. */
    void grow(Handle handle, Doubt doubt, int orders, Money amount, LocalDate day, UUID by) {
        handle.createUpdate("""
            UPDATE doubt SET order_count = :orders, amount = :amount, found_on = :day, found_by = :by,
                   state = 'OPEN', reason = NULL, decided_by = NULL, decided_on = NULL, version = version + 1
             WHERE id = :id\
            """)
                .bind("id", doubt.id())
                .bind("orders", orders)
                .bind("amount", amount)
                .bind("day", day)
                .bind("by", by)
                .execute();
    }

    void addOrders(Handle handle, UUID doubt, Map<UUID, UUID> orders) {
        var batch =
                handle.prepareBatch("INSERT INTO doubt_order (id, doubt_id, order_id) VALUES (:id, :doubt, :order)");
        orders.forEach((id, order) ->
                batch.bind("id", id).bind("doubt", doubt).bind("order", order).add());
        batch.execute();
    }

    Set<UUID> orderIds(Handle handle, UUID doubt) {
        return new HashSet<>(handle.createQuery("SELECT order_id FROM doubt_order WHERE doubt_id = :doubt")
                .bind("doubt", doubt)
                .mapTo(UUID.class)
                .list());
    }

    /** The rows of a doubt: order to row. */
    Map<UUID, UUID> rows(Handle handle, UUID doubt) {
        Map<UUID, UUID> rows = new HashMap<>();
        handle.createQuery("SELECT id, order_id FROM doubt_order WHERE doubt_id = :doubt")
                .bind("doubt", doubt)
                .map((row, context) ->
                        Map.entry(row.getObject("order_id", UUID.class), row.getObject("id", UUID.class)))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    Set<UUID> struck(Handle handle, UUID doubt) {
        return new HashSet<>(
                handle.createQuery("SELECT order_id FROM doubt_order WHERE doubt_id = :doubt AND struck = TRUE")
                        .bind("doubt", doubt)
                        .mapTo(UUID.class)
                        .list());
    }

    void strike(Handle handle, UUID row, boolean struck) {
        handle.createUpdate("UPDATE doubt_order SET struck = :struck, version = version + 1 WHERE id = :id")
                .bind("id", row)
                .bind("struck", struck)
                .execute();
    }

    boolean decide(Handle handle, Doubt doubt, Doubt.State state, String reason, UUID by, LocalDate day) {
        return DOUBT.change(handle, doubt.id(), doubt.version())
                .when("state", "OPEN")
                .set("state", state)
                .set("reason", reason)
                .set("decided_by", by)
                .set("decided_on", day)
                .done();
    }

    /** Titles of the shop's products that were said, and not refuted, not to come from the county. */
    Set<String> notLocal(Handle handle, UUID shop) {
        return new HashSet<>(
                handle.createQuery("""
            SELECT DISTINCT q.title FROM doubt d
              JOIN doubt_order x ON x.doubt_id = d.id
              JOIN shop_order q ON q.id = x.order_id
             WHERE d.shop_id = :shop AND d.kind = 'NOT_LOCAL' AND d.state <> 'CLEARED'\
            """).bind("shop", shop).mapTo(String.class).list());
    }

    /** Who imported any of its orders. */
    Set<UUID> importers(Handle handle, UUID doubt) {
        return new HashSet<>(
                handle.createQuery("""
                    SELECT DISTINCT i.read_by FROM doubt_order x
                      JOIN shop_order q ON q.id = x.order_id
                      JOIN order_import i ON i.id = q.import_id
                     WHERE x.doubt_id = :doubt\
                    """).bind("doubt", doubt).mapTo(UUID.class).list());
    }

    Optional<Doubt> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + " WHERE d.id = :id")
                .bind("id", id)
                .mapTo(Doubt.class)
                .findOne();
    }

    /** By key. */
    Map<String, Doubt> byKeys(Handle handle, Collection<String> keys) {
        Map<String, Doubt> found = new HashMap<>();
        List<String> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + " WHERE d.doubt_key IN (<keys>)")
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .mapTo(Doubt.class)
                    .forEach(doubt -> found.put(doubt.doubtKey(), doubt));
        }
        return found;
    }

    /** Doubts in which an order of the shop stands, undecided ones first. */
    List<Doubt> ofShop(Handle handle, UUID shop) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + """
            WHERE d.id IN (SELECT x.doubt_id FROM doubt_order x
                             JOIN shop_order q ON q.id = x.order_id WHERE q.shop_id = :shop)
            ORDER BY CASE d.state WHEN 'OPEN' THEN 0 ELSE 1 END, d.found_on DESC, d.id\
            """)
                .bind("shop", shop)
                .mapTo(Doubt.class)
                .list();
    }

    Page<Doubt> page(Handle handle, PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "d.id");
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(s.name LIKE :like OR d.detail LIKE :like OR p.name LIKE :like OR o.name LIKE :like)",
                    "like",
                    Like.holding(words));
        }
        return query.filters(request, FILTERS)
                .page(handle, request, "CASE d.state WHEN 'OPEN' THEN 0 ELSE 1 END, d.found_on DESC", Doubt.class);
    }
}
