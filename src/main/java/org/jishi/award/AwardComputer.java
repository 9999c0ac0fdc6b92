package org.jishi.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.organisation.Deaths;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.SalesFigures;
import org.jishi.sales.SoldByShop;
import org.jspecify.annotations.Nullable;

/** Collects what competes, and what money there is, and computes a round. Writes nothing. */
final class AwardComputer {
    private final SalesFigures figures = new SalesFigures();
    private final Deaths deaths = new Deaths();
    private final AwardRepository rounds = new AwardRepository();
    private final AwardLineRepository lines = new AwardLineRepository();

    /** @param leftOut shops or owners that a clerk left out */
    AwardPlan plan(Handle handle, SchemeVersion scheme, Period period, Set<UUID> leftOut) {
        AwardRule rule = SchemeRules.read(scheme, AwardRule.class);
        Money carried = rule.rollsOver() ? carried(handle, scheme.schemeId(), period) : Money.ZERO;
        Money spent = lines.spent(handle, scheme.schemeId(), period.toString());
        Money budget = rule.budget();
        Money pot = budget == null ? null : budget.plus(carried).minus(spent).max(Money.ZERO);
        List<AwardEntry> entries = entries(handle, scheme.schemeId(), rule, period, leftOut);
        List<AwardShare> shares = AwardRules.compute(rule, entries, period.last(), pot);
        return new AwardPlan(scheme, period, budget, carried, spent, shares);
    }

    /** What the latest approved period of the same calendar year left over, which holds what that one was given. */
    private Money carried(Handle handle, UUID scheme, Period period) {
        Optional<AwardRound> latest = rounds.ofScheme(handle, scheme).stream()
                .filter(round -> round.status().binds()
                        && round.lastDay().isBefore(period.first())
                        && round.lastDay().getYear() == period.year())
                .findFirst();
        if (latest.isEmpty()) {
            return Money.ZERO;
        }
        AwardRound before = latest.get();
        Money budget = before.budget();
        return budget == null
                ? Money.ZERO
                : budget.plus(before.carried())
                        .minus(lines.spent(handle, scheme, before.period()))
                        .max(Money.ZERO);
    }

    private List<AwardEntry> entries(Handle handle, UUID scheme, AwardRule rule, Period period, Set<UUID> leftOut) {
        Map<UUID, Sold> now = sold(handle, rule, period);
        Map<UUID, Sold> before = sold(handle, rule, period.yearBefore());
        Set<UUID> awarded = lines.awarded(handle, scheme, period.toString());
        Map<UUID, Money> had = lines.had(handle, scheme, period.year());
        Set<UUID> died = deaths.among(
                        handle,
                        now.values().stream().map(sold -> sold.owner.id()).toList())
                .keySet();
        List<AwardEntry> entries = new ArrayList<>();
        now.forEach((key, sold) -> entries.add(new AwardEntry(
                key,
                sold.owner,
                List.copyOf(sold.shops),
                sold.sales,
                before.containsKey(key) ? java.util.Objects.requireNonNull(before.get(key)).sales : Money.ZERO,
                sold.orders,
                sold.firstOpened,
                sold.openDoubts,
                died.contains(sold.owner.id()),
                had.getOrDefault(sold.owner.id(), Money.ZERO),
                awarded.contains(key),
                leftOut.contains(key))));
        return entries;
    }

    private Map<UUID, Sold> sold(Handle handle, AwardRule rule, Period period) {
        Map<UUID, Sold> byKey = new LinkedHashMap<>();
        for (SoldByShop shop : figures.soldByShop(handle, period)) {
            UUID key = rule.per() == AwardRule.Per.SHOP
                    ? shop.shopId()
                    : shop.owner().id();
            byKey.computeIfAbsent(key, k -> new Sold(shop.owner(), shop.openedOn()))
                    .add(shop);
        }
        return new HashMap<>(byKey);
    }

    /** What is added up for one entry. */
    private static final class Sold {
        private final Beneficiary owner;
        private final List<String> shops = new ArrayList<>();
        private LocalDate firstOpened;
        private Money sales = Money.ZERO;
        private long orders;
        private long openDoubts;

        Sold(Beneficiary owner, LocalDate firstOpened) {
            this.owner = owner;
            this.firstOpened = firstOpened;
        }

        void add(SoldByShop shop) {
            shops.add(shop.shopName());
            if (shop.openedOn().isBefore(firstOpened)) {
                firstOpened = shop.openedOn();
            }
            sales = sales.plus(shop.sums().verified());
            orders += shop.sums().orders();
            openDoubts += shop.openDoubts();
        }
    }

    /** A round of the scheme whose period shares days with this one without being the same; null for none. */
    @Nullable
    AwardRound overlapping(Handle handle, SchemeVersion scheme, Period period) {
        return rounds.ofScheme(handle, scheme.schemeId()).stream()
                .filter(round -> !round.period().equals(period.toString())
                        && !round.lastDay().isBefore(period.first())
                        && !round.firstDay().isAfter(period.last()))
                .findFirst()
                .orElse(null);
    }
}
