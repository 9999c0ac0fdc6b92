package org.jishi.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.Colleagues;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Task;
import org.jishi.casework.TaskSource;
import org.jishi.fund.FundOverview;
import org.jishi.fund.FundService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.time.Period;
import org.jishi.report.Indicator;
import org.jishi.sales.SalesFigures;
import org.jishi.training.TrainingFigures;

/**
 * What waits for the one who is signed in, and the county at a glance. Open to everybody; each part shows to those who
 * may see what it is made of. Everything is counted when asked, nothing is kept.
 */
public final class HomeService {
    /** So much of what waits for others is told. */
    private static final int OTHERS = 5;
    /** So far ahead home tells what is to come, in days. */
    private static final int AHEAD = 14;

    private final Acts acts;
    private final List<TaskSource> sources;
    private final List<HomeSource> rooms;
    private final CalendarService calendar;
    private final FundService funds;
    private final Supplier<List<AskedRole>> asked;
    private final GettingStarted starting = new GettingStarted();
    private final SalesFigures sales = new SalesFigures();

    /** Of an office where no role waits for a second person. */
    public HomeService(
            Acts acts, List<TaskSource> sources, List<HomeSource> rooms, CalendarService calendar, FundService funds) {
        this(acts, sources, rooms, calendar, funds, List::of);
    }

    /** @param asked the roles that wait for a second person, as the one who is signed in sees them */
    public HomeService(
            Acts acts,
            List<TaskSource> sources,
            List<HomeSource> rooms,
            CalendarService calendar,
            FundService funds,
            Supplier<List<AskedRole>> asked) {
        this.acts = acts;
        this.sources = List.copyOf(sources);
        this.rooms = List.copyOf(rooms);
        this.calendar = calendar;
        this.funds = funds;
        this.asked = asked;
    }

    public Home home() {
        Granted granted = acts.require(Right.SIGNED_IN);
        LocalDate today = acts.today();
        Period quarter = Period.quarterOf(today);
        FundOverview fund = granted.actor().may(Act.FUND_READ) ? funds.overview() : null;
        List<AskedRole> roles = asked.get();
        return granted.snapshot(handle -> {
            List<StartStep> start = starting.steps(handle, granted.actor(), roles);
            List<Task> mine = tasks(handle, granted.actor(), today, start);
            boolean cases = granted.actor().may(Act.CASE_READ);
            return new Home(
                    today,
                    quarter,
                    mine,
                    fund,
                    cases ? figures(handle, quarter, today) : List.of(),
                    start,
                    rooms.stream()
                            .flatMap(room -> room.cards(handle, granted.actor(), today).stream())
                            .toList(),
                    calendar.entries(handle, granted.actor(), today, today.plusDays(AHEAD)).stream()
                            .filter(entry -> entry.state() != HomeCard.State.DONE)
                            .filter(firstOfItsThing())
                            .limit(HomeCard.MOST)
                            .toList(),
                    cases && mine.isEmpty() ? others(handle, granted.actor(), today) : List.of());
        });
    }

    /** How many lines of work wait for the one who is signed in: the number beside home in the sidebar. */
    public long waiting() {
        Granted granted = acts.require(Right.SIGNED_IN);
        LocalDate today = acts.today();
        List<AskedRole> roles = asked.get();
        return granted.snapshot(handle ->
                (long) tasks(handle, granted.actor(), today, starting.steps(handle, granted.actor(), roles))
                        .size());
    }

    private List<Task> tasks(Handle handle, Actor actor, LocalDate today, List<StartStep> start) {
        return Stream.concat(
                        sources.stream().flatMap(source -> source.tasks(handle, actor, today).stream()),
                        starting.tasks(handle, start, today).stream())
                .filter(task -> task.isFor(actor))
                .sorted(Comparator.comparing(Task::since))
                .toList();
    }

    /** A class of ten half-days is told by the next one, so that it does not hide what ends meanwhile. */
    private static Predicate<CalendarEntry> firstOfItsThing() {
        Set<Subject> told = new HashSet<>();
        return entry -> entry.subject() == null || told.add(entry.subject());
    }

    /** What the rooms have for others: a person without work of their own reads who has it, not that there is none. */
    private List<Home.Others> others(Handle handle, Actor actor, LocalDate today) {
        return sources.stream()
                .flatMap(source -> source.tasks(handle, actor, today).stream())
                .filter(task -> !task.isFor(actor))
                .sorted(Comparator.comparing(Task::since))
                .limit(OTHERS)
                .map(task -> new Home.Others(
                        task,
                        task.who().stream()
                                .flatMap(act -> Colleagues.who(handle, act).stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    private List<CountyFigure> figures(Handle handle, Period quarter, LocalDate today) {
        Period year = Period.year(today.getYear());
        Map<Indicator, BigDecimal> now = count(handle, quarter);
        Map<Indicator, BigDecimal> since = count(handle, year);
        Map<Indicator, BigDecimal> targets = new EnumMap<>(Indicator.class);
        handle.createQuery("SELECT indicator, target FROM indicator_target WHERE year_no = :year")
                .bind("year", year.year())
                .map((row, context) ->
                        Map.entry(Indicator.valueOf(row.getString("indicator")), row.getBigDecimal("target")))
                .forEach(each -> targets.put(each.getKey(), each.getValue()));
        List<CountyFigure> figures = new ArrayList<>();
        now.forEach((indicator, figure) -> figures.add(new CountyFigure(
                indicator, figure, since.getOrDefault(indicator, BigDecimal.ZERO), targets.get(indicator))));
        return figures;
    }

    /** The three figures of training side by side (design.md, rule 11), and what the shops sold. */
    private Map<Indicator, BigDecimal> count(Handle handle, Period period) {
        Map<Indicator, BigDecimal> figures = new LinkedHashMap<>();
        TrainingFigures.Figures trained = TrainingFigures.of(handle, period.first(), period.last());
        figures.put(Indicator.PERSONS, BigDecimal.valueOf(trained.persons()));
        figures.put(Indicator.PERSON_TIMES, BigDecimal.valueOf(trained.byClass()));
        figures.put(Indicator.PERSON_SESSIONS, BigDecimal.valueOf(trained.bySession()));
        figures.put(Indicator.RETAIL, sales.total(handle, period).retail().tenThousands());
        return figures;
    }
}
