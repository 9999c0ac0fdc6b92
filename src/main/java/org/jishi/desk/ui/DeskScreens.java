package org.jishi.desk.ui;

import java.util.List;
import org.jishi.desk.CalendarService;
import org.jishi.desk.HomeService;
import org.jishi.desk.TrailService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** Home and the calendar, open to everybody, and the trail. */
public final class DeskScreens {
    public static final String HOME = "home";
    public static final String TRAIL = "trail";
    /** What falls on which day, by week or month; argument none. */
    public static final String CALENDAR = "calendar";

    private final Ui ui;
    private final HomeModel home;
    private final TrailService trail;
    private final CalendarService calendar;

    public DeskScreens(Ui ui, HomeService home, TrailService trail, CalendarService calendar) {
        this.ui = ui;
        this.home = new HomeModel(ui, home);
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Home stands first with the calendar, in the sidebar, the trail near its end: Screens takes them by their ids. */
    public List<Screen> screens() {
        return List.of(
                Screen.of(HOME, "desk.home.title", Feather.HOME, () -> new HomeView(ui, home).page())
                        .manual("1.1")
                        .badge(home.waiting(), home::count),
                Screen.under(
                                HOME,
                                CALENDAR,
                                "desk.calendar.page",
                                Feather.CALENDAR,
                                none -> new CalendarView(ui, new CalendarModel(ui, calendar)).page())
                        .manual("1.1")
                        .found(),
                Screen.of(
                                TRAIL,
                                "desk.trail.title",
                                Feather.LIST,
                                () -> new TrailView(ui, new TrailModel(ui, trail)).page(),
                                Act.TRAIL_READ)
                        .manual("14"));
    }
}
