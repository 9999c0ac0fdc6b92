package org.jishi.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jishi.place.Holiday;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.text.Refusal;

/**
 * The holidays of a year that the program came without, entered from the State Council's notice: the setting
 * {@code holidays.YEAR}. Everybody signed in reads them, an administrator enters them.
 */
public final class HolidayService {
    private static final String SETTING = "holidays.";

    private final Acts acts;
    private final SettingRows rows;
    private final WorkingDays days = WorkingDays.bundled();

    public HolidayService(Acts acts) {
        this.acts = acts;
        this.rows = new SettingRows(acts.trail(), acts.ids());
    }

    /** The days as they stand, whoever counts by them; they follow what is entered. */
    public WorkingDays days() {
        return days;
    }

    public HolidayYear year(int year) {
        acts.require(Right.SIGNED_IN);
        return new HolidayYear(year, days.knows(year), days.isOwn(year), isOpen(year), days.of(year));
    }

    /** What a notice says; nothing is written. */
    public List<Holiday> read(int year, String text) {
        acts.require(Act.SETTINGS_WRITE);
        return HolidayNotice.read(year, text);
    }

    /** Enters a year by its notice, in the place of what was known of it. */
    public void enter(int year, String text) {
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        if (!isOpen(year)) {
            throw Refusal.at("text", "admin.holidays.over", String.valueOf(year));
        }
        String lines = WorkingDays.lines(HolidayNotice.read(year, text));
        granted.change((handle, actor) -> rows.put(handle, actor, SETTING + year, lines));
        days.use(granted.read(HolidayService::own));
    }

    private boolean isOpen(int year) {
        int now = acts.today().getYear();
        return year == now || year == now + 1;
    }

    /** Reads what the office entered; off the window's thread, whenever an office is opened. */
    public void load() {
        days.use(acts.read(Right.SIGNED_IN, HolidayService::own));
    }

    private static Map<Integer, List<Holiday>> own(Handle handle) {
        Map<Integer, List<Holiday>> own = new HashMap<>();
        handle.createQuery("SELECT name, content FROM setting WHERE name LIKE 'holidays.%'")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("content")))
                .forEach(row -> own.put(
                        Integer.parseInt(row.getKey().substring(SETTING.length())),
                        WorkingDays.parse(row.getValue().lines()::iterator)));
        return own;
    }
}
