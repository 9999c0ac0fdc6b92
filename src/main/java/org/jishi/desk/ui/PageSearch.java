package org.jishi.desk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jishi.admin.ui.AdminScreens;
import org.jishi.award.ui.AwardScreens;
import org.jishi.branding.ui.BrandingScreens;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.fund.ui.FundScreens;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.SearchHit;
import org.jishi.kit.shell.SearchProvider;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.person.ui.PersonScreens;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.report.ui.ReportScreens;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.jishi.training.ui.TrainingScreens;

/**
 * What another search finds, and after it the pages by words that are not in their names: who looks for 登记考勤 means
 * 培训. A page whose own name is what was typed the field at the top offers by itself.
 */
public final class PageSearch implements SearchProvider {
    /** Pages that have such words. */
    static final List<String> WORDED = List.of(
            PersonScreens.PEOPLE,
            TrainingScreens.LIST,
            SubsidyScreens.CLAIMS,
            BrandingScreens.LIST,
            SalesScreens.LIST,
            AwardScreens.LIST,
            NoticeScreens.NOTICES,
            FundScreens.FUND,
            PaymentScreens.PAYABLES,
            PolicyScreens.SCHEMES,
            ReportScreens.REPORTS,
            DeskScreens.TRAIL,
            AdminScreens.OFFICE,
            AdminScreens.USERS,
            AdminScreens.BACKUPS);

    private final Ui ui;
    private final SearchProvider things;
    private final List<Screen> pages;

    /** @param screens all of the program */
    public PageSearch(Ui ui, SearchProvider things, List<Screen> screens) {
        this.ui = ui;
        this.things = things;
        this.pages = screens.stream()
                .filter(screen -> WORDED.contains(screen.id()) && screen.openTo(ui.access()))
                .toList();
    }

    @Override
    public List<SearchHit> find(String words) {
        List<SearchHit> found = new ArrayList<>(things.find(words));
        for (Screen page : pages) {
            String name = ui.text(page.title());
            if (!fits(words, name)) {
                meant(page, words)
                        .map(word ->
                                new SearchHit(ui.text("kit.search.pages"), word, name, page.icon(), page.id(), null))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The first of the page's words that is what was typed. */
    private Optional<String> meant(Screen page, String words) {
        return List.of(ui.text("desk.pageWords." + page.id()).split("[、,]", -1)).stream()
                .map(String::strip)
                .filter(word -> fits(words, word))
                .findFirst();
    }

    @Override
    public boolean fits(String words, String title) {
        return things.fits(words, title);
    }
}
