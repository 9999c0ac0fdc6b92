package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.identity.NameShown;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** The office's settings: everybody signed in reads them, an administrator changes them, the trail keeps both values. */
public final class SettingService {
    /** Minutes, until the office says otherwise. */
    public static final int IDLE_MINUTES = 15;

    private static final int MOST_IDLE = 120;
    private static final int MOST_PEOPLE = 5;

    private final Database database;
    private final Access access;
    private final Approvals approvals;
    private final SettingRows rows;

    public SettingService(Database database, Access access, AuditTrail trail, Ids ids, Approvals approvals) {
        this.database = database;
        this.access = access;
        this.approvals = approvals;
        this.rows = new SettingRows(trail, ids);
    }

    public OfficeSettings get() {
        access.actor();
        return database.snapshot(this::read);
    }

    private OfficeSettings read(Handle handle) {
        Optional<String> idle = Settings.find(handle, Settings.IDLE_MINUTES);
        return new OfficeSettings(
                Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                idle.map(Integer::parseInt).orElse(IDLE_MINUTES),
                approvals.leastPeople(handle),
                NameShown.of(handle));
    }

    public void change(OfficeSettings settings) {
        Actor actor = access.require(Act.SETTINGS_WRITE);
        Refusal.ifAny(problems(settings));
        database.change(handle -> {
            OfficeSettings before = read(handle);
            rows.put(handle, actor, Settings.OFFICE_NAME, settings.officeName().strip());
            if (settings.idleMinutes() != before.idleMinutes()) {
                rows.put(handle, actor, Settings.IDLE_MINUTES, String.valueOf(settings.idleMinutes()));
            }
            if (settings.leastPeople() != before.leastPeople()) {
                rows.put(handle, actor, Approvals.LEAST_PEOPLE, String.valueOf(settings.leastPeople()));
            }
            if (settings.noticeNames() != before.noticeNames()) {
                rows.put(
                        handle,
                        actor,
                        Settings.NOTICE_NAMES,
                        settings.noticeNames().name());
            }
        });
    }

    private static List<Problem> problems(OfficeSettings settings) {
        List<Problem> problems = new ArrayList<>();
        if (settings.officeName().isBlank() || settings.officeName().strip().length() > 60) {
            problems.add(Problem.at("officeName", "admin.setup.officeName", 60));
        }
        if (settings.idleMinutes() < 1 || settings.idleMinutes() > MOST_IDLE) {
            problems.add(Problem.at("idleMinutes", "admin.setting.range", 1, MOST_IDLE));
        }
        if (settings.leastPeople() < 2 || settings.leastPeople() > MOST_PEOPLE) {
            problems.add(Problem.at("leastPeople", "admin.setting.range", 2, MOST_PEOPLE));
        }
        return problems;
    }
}
