package org.jishi.sales;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jishi.platform.money.Money;

/** Finds patterns of made-up orders (刷单, 空包); pure. Each asks for a person's look, none says that something is wrong. */
final class DoubtRules {
    private final Shop shop;
    private final DoubtLimits limits;
    private final Set<String> ownMarks;
    private final Set<String> notLocal;

    /**
     * @param ownMarks marks of the numbers of the shop's owner and of the staff
     * @param notLocal titles that were said not to come from the county
     */
    DoubtRules(Shop shop, DoubtLimits limits, Set<String> ownMarks, Set<String> notLocal) {
        this.shop = shop;
        this.limits = limits;
        this.ownMarks = ownMarks;
        this.notLocal = notLocal;
    }

    /**
     * @param orders all orders of the shop
     * @param elsewhere orders of other shops that name one of its waybills
     */
    List<DoubtFinding> find(Collection<ShopOrder> orders, Collection<ShopOrder> elsewhere) {
        List<ShopOrder> live =
                orders.stream().filter(o -> o.state() != OrderState.CLOSED).toList();
        List<DoubtFinding> found = new ArrayList<>();
        found.addAll(waybills(live, elsewhere));
        found.addAll(owner(live));
        found.addAll(receivers(live));
        found.addAll(equalAmounts(live, found));
        found.addAll(missing(live));
        found.addAll(prices(live));
        found.addAll(refunds(orders));
        found.addAll(beforeOpening(live));
        found.addAll(notLocal(live));
        return found;
    }

    private List<DoubtFinding> waybills(List<ShopOrder> live, Collection<ShopOrder> elsewhere) {
        List<ShopOrder> all = new ArrayList<>(live);
        elsewhere.stream().filter(o -> o.state() != OrderState.CLOSED).forEach(all::add);
        List<DoubtFinding> found = new ArrayList<>();
        groups(all, ShopOrder::waybillNo).forEach((waybill, group) -> {
            if (group.size() > 1) {
                // the parcel is the key, not the shop: two shops that share it share the doubt
                found.add(new DoubtFinding(DoubtKind.WAYBILL_SHARED, "WAYBILL:" + waybill, waybill, group));
            }
        });
        return found;
    }

    private List<DoubtFinding> owner(List<ShopOrder> live) {
        List<ShopOrder> own = live.stream()
                .filter(o -> o.receiverMark() != null && ownMarks.contains(o.receiverMark()))
                .toList();
        return own.isEmpty() ? List.of() : List.of(finding(DoubtKind.RECEIVER_OWNER, "", masked(own), own));
    }

    private List<DoubtFinding> receivers(List<ShopOrder> live) {
        List<DoubtFinding> found = new ArrayList<>();
        groups(
                        live,
                        o -> o.receiverMark() == null || ownMarks.contains(o.receiverMark())
                                ? null
                                : month(o) + ":" + o.receiverMark())
                .forEach((key, group) -> {
                    if (group.size() >= limits.receiverOrders()) {
                        found.add(finding(DoubtKind.RECEIVER_REPEATED, key, masked(group), group));
                    }
                });
        return found;
    }

