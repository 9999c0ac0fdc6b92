package org.jishi.sales;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.MobileNumber;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** Compares a file with what the office has: a verdict for each row, the months, the doubts. Writes nothing. */
final class OrderPlanner {
    private final Ids ids;
    private final ReceiverMarks marks;
    private final DoubtLimits limits;
    private final OrderRepository orders = new OrderRepository();
    private final DoubtRepository doubts = new DoubtRepository();

    OrderPlanner(Ids ids, ReceiverMarks marks, DoubtLimits limits) {
        this.ids = ids;
        this.marks = marks;
        this.limits = limits;
    }

    OrderPlan plan(Handle handle, Shop shop, OrderFile file, UUID importId) {
        Map<String, ShopOrder> known = orders.byNumbers(
                handle,
                shop.platform(),
                file.rows().stream().map(ReadOrder::orderNo).toList());
        Map<UUID, String> shopNames = orders.shopNames(
                handle, known.values().stream().map(ShopOrder::shopId).toList());
        Map<String, OrderFacts> met = new HashMap<>();
        List<PlannedOrder> rows = new ArrayList<>();
        for (ReadOrder read : file.rows()) {
            rows.add(verdict(shop, read, known.get(read.orderNo()), met, shopNames, importId));
        }
        return new OrderPlan(shop, rows, months(shop, met.values()), doubts(handle, shop, rows), file);
    }

    private PlannedOrder verdict(
            Shop shop,
            ReadOrder read,
            @Nullable ShopOrder known,
            Map<String, OrderFacts> met,
            Map<UUID, String> shopNames,
            UUID importId) {
        OrderFacts facts = read.facts();
        if (facts == null) {
            return row(read, read.unpaid() ? OrderVerdict.UNPAID : OrderVerdict.REFUSED, null, read.problems());
        }
        OrderFacts before = met.putIfAbsent(facts.orderNo(), facts);
        if (before != null) {
            return before.equals(facts)
                    ? row(read, OrderVerdict.DUPLICATE, null, List.of())
                    : row(read, OrderVerdict.REFUSED, null, List.of(Problem.of("sales.row.twice")));
        }
        if (known == null) {
            return row(read, OrderVerdict.NEW, ShopOrder.of(ids.next(), shop, facts, importId, 1), read.warnings());
        }
        if (!known.shopId().equals(shop.id())) {
            met.remove(facts.orderNo());
            String other = Objects.requireNonNullElse(shopNames.get(known.shopId()), "");
            return row(read, OrderVerdict.REFUSED, null, List.of(Problem.of("sales.row.otherShop", other)));
        }
        if (known.says(facts)) {
            return row(read, OrderVerdict.DUPLICATE, null, List.of());
        }
        return row(
                read,
                OrderVerdict.UPDATED,
                ShopOrder.of(known.id(), shop, facts, importId, known.version()),
                read.warnings());
    }

    private static PlannedOrder row(
            ReadOrder read, OrderVerdict verdict, @Nullable ShopOrder order, List<Problem> notes) {
        return new PlannedOrder(read.row(), read.orderNo(), verdict, order, notes);
    }

    /** What the file's orders come to; nothing is struck yet. */
    static List<MonthSales> months(Shop shop, java.util.Collection<OrderFacts> facts) {
        Map<YearMonth, SalesSums> months = new TreeMap<>();
        Set<String> parcels = new HashSet<>();
        for (OrderFacts order : facts) {
            boolean closed = order.state() == OrderState.CLOSED;
            Money net = closed ? Money.ZERO : order.paid().minus(order.refunded());
            boolean parcel = !closed && order.waybillNo() != null && parcels.add(order.waybillNo());
            SalesSums one = new SalesSums(
                    1,
                    order.paid(),
                    closed ? order.paid() : Money.ZERO,
                    closed ? Money.ZERO : order.refunded(),
                    Money.ZERO,
                    Money.ZERO,
                    order.state().waits() ? net : Money.ZERO,
                    Money.ZERO,
                    parcel ? 1 : 0);
            months.merge(YearMonth.from(order.paidAt()), one, SalesSums::plus);
        }
        return months.entrySet().stream()
                .map(entry -> new MonthSales(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Patterns over all orders of the shop as they will be, of which an order that comes in now is part. */
    private List<DoubtFinding> doubts(Handle handle, Shop shop, List<PlannedOrder> rows) {
        Map<UUID, ShopOrder> coming = new LinkedHashMap<>();
        rows.forEach(row -> {
            if (row.order() != null) {
                coming.put(row.order().id(), row.order());
            }
        });
        if (coming.isEmpty()) {
            return List.of();
        }
        Map<UUID, ShopOrder> all = new LinkedHashMap<>();
        orders.ofShop(handle, shop.id()).forEach(order -> all.put(order.id(), order));
        all.putAll(coming);
        List<String> waybills = all.values().stream()
                .map(ShopOrder::waybillNo)
                .filter(Objects::nonNull)
                .toList();
        List<ShopOrder> elsewhere = orders.elsewhere(handle, shop.id(), waybills);
        Set<String> own = orders.ownPhones(handle, shop.personId(), shop.organisationId()).stream()
                .map(phone -> marks.mark(MobileNumber.read(phone).number()))
                .collect(Collectors.toSet());
        Set<String> notLocal = doubts.notLocal(handle, shop.id());
        List<DoubtFinding> found = new DoubtRules(shop, limits, own, notLocal).find(all.values(), elsewhere);
        Map<String, Doubt> known =
                doubts.byKeys(handle, found.stream().map(DoubtFinding::key).toList());
        return found.stream().filter(f -> isNews(handle, f, known.get(f.key()))).toList();
    }

    private boolean isNews(Handle handle, DoubtFinding finding, @Nullable Doubt known) {
        if (known == null) {
            return true;
        }
        Set<UUID> has = doubts.orderIds(handle, known.id());
        return finding.orders().stream().anyMatch(order -> !has.contains(order.id()));
    }
}
