package org.jishi.sales;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of orders and of the files they came in. */
final class OrderRepository {
    private static final Table ORDER_IMPORT = new Table("order_import");

    private static final int CHUNK = 500;
    private static final ListColumns FILTERS = new ListColumns()
            .one("state", "q.state", OrderState.class)
            .words("orderNo", "q.order_no")
            .days("paidOn", "q.paid_on")
            .money("paid", "q.paid")
            .money("refunded", "q.refunded")
            .words("waybill", "q.waybill_no")
            .words("receiver", "q.receiver_masked")
            .words("title", "q.title")
            .order("paidOn", "q.paid_at");

    void insert(Handle handle, OrderImport file) {
        ORDER_IMPORT.insert(handle).all(file).done();
    }

    void insert(Handle handle, List<ShopOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            INSERT INTO shop_order (id, shop_id, platform, order_no, state, paid_at, paid_on, paid, refunded, title,
                   quantity, waybill_no, courier, receiver_mark, receiver_masked, import_id)
            VALUES (:id, :shopId, :platform, :orderNo, :state, :paidAt, :paidOn, :paid, :refunded, :title,
                   :quantity, :waybillNo, :courier, :receiverMark, :receiverMasked, :importId)\
            """);
        orders.forEach(order -> batch.bindMethods(order).add());
        batch.execute();
    }

    /** What a later file says of orders that are known. */
    void update(Handle handle, List<ShopOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            UPDATE shop_order SET state = :state, paid_at = :paidAt, paid_on = :paidOn, paid = :paid,
                   refunded = :refunded, title = :title, quantity = :quantity, waybill_no = :waybillNo,
                   courier = :courier, receiver_mark = :receiverMark, receiver_masked = :receiverMasked,
                   import_id = :importId, version = version + 1
             WHERE id = :id\
            """);
        orders.forEach(order -> batch.bindMethods(order).add());
        batch.execute();
    }

    List<ShopOrder> ofShop(Handle handle, UUID shop) {
        return handle.createQuery("SELECT * FROM shop_order WHERE shop_id = :shop ORDER BY paid_on, id")
                .bind("shop", shop)
                .mapTo(ShopOrder.class)
                .list();
    }

    /** What a shop sells, the most often sold first. */
    List<SoldTitle> titles(Handle handle, UUID shop) {
        return handle.createQuery("""
            SELECT title, count(*) AS orders, coalesce(sum(paid - refunded), 0) AS net FROM shop_order
             WHERE shop_id = :shop AND state <> 'CLOSED' AND title <> ''
             GROUP BY title ORDER BY count(*) DESC, title\
            """).bind("shop", shop).mapTo(SoldTitle.class).list();
    }

    /** Known orders of the platform, by number. */
    Map<String, ShopOrder> byNumbers(Handle handle, Platform platform, Collection<String> numbers) {
        Map<String, ShopOrder> found = new HashMap<>();
        chunks(
                numbers,
                chunk -> handle.createQuery(
                                "SELECT * FROM shop_order WHERE platform = :platform AND order_no IN (<numbers>)")
                        .bind("platform", platform)
                        .bindList("numbers", chunk)
                        .mapTo(ShopOrder.class)
                        .forEach(order -> found.put(order.orderNo(), order)));
        return found;
    }

    /** Orders of other shops that name one of the waybills. */
    List<ShopOrder> elsewhere(Handle handle, UUID shop, Collection<String> waybills) {
        List<ShopOrder> found = new java.util.ArrayList<>();
        chunks(
                waybills,
                chunk -> found.addAll(handle.createQuery("""
                    SELECT * FROM shop_order WHERE waybill_no IN (<waybills>) AND shop_id <> :shop ORDER BY id\
                    """)
                        .bind("shop", shop)
                        .bindList("waybills", chunk)
                        .mapTo(ShopOrder.class)
                        .list()));
        return found;
    }

    List<ShopOrder> byIds(Handle handle, Collection<UUID> ids) {
        List<ShopOrder> found = new java.util.ArrayList<>();
        chunks(
                ids,
                chunk -> found.addAll(
                        handle.createQuery("SELECT * FROM shop_order WHERE id IN (<ids>) ORDER BY paid_at, id")
                                .bindList("ids", chunk)
                                .mapTo(ShopOrder.class)
                                .list()));
        return found;
    }

    Map<UUID, String> shopNames(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        chunks(
                ids,
                chunk -> handle.createQuery("SELECT id, name FROM shop WHERE id IN (<ids>)")
                        .bindList("ids", chunk)
                        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .forEach(entry -> names.put(entry.getKey(), entry.getValue())));
        return names;
    }

    private static <T> void chunks(Collection<T> all, Consumer<List<T>> each) {
        List<T> list = all.stream().distinct().toList();
        for (int from = 0; from < list.size(); from += CHUNK) {
            each.accept(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
    }

    List<OrderImport> imports(Handle handle, UUID shop) {
        return handle.createQuery("SELECT * FROM order_import WHERE shop_id = :shop ORDER BY read_on DESC, id DESC")
                .bind("shop", shop)
                .mapTo(OrderImport.class)
                .list();
    }

    Page<ShopOrder> page(Handle handle, UUID shop, PageRequest request) {
        ListQuery query = new ListQuery("q.*", "shop_order q", "q.id").where("q.shop_id = :shopId", "shopId", shop);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(q.order_no LIKE :like OR q.waybill_no LIKE :like OR q.title LIKE :like)",
                    "like",
                    Like.beginning(words));
        }
        return query.filters(request, FILTERS).page(handle, request, "q.paid_at DESC", ShopOrder.class);
    }

    /** The telephone numbers that an order of the shop should not go to: its owner's and the staff's. */
    List<String> ownPhones(Handle handle, @Nullable UUID person, @Nullable UUID organisation) {
        return handle.createQuery("""
            SELECT phone FROM person WHERE id = :person AND phone IS NOT NULL
            UNION SELECT phone FROM person WHERE merged_into = :person AND phone IS NOT NULL
            UNION SELECT phone FROM organisation WHERE id = :organisation AND phone IS NOT NULL
            UNION SELECT p.phone FROM person p JOIN organisation_member m ON m.person_id = p.id
                   WHERE m.live_legal = :organisation AND p.phone IS NOT NULL
            UNION SELECT phone FROM staff WHERE phone IS NOT NULL\
            """)
                .bind("person", person)
                .bind("organisation", organisation)
                .mapTo(String.class)
                .list();
    }
}
