package org.jishi.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jishi.admin.SampleLogins;
import org.jishi.admin.SetupDraft;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.person.Person;
import org.jishi.place.DivisionBook;
import org.jishi.place.Place;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * Makes a sample county: 奉节县 (500236), people who do not exist, every kind and state of case. The folder says that it is
 * a sample on every page and print, and never becomes a real office.
 */
public final class SampleCounty {
    public static final String COUNTY = "500236";
    public static final String PASSWORD = "jishi-sample";
    /** The logins, each with the role of its name. */
    public static final List<String> LOGINS =
            List.of("admin", "clerk", "trainer", "reviewer", "approver", "cashier", "official", "auditor");

    /** Fewer people do not fill the classes that the story needs. */
    public static final int FEWEST = 240;

    public static final int MOST = 500_000;

    private static final int STORY_DAYS = 300;
    private static final List<String> NAMES = List.of("管管理", "李经办", "田老师", "王初审", "周审定", "钱财务", "冯统计", "申审计");

    private final Wirer wirer;

    /** Wires the services of an office that was just set up. */
    public interface Wirer {
        SampleServices wire(SignedIn signedIn, Access access, OfficeClock clock);
    }

    public SampleCounty(Wirer wirer) {
        this.wirer = wirer;
    }

    /**
     * @param folder empty, taken by the caller, stays the caller's
     * @param people how many, {@link #FEWEST} to {@link #MOST}; 0 for the county and its logins alone, without anybody in
     *     it and without a story, to bring in rosters
     * @param today the day on which the story ends
     */
    public void make(DataFolder folder, int people, long seed, LocalDate today) {
        make(folder, people, seed, today, Progress.NONE);
    }

    /** @param progress told the days of the county's story; nothing is left half made, so it is never broken off */
    public void make(DataFolder folder, int people, long seed, LocalDate today, Progress progress) {
        boolean empty = people == 0;
        if (!empty && (people < FEWEST || people > MOST)) {
            throw Refusal.at("people", "sample.people", FEWEST, MOST);
        }
        if (folder.hasData()) {
            throw new Refusal("sample.hasData", folder.path().toString());
        }
        SampleClock time = new SampleClock(empty ? today : today.minusDays(STORY_DAYS + 2));
        OfficeClock clock = new OfficeClock(time);
        SetupDraft draft = new SetupDraft(COUNTY, "奉节县电子商务公共服务中心", NAMES.getFirst(), null, LOGINS.getFirst(), true);
        SetupService setup = new SetupService(clock, new Ids(), new DivisionBook());
        try (SignedIn signedIn =
                setup.create(folder, KeyService.ofNoStrength(folder.path()), draft, PASSWORD.toCharArray())) {
            Access access = new Access();
            SampleServices office = wirer.wire(signedIn, access, clock);
            Cast cast = cast(signedIn, access, office);
            if (!empty) {
                tell(office, cast, time, new Invented(seed, today), people, today, progress);
            }
            signedIn.closeSmall();
        }
    }

    private static Cast cast(SignedIn signedIn, Access access, SampleServices office) {
        SampleLogins logins = new SampleLogins(signedIn, office.trail(), office.ids());
        Actor[] made = new Actor[LOGINS.size()];
        for (int i = 1; i < made.length; i++) {
            Role role = Role.valueOf(LOGINS.get(i).toUpperCase(Locale.ROOT));
            made[i] = logins.add(NAMES.get(i), LOGINS.get(i), Set.of(role), PASSWORD.toCharArray());
        }
        return new Cast(access, signedIn.actor(), made[1], made[2], made[3], made[4], made[5], made[6], made[7]);
    }

    private static void tell(
            SampleServices office,
            Cast cast,
            SampleClock time,
            Invented invented,
            int count,
            LocalDate today,
            Progress progress) {
        LocalDate first = today.minusDays(STORY_DAYS);
        time.goTo(first);
        progress.report(0, STORY_DAYS);
        new SampleConsents(office, cast).make(first);
        List<Place> villages = cast.as(cast.clerk(), office.places()::villages);
        List<Person> people =
                new SamplePeople(office, cast, invented, villages, first).register(COUNTY, count - SampleDoubles.COUNT);
        Stage stage = new Stage(office, cast, new Agenda(today), invented, today, villages, people);
        new SampleHouseholds(stage).tell();
        new SampleDoubles(stage).tell();
        new SampleCollecting(stage).tell();
        SampleMoney money = new SampleMoney(stage);
        SampleTraining training = new SampleTraining(stage);
        SamplePayments payments = new SamplePayments(stage);
        money.tell();
        training.tell();
        new SampleClaims(stage, training, payments).tell();
        new SampleSales(stage, payments).tell();
        new SampleMembers(stage).tell();
        SampleNotices notices = new SampleNotices(stage);
        new SampleAftercare(stage, training).tell();
        new SampleBranding(stage, notices, payments).tell();
        new SampleAwards(stage, notices, payments, money.awards()).tell();
        stage.agenda().run(day -> {
            progress.report(Math.clamp(ChronoUnit.DAYS.between(first, day), 0, STORY_DAYS), STORY_DAYS);
            time.goTo(day);
            cast.as(cast.reviewer(), office.guard()::confirm);
            cast.as(cast.approver(), office.guard()::confirm);
        });
    }
}
