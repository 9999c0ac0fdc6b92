package org.jishi.training;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.TableFile;

/** Sign-in sheets: printed from a class, and read back once they were filled. Reading changes nothing. */
public final class SignInService {
    private final Database database;
    private final Access access;
    private final OfficeClock clock;
    private final AttendanceService attendance;
    private final ClassRepository classes = new ClassRepository();
    private final ClassFiles files = new ClassFiles();

    public SignInService(Database database, Access access, OfficeClock clock, AttendanceService attendance) {
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.attendance = attendance;
    }

    /** Writes the class's sheet to print, in the language of the texts. */
    public void print(UUID classId, Texts texts, Path path) {
        access.require(Act.ATTENDANCE_WRITE);
        SignInSheet sheet = database.snapshot(handle -> {
            ClassFile file = file(handle, classId);
            if (file.live().isEmpty()) {
                throw new Refusal("training.sheet.noSessions");
            }
            if (file.enrolled().isEmpty()) {
                throw new Refusal("training.sheet.noPeople");
            }
            return new SignInSheet(
                    texts, file, Settings.find(handle, Settings.OFFICE_NAME).orElse(""), Settings.isSample(handle));
        });
        try (FormBook book = sheet.book()) {
            book.save(path);
        }
    }

    /**
     * What a filled sheet would do. Nothing is written.
     *
     * @throws Refusal when the file is no such sheet, or that of another class
     */
    public SignInPlan read(UUID classId, Path path) {
        access.require(Act.ATTENDANCE_WRITE);
        TableFile table = TableFile.open(path);
        ClassFile file = database.snapshot(handle -> {
            OwnClasses.requireOpen(handle, classes, access, Act.ATTENDANCE_WRITE, classId);
            return file(handle, classId);
        });
        return TableFile.within(path, () -> new SignInReader(file, clock.today()).read(table));
    }

    /**
     * Writes what was shown, all or nothing.
     *
     * @return how many marks changed
     * @throws Refusal when a mark that the plan was made from has changed meanwhile
     */
    public int apply(SignInPlan plan) {
        Actor actor = access.require(Act.ATTENDANCE_WRITE);
        List<MarkChange> changes = plan.changes();
        if (changes.isEmpty()) {
            throw new Refusal("training.sheet.nothing");
        }
        return database.write(handle -> {
            ClassFile now = file(handle, plan.classId());
            for (SignInPlan.Row row : plan.rows()) {
                Learner before = row.learner();
                if (before == null) {
                    continue;
                }
                Learner after = now.learner(before.id()).orElseThrow(() -> new Refusal("training.mark.notInClass"));
                if (row.entries().stream()
                        .anyMatch(entry -> after.marks().get(entry.session().id()) != entry.before())) {
                    throw new Refusal("training.sheet.changed");
                }
            }
            return attendance.write(handle, actor, plan.classId(), changes, MarkSource.SHEET);
        });
    }

    private ClassFile file(Handle handle, UUID classId) {
        return files.of(handle, OwnClasses.require(handle, classes, access, Act.ATTENDANCE_WRITE, classId));
    }
}
