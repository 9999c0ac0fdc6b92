package org.jishi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jishi.account.ui.AccountScreens;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.ui.AdminScreens;
import org.jishi.award.AwardLine;
import org.jishi.award.ui.AwardRuleEditor;
import org.jishi.award.ui.AwardScreens;
import org.jishi.award.ui.AwardServices;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.ui.BrandingRuleEditor;
import org.jishi.branding.ui.BrandingScreens;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.consent.ui.ConsentServices;
import org.jishi.desk.ui.DeskScreens;
import org.jishi.fund.ui.FundScreens;
import org.jishi.household.ui.HouseholdServices;
import org.jishi.intake.collect.ui.CollectScreens;
import org.jishi.intake.collect.ui.CollectServices;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.many.ui.InBulk;
import org.jishi.merge.ui.MergeScreens;
import org.jishi.organisation.ui.MembershipModel;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.people.ui.Elsewhere;
import org.jishi.people.ui.PeopleScreens;
import org.jishi.people.ui.PeopleTabs;
import org.jishi.person.ui.PersonSecrets;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.report.ui.ReportScreens;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.sales.ui.SalesServices;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ui.SubsidyRuleEditor;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.jishi.training.ui.EnrolTicked;
import org.jishi.training.ui.TrainingScreens;
import org.jishi.training.ui.TrainingServices;
import org.kordamp.ikonli.feather.Feather;

/** Every screen of the program, in the order of the sidebar. */
final class Screens {
    private Screens() {}

    /** @param back closes the office and puts a backup that lies ready in its place */
    static List<Screen> of(Ui ui, Wiring w, Consumer<OfficeRestore.Ready> back) {
        List<Screen> desk = new DeskScreens(ui, w.home, w.trailService, w.calendar).screens();
        BrandingScreens branding = new BrandingScreens(
                ui,
                w.branding,
                w.deliveries,
                w.brandingFiles,
                w.brandingBoard,
                w.people,
                w.organisations,
                w.places,
                w.papers);
        List<Screen> all = new ArrayList<>(named(desk, DeskScreens.HOME));
        all.addAll(named(desk, DeskScreens.CALENDAR));
        MembershipModel memberships =
                new MembershipModel(ui, w.memberships, w.membershipDesk, w.people, w.organisations);
        TrainingServices training = new TrainingServices(
                w.courses,
                w.classes,
                w.cancelling,
                w.sessions,
                w.enrolments,
                w.attendance,
                w.outcomes,
                w.corrections,
                w.signInSheets,
                w.certificates,
                w.followUps,
                w.callBacks,
                w.places);
        all.addAll(new PeopleScreens(
                        ui,
                        w.people,
                        new InBulk(w.personExport, w.manyPersons),
                        w.deaths,
                        w.personPrint,
                        w.accounts,
                        w.places,
                        w.papers,
                        w.mergeDesk,
                        w.merges,
                        new HouseholdServices(w.households, w.householdUndo, w.householdDesk, w.householdExport),
                        memberships,
                        new ConsentServices(w.consents, w.consentPrint),
                        elsewhere())
                .ticked(new EnrolTicked(ui, training).act())
                .screens());
        all.addAll(new OrganisationScreens(
                        ui,
                        w.organisations,
                        new InBulk(w.firmExport, w.manyFirms).ofOrganisations(ui, w.places, RosterScreens.FIRMS),
                        w.accounts,
                        memberships,
                        w.places,
                        w.papers,
                        PeopleTabs.ALL)
                .screens());
        all.addAll(new AccountScreens(
                        ui, w.accounts, PeopleTabs.ALL, id -> ui.navigator().open(OrganisationScreens.ONE, id))
                .screens());
        all.addAll(new MergeScreens(ui, w.people, w.mergeDesk, w.merges, PeopleTabs.ALL).screens());
        all.addAll(new RosterScreens(ui, w.rosters, w.firmRosters).screens());
        all.addAll(new CollectScreens(
                        ui,
                        new CollectServices(
                                w.collecting, w.collectDesk, w.collectImport, w.collectAnswers, w.blankForms, w.places),
                        PeopleTabs.ALL,
                        id -> ui.navigator().open(TrainingScreens.CLASS, id))
                .screens());
        all.addAll(new TrainingScreens(ui, training, branding::openFor)
                .phones(new PersonSecrets(ui, w.people))
                .calendar(() -> ui.navigator().open(DeskScreens.CALENDAR))
                .screens());
        all.addAll(new SubsidyScreens(ui, w.subsidies, w.claimMaker, w.papers).screens());
        all.addAll(branding.screens());
        all.addAll(new SalesScreens(ui, new SalesServices(w.shops, w.orders, w.doubts, w.places)).screens());
        all.addAll(new AwardScreens(ui, new AwardServices(w.awardFiles, w.awardMaker, w.awards, w.papers)).screens());
        all.addAll(new NoticeScreens(ui, w.notices, w.objections, w.places, w.holidays.days(), w.papers, w.guard)
                .screens());
        all.addAll(new FundScreens(ui, w.fund).screens());
        all.addAll(new PaymentScreens(
                        ui,
                        w.paymentDesk,
                        w.payments,
                        w.bankSheets,
                        w.bankResults,
                        w.recoveries,
                        w.notices,
                        Map.of(
                                Claim.KIND,
                                SubsidyScreens.CLAIM,
                                BrandingCase.KIND,
                                BrandingScreens.CASE,
                                AwardLine.KIND,
                                AwardScreens.LIST))
                .screens());
        all.addAll(new PolicyScreens(
                        ui,
                        w.policies,
                        w.keptSchemes,
                        List.of(
                                new SubsidyRuleEditor(ui, w.fund),
                                new BrandingRuleEditor(ui, w.fund),
                                new AwardRuleEditor(ui, w.fund)))
                .screens());
        all.addAll(new ReportScreens(ui, w.reports, w.targets, w.handEntries).screens());
        all.addAll(named(desk, DeskScreens.TRAIL));
        all.addAll(new AdminScreens(
                        ui,
                        new AdminScreens.AdminServices(
                                w.users,
                                w.roles,
                                w.settings,
                                w.backups,
                                new AdminScreens.Keeping(w.keeper, w.restore, back),
                                w.dataCheck,
                                w.recoveryKeys,
                                w.places,
                                w.villages,
                                w.holidays,
                                w.paperNeeds))
                .screens());
        return all;
    }

    /** What a person's page leads to. */
    static Elsewhere elsewhere() {
        return new Elsewhere(
                Map.of(
                        "people", new Elsewhere.Told(Feather.BRIEFCASE, OrganisationScreens.ONE),
                        "training", new Elsewhere.Told(Feather.BOOK_OPEN, TrainingScreens.CLASS),
                        "subsidy", new Elsewhere.Told(Feather.GIFT, SubsidyScreens.CLAIM),
                        "branding", new Elsewhere.Told(Feather.TAG, BrandingScreens.CASE),
                        "sales", new Elsewhere.Told(Feather.SHOPPING_BAG, SalesScreens.SHOP),
                        "award", new Elsewhere.Told(Feather.AWARD, AwardScreens.ROUND),
                        "payment", new Elsewhere.Told(Feather.CREDIT_CARD, PaymentScreens.BATCH)),
                BrandingScreens.LIST);
    }

    private static List<Screen> named(List<Screen> screens, String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).toList();
    }
}
