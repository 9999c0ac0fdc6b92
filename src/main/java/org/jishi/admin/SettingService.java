package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.identity.NameShown;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** The office's settings: everybody signed in reads them, an administrator changes them, the trail keeps both values. */
public final class SettingService {
    /** Minutes, until the office says otherwise. */
    public static final int IDLE_MINUTES = 15;

    private static final int MOST_IDLE = 120;

    private final Acts acts;
    private final Approvals approvals;
    private final SettingRows rows;

    public SettingService(Acts acts, Approvals approvals) {
        this.acts = acts;
        this.approvals = approvals;
        this.rows = new SettingRows(acts.trail(), acts.ids());
    }

    public OfficeSettings get() {
        return acts.snapshot(Right.SIGNED_IN, this::read);
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
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        Refusal.ifAny(problems(settings));
        granted.change((handle, actor) -> {
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
        if (settings.leastPeople() < 2 || settings.leastPeople() > Approvals.MOST_PEOPLE) {
            problems.add(Problem.at("leastPeople", "admin.setting.range", 2, Approvals.MOST_PEOPLE));
        }
        return problems;
    }
}
