package org.jishi.desk.ui;

import java.util.List;
import org.jishi.desk.HomeService;
import org.jishi.desk.TrailService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** Home, open to everybody, and the trail. */
public final class DeskScreens {
    public static final String HOME = "home";
    public static final String TRAIL = "trail";

    private final Ui ui;
    private final HomeModel home;
    private final TrailService trail;

    public DeskScreens(Ui ui, HomeService home, TrailService trail) {
        this.ui = ui;
        this.home = new HomeModel(ui, home);
        this.trail = trail;
    }

    /** Home stands first in the sidebar, the trail near its end: Screens takes them by their ids. */
    public List<Screen> screens() {
        return List.of(
                Screen.of(HOME, "desk.home.title", Feather.HOME, () -> new HomeView(ui, home).page())
                        .manual("13")
                        .badge(home.waiting(), home::count),
                Screen.of(
                                TRAIL,
                                "desk.trail.title",
                                Feather.LIST,
                                () -> new TrailView(ui, new TrailModel(ui, trail)).page(),
                                Act.TRAIL_READ)
                        .manual("14"));
    }
}
