package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Pinyin;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonFinder;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonRules;
import org.jishi.person.PersonService;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.support.Merging;
import org.jishi.support.Office;

/** An office that trains: its services, one person in each role, and people to be trained. The day is 30 Sep 2026. */
public final class TrainingOffice implements AutoCloseable {
    public final Office office;
    public final Actor clerk;
    public final Actor trainer;
    public final Actor reviewer;
    public final CourseService courses;
    public final ClassService classes;
    public final ClassCancelling cancelling;
    public final SessionService sessions;
    public final EnrolmentService enrolments;
    public final AttendanceService attendance;
    public final OutcomeService outcomes;
    public final CorrectionService corrections;
    private final PersonRegister register;
    private int made;

    public TrainingOffice() {
        this(new Office());
    }

    public TrainingOffice(Office office) {
        this.office = office;
        clerk = office.person("李经办", Role.CLERK);
        trainer = office.person("陈老师", Role.TRAINER);
        reviewer = office.person("王复核", Role.REVIEWER);
        courses = new CourseService(office.acts);
        classes = new ClassService(office.acts);
        cancelling = new ClassCancelling(office.acts);
        sessions = new SessionService(office.acts);
        attendance = new AttendanceService(office.acts);
        outcomes = new OutcomeService(office.acts);
        corrections = new CorrectionService(office.acts);
        register = new PersonRegister(office.ids, office.clock, office.trail, new Pinyin());
        PersonService people = new PersonService(
                office.acts,
                register,
                new PlaceService(office.acts, new DivisionBook()),
                List.of(),
                PersonFinder.NONE,
                List::of);
        enrolments = new EnrolmentService(office.acts, people);
        office.signIn(clerk);
    }

    /** A class of two days, four half-days, kept by the trainer; 18 and 19 September. */
    public TrainingClass plan(String title, int planned) {
        LocalDate first = LocalDate.of(2026, 9, 18);
        ClassDraft draft = ClassDraft.of(title, ClassKind.SKILLS, first, first.plusDays(1), planned);
        return office.as(
                clerk, () -> classes.plan(draft.trainer(trainer.staffId()), EnumSet.of(Half.MORNING, Half.AFTERNOON)));
    }

    /** A registered person with that number. */
    public Person person(String name, String idNumber) {
        var entry = PersonRules.prepare(PersonDraft.of(name, idNumber), Office.TODAY, code -> true);
        Person person = register.make(entry, "test", null);
        office.database.change(handle -> register.insert(handle, clerk, "people.add", List.of(person), name));
        return person;
    }

    /** Invented people with right numbers. */
    public List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(name(made), number(made++)));
        }
        return people;
    }

    private static String name(int index) {
        String surnames = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
        String given = "梅国红小春志玉永秀建伟丽莲海翠文桂明芳强";
        return "" + surnames.charAt(index % 20) + given.charAt(index / 20 % 20) + given.charAt((index * 7 + 3) % 20);
    }

    private static String number(int index) {
        String seventeen = String.format(
                "500236%04d%02d%02d%03d", 1970 + index % 30, 1 + index % 12, 1 + index % 28, index % 1000);
        return seventeen + IdentityNumber.checkOf(seventeen);
    }

    /** Two people make one of two entries. */
    public void merge(Person kept, Person merged) {
        Merging.merge(office, clerk, reviewer, kept.id(), merged.id());
    }

    public List<Enrolment> enrol(TrainingClass of, List<Person> people) {
        return office.as(
                clerk,
                () -> enrolments.enrol(of.id(), people.stream().map(Person::id).toList()));
    }

    public ClassFile file(TrainingClass of) {
        return office.as(clerk, () -> classes.file(of.id()));
    }

    /** Marks everybody in all sessions of the class. */
    public void markAll(TrainingClass of, Attendance mark) {
        ClassFile file = file(of);
        List<MarkChange> changes = new ArrayList<>();
        for (ClassSession session : file.live()) {
            file.enrolled().forEach(one -> changes.add(new MarkChange(session.id(), one.id(), mark)));
        }
        office.as(clerk, () -> attendance.mark(of.id(), changes, MarkSource.BOARD));
    }

    public void score(TrainingClass of, int score) {
        List<ScoreEntry> entries = file(of).enrolled().stream()
                .map(one -> new ScoreEntry(one.id(), score))
                .toList();
        office.as(clerk, () -> {
            outcomes.enterScores(of.id(), entries);
            return true;
        });
    }

    public TrainingClass close(TrainingClass of) {
        office.as(clerk, () -> outcomes.close(file(of).trainingClass()));
        return file(of).trainingClass();
    }

    /** A class with so many people who were all there, with 80 points each; closed. */
    public TrainingClass completed(String title, int people) {
        TrainingClass of = plan(title, people);
        enrol(of, people(people));
        markAll(of, Attendance.PRESENT);
        score(of, 80);
        return close(of);
    }

    public UUID staff() {
        return clerk.staffId();
    }

    @Override
    public void close() {
        office.close();
    }
}
