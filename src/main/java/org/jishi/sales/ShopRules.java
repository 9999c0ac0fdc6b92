package org.jishi.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.text.Problem;

/** What is not right with a shop as entered, and when a shop counts as active. */
public final class ShopRules {
    /** A shop younger than this is not active yet. */
    private static final int YOUNG_DAYS = 30;

    private static final int WINDOW_DAYS = 90;

    private ShopRules() {}

    static List<Problem> problems(ShopDraft draft, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        required(problems, "shopNo", draft.shopNo());
        required(problems, "name", draft.name());
        required(problems, "category", draft.category());
        if (draft.owner() == null) {
            problems.add(Problem.at("owner", "sales.shop.required.owner"));
        }
        if (draft.openedOn() == null) {
            problems.add(Problem.at("openedOn", "sales.shop.required.openedOn"));
        } else if (draft.openedOn().isAfter(today)) {
            problems.add(Problem.at("openedOn", "sales.shop.opensLater", today));
        }
        String url = draft.url().strip();
        if (!url.isEmpty() && !url.matches("https?://\\S{4,290}")) {
            problems.add(Problem.at("url", "sales.shop.url"));
        }
        return problems;
    }

    private static void required(List<Problem> problems, String field, String content) {
        if (content.isBlank()) {
            problems.add(Problem.at(field, "sales.shop.required." + field));
        }
    }

    /**
     * Open for 30 days and at least one order a month on average over the last three months; a shop of 30 to 90 days is
     * measured by its actual time.
     *
     * @param orders its orders, closed ones left out, in the 90 days up to the day
     */
    public static boolean active(LocalDate openedOn, LocalDate day, long orders) {
        long age = openedOn.until(day, java.time.temporal.ChronoUnit.DAYS);
        if (age < YOUNG_DAYS) {
            return false;
        }
        return orders * 30 >= Math.min(age, WINDOW_DAYS);
    }
}
