package org.jishi.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.HomeCard;
import org.jishi.casework.HomeCard.Line;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.HomeSource;
import org.jishi.casework.Words;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.BackupAge;
import org.jishi.platform.store.Settings;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** How well the office's data are kept: the age of backups, the trail with its seal, the roles that wait. */
public final class OfficeHome implements HomeSource {
    private static final String TRAIL = "trail";

    private final AuditTrail trail;
    private final LoginRepository logins = new LoginRepository();
    private final RoleRequestRepository requests = new RoleRequestRepository();

    public OfficeHome(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<HomeCard> cards(Handle handle, Actor actor, LocalDate today) {
        if (!actor.may(Act.BACKUP) && !actor.may(Act.TRAIL_READ)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        if (!Settings.isSample(handle)) {
            BackupAge age = BackupAge.of(handle);
            lines.add(day("admin.home.backup", age.last(), age.isOld(today)));
            lines.add(day("admin.home.outside", age.outside(), age.isOutsideOld(today)));
        }
        if (actor.may(Act.TRAIL_READ)) {
            Optional<AuditEntry> head = trail.head(handle);
            lines.add(new Line(
                    Words.of("admin.home.trail"),
                    head.map(entry -> Words.of(
                                    "admin.home.entries",
                                    entry.seq(),
                                    OfficeClock.day(entry.at()).toString()))
                            .orElseGet(() -> Words.of("admin.home.noEntries")),
                    State.PLAIN,
                    null,
                    TRAIL));
            lines.add(new Line(
                    Words.of("admin.home.seal"),
                    Words.of("admin.home.sealIs", trail.seal(handle).toString()),
                    State.PLAIN,
                    null,
                    TRAIL));
        }
        if (actor.may(Act.USERS_WRITE)) {
            lines.add(new Line(
                    Words.of("admin.home.users"),
                    Words.of("admin.home.people", (long) logins.people(handle).size()),
                    State.PLAIN,
                    null,
                    AdminTasks.USERS));
            long open = requests.open(handle).size();
            lines.add(new Line(
                    Words.of("admin.home.roles"),
                    Words.of("admin.home.count", open),
                    open == 0 ? State.PLAIN : State.OPEN,
                    null,
                    AdminTasks.ROLES));
        }
        return List.of(HomeCard.of(Words.of("admin.home.kept"), "admin.home.nothing", AdminTasks.ADMIN, lines));
    }

    private static Line day(String key, @Nullable LocalDate day, boolean old) {
        return new Line(
                Words.of(key),
                day == null ? Words.of("admin.home.never") : Words.of("admin.home.on", day),
                old ? State.LATE : State.DONE,
                null,
                AdminTasks.ADMIN);
    }
}
