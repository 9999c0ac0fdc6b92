package org.jishi.desk.ui;

import java.util.Map;
import java.util.UUID;
import org.jishi.desk.SearchKind;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Navigator;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** Which screen shows what the desk speaks of: a thing by its kind, a list by its word. Where there is none, nothing opens. */
final class Doors {
    /** Pages of one thing, by the kind of the subject or its table. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("person", "people.person"),
            Map.entry("organisation", "people.organisation"),
            Map.entry("person_merge", "people.merge.pair"),
            Map.entry("household", "people.household"),
            Map.entry("collecting", "people.collect.one"),
            Map.entry("training_class", "training.class"),
            Map.entry("subsidy_claim", "subsidy.claim"),
            Map.entry("branding_case", "branding.case"),
            Map.entry("scheme_version", "policy.scheme"),
            Map.entry("shop", "sales.shop"),
            Map.entry("award_round", "award.round"),
            Map.entry("notice", "casework.notice.one"),
            Map.entry("recovery", "payment.recovery"),
            Map.entry("batch", "payment.batch"));

    /** Lists, by the word of the task. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("people", "people"),
            Map.entry("person", "people"),
            Map.entry("organisation", "people.organisation.list"),
            Map.entry("people.account", "people.account.list"),
            Map.entry("people.merge", "people.merge.list"),
            Map.entry("people.household", "people.household.list"),
            Map.entry("collecting", "people.collect"),
            Map.entry("consent_notice", "people.consent.list"),
            Map.entry("person_apart", "people.merge.list"),
            Map.entry("training", "training"),
            Map.entry("class", "training"),
            Map.entry("training.followUp", "training.followUp"),
            Map.entry("training.callBack", "training.callBack"),
            Map.entry("subsidy", "subsidy"),
            Map.entry("unclaimed", "subsidy.make"),
            Map.entry("branding", "branding"),
            Map.entry("doubt", "sales.doubt"),
            Map.entry("sales", "sales"),
            Map.entry("shop", "sales"),
            Map.entry("award", "award"),
            Map.entry("award_round", "award"),
            Map.entry("notice", "casework.notice"),
            Map.entry("payable", "payment"),
            Map.entry("batch", "payment.batches"),
            Map.entry("scheme", "policy"),
            Map.entry("recovery", "payment"),
            Map.entry("fund", "fund"),
            Map.entry("report", "report"),
            Map.entry("role_request", "admin.role"),
            Map.entry("trail", "trail"),
            Map.entry("admin.users", "admin.users"),
            Map.entry("admin.backups", "admin.backups"),
            Map.entry("admin", "admin"));

    private final Navigator navigator;

    Doors(Ui ui) {
        navigator = ui.navigator();
    }

    static boolean leadsTo(@Nullable String kind) {
        return kind != null && (PAGES.containsKey(kind) || LISTS.containsKey(kind));
    }

    /** Opens the page of a thing; its list where it has no page. */
    void open(String kind, UUID id) {
        String page = PAGES.get(kind);
        if (page == null) {
            openList(kind);
        } else {
            navigator.open(page, id);
        }
    }

    void openList(String word) {
        openList(word, null);
    }

    /** @param todo which of its rows are shown, null for all */
    void openList(String word, @Nullable String todo) {
        String list = LISTS.get(word);
        if (list != null) {
            navigator.open(list, todo == null ? null : new Narrowing(Narrowing.TODO, todo));
        }
    }

    /** The screen that shows what was found, and whether it takes the thing's id. */
    static Door of(SearchKind kind) {
        return switch (kind) {
            case PERSON -> new Door("people.person", true);
            case HOUSEHOLD -> new Door("people.household", true);
            case COLLECTING -> new Door("people.collect.one", true);
            case CLASS -> new Door("training.class", true);
            case CLAIM -> new Door("subsidy.claim", true);
            case BRANDING -> new Door("branding.case", true);
            case SHOP -> new Door("sales.shop", true);
            case AWARD -> new Door("award.round", true);
            case ORGANISATION -> new Door("people.organisation", true);
            case NOTICE -> new Door("casework.notice.one", true);
            case BATCH -> new Door("payment.batch", true);
            case RECOVERY -> new Door("payment.recovery", true);
            case PAYABLE -> new Door("payment", false);
            case TOWNSHIP, VILLAGE -> new Door("people", false);
        };
    }

    record Door(String screen, boolean takesId) {}
}
