package org.jishi.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jishi.place.Holiday;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * The holidays of a year that the program came without, entered from the State Council's notice: the setting
 * {@code holidays.YEAR}. Everybody signed in reads them, an administrator enters them.
 */
public final class HolidayService {
    private static final String SETTING = "holidays.";

    private final Database database;
    private final Access access;
    private final OfficeClock clock;
    private final SettingRows rows;
    private final WorkingDays days = WorkingDays.bundled();

    public HolidayService(Database database, Access access, AuditTrail trail, Ids ids, OfficeClock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.rows = new SettingRows(trail, ids);
    }

    /** The days as they stand, whoever counts by them; they follow what is entered. */
    public WorkingDays days() {
        return days;
    }

    public HolidayYear year(int year) {
        access.actor();
        return new HolidayYear(year, days.knows(year), days.isOwn(year), isOpen(year), days.of(year));
    }

    /** What a notice says; nothing is written. */
    public List<Holiday> read(int year, String text) {
        access.require(Act.SETTINGS_WRITE);
        return HolidayNotice.read(year, text);
    }

    /** Enters a year by its notice, in the place of what was known of it. */
    public void enter(int year, String text) {
        Actor actor = access.require(Act.SETTINGS_WRITE);
        if (!isOpen(year)) {
            throw Refusal.at("text", "admin.holidays.over", String.valueOf(year));
        }
        String lines = WorkingDays.lines(HolidayNotice.read(year, text));
        database.change(handle -> rows.put(handle, actor, SETTING + year, lines));
        load();
    }

    private boolean isOpen(int year) {
        int now = clock.today().getYear();
        return year == now || year == now + 1;
    }

    /** Reads what the office entered; off the window's thread, whenever an office is opened. */
    public void load() {
        days.use(database.read(HolidayService::own));
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
