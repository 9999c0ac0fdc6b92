package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarEntry.Kind;
import org.jishi.casework.HomeCard;
import org.jishi.desk.Home;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.time.Period;
import org.jishi.report.ReportLanguage;
import org.jishi.sample.SampleCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home is made for whoever opens it: each role finds how its own things stand, and nobody those of others. */
class HomeOfRolesTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));

    private static final Map<String, List<String>> CARDS = Map.of(
            "clerk", List.of("training.home.week", "casework.home.notices"),
            "trainer", List.of("training.home.week", "training.home.own"),
            "cashier", List.of("payment.home.batches", "casework.home.notices"),
            "official", List.of("report.home.due", "report.home.targets", "casework.home.notices"),
            "auditor",
                    List.of(
                            "report.home.last",
                            "report.home.due",
                            "report.home.targets",
                            "casework.home.notices",
                            "sales.home.doubts",
                            "admin.home.kept"),
            "approver",
                    List.of("payment.home.batches", "report.home.due", "report.home.targets", "casework.home.notices"),
            "reviewer", List.of("casework.home.notices"),
            "admin", List.of("admin.home.kept"));

    @TempDir
    static Path folder;

    @Test
    void eachRoleHasItsOwnCards() {
        Path county = Counties.copy(folder.resolve("county"));
        CARDS.forEach(
                (login, titles) -> assertThat(home(county, login, wiring -> {}).cards())
                        .as(login)
                        .extracting(card -> card.title().key())
                        .containsExactlyElementsOf(titles));
        Home official = home(county, "official", wiring -> {});
        assertThat(official.tasks()).isEmpty();
        assertThat(official.others())
                .as("who has the next step")
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.who()).isNotEmpty());
        Home trainer = home(county, "trainer", wiring -> {});
        assertThat(trainer.others()).isEmpty();
        assertThat(trainer.cards().getFirst().lines())
                .as("sessions whose attendance waits for the trainer")
                .anyMatch(line -> line.how().key().equals("training.home.unmarked"));

        HomeCard before = official.cards().getFirst();
        assertThat(before.lines()).hasSize(5).allMatch(line -> line.state() == HomeCard.State.OPEN);
        Home after = home(
                county,
                "official",
                wiring -> wiring.reports.freeze("training-ledger", Period.quarter(2026, 3), ReportLanguage.ZH));
        assertThat(after.cards().getFirst().lines())
                .filteredOn(line -> line.state() == HomeCard.State.DONE)
                .singleElement()
                .satisfies(line -> assertThat(line.what().key()).isEqualTo("report.form.training-ledger"));
    }

    @Test
    void theCalendarHasTheDaysOfEveryRoomAndShowsEachRoleItsOwn() {
        Path county = Counties.copy(folder.resolve("days"));
        assertThat(kinds(county, "clerk"))
                .contains(Kind.SESSION, Kind.NOTICE, Kind.COLLECTING, Kind.FOLLOW_UP)
                .doesNotContain(Kind.REPORT);
        assertThat(kinds(county, "official"))
                .contains(Kind.SESSION, Kind.NOTICE, Kind.REPORT)
                .doesNotContain(Kind.COLLECTING, Kind.FOLLOW_UP);
        assertThat(kinds(county, "trainer")).containsOnly(Kind.SESSION);
        assertThat(kinds(county, "admin")).isEmpty();
    }

    private static List<Kind> kinds(Path county, String login) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            return new Wiring(in, access, CLOCK)
                    .calendar.entries(Counties.TODAY.minusDays(90), Counties.TODAY.plusDays(90)).stream()
                            .map(CalendarEntry::kind)
                            .distinct()
                            .toList();
        }
    }

    private static Home home(Path county, String login, java.util.function.Consumer<Wiring> first) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            Wiring wiring = new Wiring(in, access, CLOCK);
            first.accept(wiring);
            return wiring.home.home();
        }
    }
}
