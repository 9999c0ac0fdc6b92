package org.jishi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jishi.account.ui.AccountScreens;
import org.jishi.admin.ui.AdminScreens;
import org.jishi.branding.ui.BrandingScreens;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.desk.ui.DeskScreens;
import org.jishi.fund.ui.FundScreens;
import org.jishi.intake.roster.ui.RosterScreens;
import org.jishi.kit.help.TourStep;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.report.ui.ReportScreens;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.jishi.training.ClassRow;
import org.jishi.training.ClassStatus;
import org.jishi.training.ui.TrainingScreens;
import org.jspecify.annotations.Nullable;

/**
 * Where a newcomer to the sample county is led, as the work goes there: a clerk along the whole of it, the others to what is
 * theirs. Whoever has several roles walks the longest of their ways.
 */
final class Tours {
    /** What a page of one thing is opened with. */
    private enum Thing {
        NONE,
        CLASS,
        CLAIM
    }

    private record Stop(String screen, Thing thing, String control, String says) {
        static Stop at(String screen, String control, String says) {
            return new Stop(screen, Thing.NONE, control, says);
        }
    }

    private static final Stop HOME = Stop.at(DeskScreens.HOME, "sidebar-home", "app.tour.home");
    private static final Stop HELP = Stop.at(DeskScreens.HOME, "help-menu", "app.tour.help");

    /** From the longest way to the shortest. */
    private static final List<Map.Entry<Role, List<Stop>>> WAYS = List.of(
            Map.entry(
                    Role.CLERK,
                    List.of(
                            HOME,
                            Stop.at(PersonScreens.PEOPLE, "people-register", "app.tour.register"),
                            Stop.at(RosterScreens.IMPORT, "people-import-choose", "app.tour.import"),
                            Stop.at(TrainingScreens.LIST, "training-list-plan", "app.tour.plan"),
                            new Stop(TrainingScreens.CLASS, Thing.CLASS, "thing-more", "app.tour.class"),
                            new Stop(TrainingScreens.BOARD, Thing.CLASS, "mark-grid", "app.tour.board"),
                            Stop.at(SubsidyScreens.CLAIMS, "subsidy-make", "app.tour.make"),
                            new Stop(SubsidyScreens.CLAIM, Thing.CLAIM, "way", "app.tour.claim"),
                            Stop.at(BrandingScreens.LIST, "branding-open-button", "app.tour.branding"),
                            Stop.at(SalesScreens.LIST, "sales-list-add", "app.tour.sales"),
                            Stop.at(DeskScreens.HOME, "shell-search-box", "app.tour.search"),
                            HELP)),
            Map.entry(
                    Role.REVIEWER,
                    List.of(
                            HOME,
                            Stop.at(SubsidyScreens.CLAIMS, "subsidy-table", "app.tour.toReview"),
                            new Stop(SubsidyScreens.CLAIM, Thing.CLAIM, "decision-panel", "app.tour.review"),
                            Stop.at(AccountScreens.LIST, "people-account-list-table", "app.tour.accounts"),
                            Stop.at(SalesScreens.DOUBTS, "doubts-table", "app.tour.doubts"),
                            HELP)),
            Map.entry(
                    Role.APPROVER,
                    List.of(
                            HOME,
                            Stop.at(PolicyScreens.SCHEMES, "policy-table", "app.tour.schemes"),
                            Stop.at(SubsidyScreens.CLAIMS, "subsidy-table", "app.tour.toApprove"),
                            Stop.at(NoticeScreens.NOTICES, "casework-notice-draft", "app.tour.notice"),
                            Stop.at(PaymentScreens.BATCHES, "payment-batches-table", "app.tour.toPay"),
                            HELP)),
            Map.entry(
                    Role.CASHIER,
                    List.of(
                            HOME,
                            Stop.at(FundScreens.FUND, "fund-grant-add", "app.tour.grant"),
                            Stop.at(FundScreens.FUND, "fund-balance", "app.tour.balance"),
                            Stop.at(PaymentScreens.PAYABLES, "payment-batch-new", "app.tour.batch"),
                            Stop.at(PaymentScreens.BATCHES, "payment-batches-table", "app.tour.bank"),
                            HELP)),
            Map.entry(
                    Role.OFFICIAL,
                    List.of(
                            HOME,
                            Stop.at(ReportScreens.REPORTS, "report-period", "app.tour.period"),
                            Stop.at(ReportScreens.REPORTS, "report-freeze", "app.tour.freeze"),
                            Stop.at(ReportScreens.FROZEN, "report-frozen-table", "app.tour.frozen"),
                            Stop.at(ReportScreens.TARGETS, "report-targets-table", "app.tour.targets"),
                            HELP)),
            Map.entry(
                    Role.AUDITOR,
                    List.of(
                            HOME,
                            Stop.at(DeskScreens.TRAIL, "desk-trail-prove", "app.tour.trail"),
                            new Stop(SubsidyScreens.CLAIM, Thing.CLAIM, "way", "app.tour.claimRead"),
                            Stop.at(AdminScreens.OFFICE, "admin-check-run", "app.tour.check"),
                            HELP)),
            Map.entry(
                    Role.TRAINER,
                    List.of(
                            HOME,
                            Stop.at(TrainingScreens.LIST, "training-table", "app.tour.ownClasses"),
                            new Stop(TrainingScreens.CLASS, Thing.CLASS, "thing-more", "app.tour.classSheets"),
                            new Stop(TrainingScreens.BOARD, Thing.CLASS, "mark-grid", "app.tour.board"),
                            HELP)),
            Map.entry(
                    Role.ADMINISTRATOR,
                    List.of(
                            HOME,
                            Stop.at(AdminScreens.USERS, "admin-user-add", "app.tour.users"),
                            Stop.at(AdminScreens.OFFICE, "admin-backup-make", "app.tour.backup"),
                            HELP)));

    private final Wiring wiring;

    Tours(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The way of whoever is signed in. Reads, so not on the window's thread. */
    List<TourStep> of(Actor actor) {
        return WAYS.stream()
                .filter(way -> actor.roles().contains(way.getKey()))
                .findFirst()
                .map(way -> steps(way.getValue()))
                .orElse(List.of());
    }

    private List<TourStep> steps(List<Stop> stops) {
        List<TourStep> steps = new ArrayList<>();
        for (Stop stop : stops) {
            UUID thing = thing(stop.thing());
            if (stop.thing() == Thing.NONE || thing != null) {
                steps.add(new TourStep(stop.screen(), thing, stop.control(), stop.says()));
            }
        }
        return steps;
    }

    private @Nullable UUID thing(Thing kind) {
        return switch (kind) {
            case NONE -> null;
            case CLASS -> first(wiring.classes::page, ClassStatus.OPEN, ClassRow::id);
            case CLAIM -> first(wiring.subsidies::page, ClaimStatus.ENTERED, Claim::id);
        };
    }

    /** One in that state, else any. */
    private static <T> @Nullable UUID first(Function<PageRequest, Page<T>> ask, Enum<?> state, Function<T, UUID> id) {
        PageRequest any = PageRequest.first(1);
        return Stream.of(any.filter("status", state.name()), any)
                .flatMap(request -> ask.apply(request).rows().stream())
                .map(id)
                .findFirst()
                .orElse(null);
    }
}
