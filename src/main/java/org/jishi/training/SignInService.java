package org.jishi.training;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.TableFile;

/** Sign-in sheets: printed from a class, and read back once they were filled. Reading changes nothing. */
public final class SignInService {
    private final Acts acts;
    private final AttendanceService attendance;
    private final ClassRepository classes = new ClassRepository();
    private final ClassFiles files = new ClassFiles();

    public SignInService(Acts acts, AttendanceService attendance) {
        this.acts = acts;
        this.attendance = attendance;
    }

    /** Writes the class's sheet to print, in the language of the texts. */
    public void print(UUID classId, Texts texts, Path path) {
        SignInSheet sheet = acts.snapshot(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            ClassFile file = file(handle, actor, classId);
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
        Granted granted = acts.require(Act.ATTENDANCE_WRITE);
        TableFile table = TableFile.open(path);
        ClassFile file = granted.snapshot(handle -> files.of(
                handle, OwnClasses.requireOpen(handle, classes, granted.actor(), Act.ATTENDANCE_WRITE, classId)));
        return TableFile.within(path, () -> new SignInReader(file, acts.today()).read(table));
    }

    /**
     * Writes what was shown, all or nothing.
     *
     * @return how many marks changed
     * @throws Refusal when a mark that the plan was made from has changed meanwhile
     */
    public int apply(SignInPlan plan) {
        return acts.write(Act.ATTENDANCE_WRITE, (handle, actor) -> {
            List<MarkChange> changes = plan.changes();
            if (changes.isEmpty()) {
                throw new Refusal("training.sheet.nothing");
            }
            ClassFile now = file(handle, actor, plan.classId());
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

    private ClassFile file(Handle handle, Actor actor, UUID classId) {
        return files.of(handle, OwnClasses.require(handle, classes, actor, Act.ATTENDANCE_WRITE, classId));
    }
}
