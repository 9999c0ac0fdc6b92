package org.jishi.desk.ui;

import java.util.Map;
import java.util.UUID;
import org.jishi.account.ui.AccountScreens;
import org.jishi.admin.AdminTasks;
import org.jishi.admin.ui.AdminScreens;
import org.jishi.award.ui.AwardScreens;
import org.jishi.branding.ui.BrandingScreens;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.consent.ui.ConsentScreens;
import org.jishi.desk.SearchKind;
import org.jishi.fund.ui.FundScreens;
import org.jishi.household.ui.HouseholdScreens;
import org.jishi.intake.collect.ui.CollectScreens;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Navigator;
import org.jishi.kit.Ui;
import org.jishi.merge.ui.MergeScreens;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.person.ui.PersonScreens;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.report.ui.ReportScreens;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.jishi.training.ui.TrainingScreens;
import org.jspecify.annotations.Nullable;

/** Which screen shows what the desk speaks of: a thing by its kind, a list by its word. Where there is none, nothing opens. */
final class Doors {
    /** Pages of one thing, by the kind of the subject or its table. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("person", PersonScreens.PERSON),
            Map.entry("organisation", OrganisationScreens.ONE),
            Map.entry("person_merge", MergeScreens.PAIR),
            Map.entry("household", HouseholdScreens.HOUSEHOLD),
            Map.entry("collecting", CollectScreens.ONE),
            Map.entry("training_class", TrainingScreens.CLASS),
            Map.entry("subsidy_claim", SubsidyScreens.CLAIM),
            Map.entry("branding_case", BrandingScreens.CASE),
            Map.entry("scheme_version", PolicyScreens.SCHEME),
            Map.entry("shop", SalesScreens.SHOP),
            Map.entry("award_round", AwardScreens.ROUND),
            Map.entry("notice", NoticeScreens.NOTICE),
            Map.entry("recovery", PaymentScreens.RECOVERY),
            Map.entry("batch", PaymentScreens.BATCH));

    /** Lists, by the word of the task. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("people", PersonScreens.PEOPLE),
            Map.entry("person", PersonScreens.PEOPLE),
            Map.entry("organisation", OrganisationScreens.LIST),
            Map.entry("people.account", AccountScreens.LIST),
            Map.entry("people.merge", MergeScreens.LIST),
            Map.entry(HouseholdScreens.HOUSEHOLD, HouseholdScreens.HOUSEHOLDS),
            Map.entry("collecting", CollectScreens.LIST),
            Map.entry("consent_notice", ConsentScreens.LIST),
            Map.entry("person_apart", MergeScreens.LIST),
            Map.entry("training", TrainingScreens.LIST),
            Map.entry("class", TrainingScreens.LIST),
            Map.entry("training.followUp", "training.followUp"),
            Map.entry("training.callBack", "training.callBack"),
            Map.entry("subsidy", SubsidyScreens.CLAIMS),
            Map.entry("unclaimed", SubsidyScreens.MAKE),
            Map.entry("branding", BrandingScreens.LIST),
            Map.entry("doubt", SalesScreens.DOUBTS),
            Map.entry("sales", SalesScreens.LIST),
            Map.entry("shop", SalesScreens.LIST),
            Map.entry("award", AwardScreens.LIST),
            Map.entry("award_round", AwardScreens.LIST),
            Map.entry("notice", NoticeScreens.NOTICES),
            Map.entry("payable", PaymentScreens.PAYABLES),
            Map.entry("batch", PaymentScreens.BATCHES),
            Map.entry("scheme", PolicyScreens.SCHEMES),
            Map.entry("recovery", PaymentScreens.PAYABLES),
            Map.entry("fund", FundScreens.FUND),
            Map.entry("report", ReportScreens.REPORTS),
            Map.entry("role_request", AdminScreens.ROLE),
            Map.entry("trail", DeskScreens.TRAIL),
            Map.entry(AdminTasks.USERS, AdminScreens.USERS),
            Map.entry(AdminTasks.BACKUPS, AdminScreens.BACKUPS),
            Map.entry("admin", AdminScreens.OFFICE));

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
            case PERSON -> new Door(PersonScreens.PERSON, true);
            case HOUSEHOLD -> new Door(HouseholdScreens.HOUSEHOLD, true);
            case COLLECTING -> new Door(CollectScreens.ONE, true);
            case CLASS -> new Door(TrainingScreens.CLASS, true);
            case CLAIM -> new Door(SubsidyScreens.CLAIM, true);
            case BRANDING -> new Door(BrandingScreens.CASE, true);
            case SHOP -> new Door(SalesScreens.SHOP, true);
            case AWARD -> new Door(AwardScreens.ROUND, true);
            case ORGANISATION -> new Door(OrganisationScreens.ONE, true);
            case NOTICE -> new Door(NoticeScreens.NOTICE, true);
            case BATCH -> new Door(PaymentScreens.BATCH, true);
            case RECOVERY -> new Door(PaymentScreens.RECOVERY, true);
            case PAYABLE -> new Door(PaymentScreens.PAYABLES, false);
            case TOWNSHIP, VILLAGE -> new Door(PersonScreens.PEOPLE, false);
        };
    }

    record Door(String screen, boolean takesId) {}
}