    /** Those of one receiver are told already. */
    private List<DoubtFinding> equalAmounts(List<ShopOrder> live, List<DoubtFinding> told) {
        Set<UUID> known = told.stream()
                .filter(f -> f.kind() == DoubtKind.RECEIVER_REPEATED || f.kind() == DoubtKind.RECEIVER_OWNER)
                .flatMap(f -> f.orders().stream())
                .map(ShopOrder::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<DoubtFinding> found = new ArrayList<>();
        groups(
                        live,
                        o -> known.contains(o.id())
                                ? null
                                : String.valueOf(o.paid().fen()))
                .forEach((amount, group) -> {
                    List<ShopOrder> burst = burst(group);
                    if (burst.size() >= limits.equalOrders()) {
                        ShopOrder first = burst.getFirst();
                        found.add(finding(
                                DoubtKind.EQUAL_AMOUNTS,
                                first.paidOn() + ":" + amount,
                                first.paidOn() + " · " + first.paid(),
                                burst));
                    }
                });
        return found;
    }

    /** The most orders that fall into one hour. */
    private static List<ShopOrder> burst(List<ShopOrder> group) {
        List<ShopOrder> best = List.of();
        int from = 0;
        for (int to = 0; to < group.size(); to++) {
            Instant latest = group.get(to).paidAt();
            while (group.get(from).paidAt().isBefore(latest.minus(1, ChronoUnit.HOURS))) {
                from++;
            }
            if (to - from + 1 > best.size()) {
                best = group.subList(from, to + 1);
            }
        }
        return best;
    }

    private List<DoubtFinding> missing(List<ShopOrder> live) {
        List<DoubtFinding> found = new ArrayList<>();
        groups(live, o -> o.waybillNo() == null && o.state() != OrderState.PAID ? month(o) : null)
                .forEach((month, group) -> found.add(finding(DoubtKind.WAYBILL_MISSING, month, month, group)));
        return found;
    }

    private List<DoubtFinding> prices(List<ShopOrder> live) {
        List<DoubtFinding> found = new ArrayList<>();
        groups(live, o -> o.title().isEmpty() ? null : o.title()).forEach((title, group) -> {
            if (group.size() < limits.priceOrders()) {
                return;
            }
            long median = group.stream()
                    .map(DoubtRules::price)
                    .sorted()
                    .toList()
                    .get(group.size() / 2)
                    .fen();
            List<ShopOrder> odd = group.stream()
                    .filter(o -> price(o).fen() > median * limits.priceTimes())
                    .toList();
            if (!odd.isEmpty()) {
                String shown = title.length() > 100 ? title.substring(0, 100) : title;
                found.add(finding(DoubtKind.PRICE_ODD, shown, shown, odd));
            }
        });
        return found;
    }

    private static Money price(ShopOrder order) {
        return Money.ofFen(order.paid().fen() / order.quantity());
    }

    private List<DoubtFinding> refunds(Collection<ShopOrder> orders) {
        List<DoubtFinding> found = new ArrayList<>();
        groups(orders, DoubtRules::month).forEach((month, group) -> {
            long gross = group.stream().mapToLong(o -> o.paid().fen()).sum();
            long back = group.stream().mapToLong(o -> o.refunded().fen()).sum();
            if (group.size() >= limits.refundOrders() && back * 100 > gross * limits.refundPercent()) {
                found.add(finding(
                        DoubtKind.REFUND_RATE,
                        month,
                        month + " · " + back * 100 / gross + "%",
                        group.stream().filter(o -> o.refunded().isPositive()).toList()));
            }
        });
        return found;
    }

    private List<DoubtFinding> beforeOpening(List<ShopOrder> live) {
        List<ShopOrder> early =
                live.stream().filter(o -> o.paidOn().isBefore(shop.openedOn())).toList();
        return early.isEmpty()
                ? List.of()
                : List.of(finding(DoubtKind.BEFORE_OPENING, "", shop.openedOn().toString(), early));
    }

    /** Nobody but a person can tell where a product comes from; new orders of one that somebody told of are told of too. */
    private List<DoubtFinding> notLocal(List<ShopOrder> live) {
        List<DoubtFinding> found = new ArrayList<>();
        groups(live, o -> notLocal.contains(o.title()) ? o.title() : null)
                .forEach((title, group) -> found.add(notLocal(title, group)));
        return found;
    }

    DoubtFinding notLocal(String title, List<ShopOrder> orders) {
        return finding(DoubtKind.NOT_LOCAL, title, title.length() > 100 ? title.substring(0, 100) : title, orders);
    }

    private DoubtFinding finding(DoubtKind kind, String about, String detail, List<ShopOrder> orders) {
        String key = kind.name() + ":" + shop.id() + (about.isEmpty() ? "" : ":" + about);
        return new DoubtFinding(kind, key.length() > 160 ? key.substring(0, 160) : key, detail, orders);
    }

    private static String masked(List<ShopOrder> orders) {
        return Objects.requireNonNullElse(orders.getFirst().receiverMasked(), "");
    }

    private static String month(ShopOrder order) {
        return YearMonth.from(order.paidOn()).toString();
    }

    /** In the order of payment; those without a key are left out. */
    private static Map<String, List<ShopOrder>> groups(
            Collection<ShopOrder> orders, Function<ShopOrder, @org.jspecify.annotations.Nullable String> key) {
        Map<String, List<ShopOrder>> groups = new TreeMap<>();
        orders.stream()
                .sorted(Comparator.comparing(ShopOrder::paidAt).thenComparing(ShopOrder::orderNo))
                .forEach(order -> {
                    String of = key.apply(order);
                    if (of != null) {
                        groups.computeIfAbsent(of, none -> new ArrayList<>()).add(order);
                    }
                });
        return groups;
    }
}
