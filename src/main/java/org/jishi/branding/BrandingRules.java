package org.jishi.branding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;

/** What a plan and a delivery must be; pure. */
public final class BrandingRules {
    private BrandingRules() {}

    public static List<Problem> plan(BrandingRule rule, List<ItemPlan> items) {
        List<Problem> problems = new ArrayList<>();
        if (items.isEmpty()) {
            problems.add(Problem.at("items", "branding.plan.noItem"));
        }
        for (ItemPlan item : items) {
            if (item.description().isBlank()) {
                problems.add(Problem.at("items", "branding.plan.noDescription"));
            }
            if (item.quantity() < 1 || !item.unitPrice().isPositive()) {
                problems.add(Problem.at("items", "branding.plan.noPrice"));
            } else {
                Money cap = rule.itemCaps().get(item.kind());
                if (cap == null) {
                    problems.add(Problem.at("items", "branding.plan.notSupported." + item.kind()));
                } else if (item.budget().compareTo(cap) > 0) {
                    problems.add(Problem.at("items", "branding.plan.overItemCap", item.budget(), cap));
                }
            }
        }
        Money budget = budget(items);
        if (budget.compareTo(rule.caseCap()) > 0) {
            problems.add(Problem.at("items", "branding.plan.overCaseCap", budget, rule.caseCap()));
        }
        return problems;
    }

    public static Money budget(List<ItemPlan> items) {
        return items.stream().map(ItemPlan::budget).reduce(Money.ZERO, Money::plus);
    }

    /** The types of papers that prove items. */
    public static List<String> papers(List<BrandingItem> items) {
        return items.stream()
                .flatMap(item -> item.kind().papers().stream())
                .distinct()
                .toList();
    }

    /** The name of the date field of an item in the form of a delivery. */
    public static String dateOf(UUID itemId) {
        return "deliveredOn." + itemId;
    }

    /**
     * What is wrong with a delivery as it is entered, each at its item's date.
     *
     * @param approvedOn the plan's: nothing is delivered for a plan before it stands
     */
    static List<Problem> entered(
            Map<UUID, BrandingItem> items, List<ItemDelivery> deliveries, LocalDate approvedOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (deliveries.isEmpty()) {
            items.keySet().forEach(id -> problems.add(Problem.at(dateOf(id), "branding.delivery.nothing")));
        }
        for (ItemDelivery delivery : deliveries) {
            BrandingItem item = items.get(delivery.itemId());
            if (item != null && delivery.deliveredOn().isAfter(today)) {
                problems.add(Problem.at(dateOf(item.id()), "branding.delivery.future", item.description()));
            } else if (item != null && delivery.deliveredOn().isBefore(approvedOn)) {
                problems.add(Problem.at(dateOf(item.id()), "branding.delivery.early", item.description(), approvedOn));
            }
        }
        return problems;
    }

    /** What is missing before a delivery can be put to acceptance. */
    public static List<Problem> delivery(List<BrandingItem> items, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (BrandingItem item : items) {
            LocalDate deliveredOn = item.deliveredOn();
            if (deliveredOn == null) {
                problems.add(Problem.at("items", "branding.delivery.notDelivered", item.description()));
            } else if (deliveredOn.isAfter(today)) {
                problems.add(Problem.at("items", "branding.delivery.future", item.description()));
            } else if (item.kind().numbered()
                    && (item.resultNo() == null || item.resultNo().isBlank())) {
                problems.add(Problem.at("items", "branding.delivery.noNumber", item.description()));
            }
        }
        return problems;
    }
}
