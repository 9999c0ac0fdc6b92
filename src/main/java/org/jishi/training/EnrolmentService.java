package org.jishi.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Who is in a class. A clerk brings people in from the register and lets them go with a reason. */
public final class EnrolmentService {
    static final String TABLE = "enrolment";

    private final Acts acts;
    private final AuditTrail trail;
    private final PersonService register;
    private final PersonDirectory people = new PersonDirectory();
    private final ClassRepository classes = new ClassRepository();
    private final EnrolmentRepository enrolments = new EnrolmentRepository();
    private final CandidateFinder finder = new CandidateFinder();

    /** @param register among whom candidates are looked for */
    public EnrolmentService(Acts acts, PersonService register) {
        this.acts = acts;
        this.trail = acts.trail();
        this.register = register;
    }

    /** People whom the words mean, as in the list of people; nobody for none. */
    public List<Candidate> candidates(UUID classId, String words, int limit) {
        acts.require(Act.CLASS_WRITE);
        return words.isBlank()
                ? List.of()
                : page(classId, PageRequest.first(limit).search(words)).rows();
    }

    /** The register as a list to choose from: words, filters and orders are those of the list of people. */
    public Page<Candidate> page(UUID classId, PageRequest request) {
        return acts.snapshot(Act.CLASS_WRITE, handle -> {
            Page<PersonRow> found = register.page(request);
            return new Page<>(
                    finder.of(handle, classId, enrolments.persons(handle, classId), found.rows(), acts.today()),
                    found.total());
        });
    }

    /**
     * Brings everybody in who matches and can come in.
     *
     * @throws Refusal when they are more than there are places left
     */
    public List<Enrolment> enrolMatching(UUID classId, PageRequest request) {
        acts.require(Act.CLASS_WRITE);
        int most = 1_000;
        PageRequest all = new PageRequest(0, most, null, false, request.search(), request.filters());
        Page<Candidate> found = page(classId, all);
        List<UUID> coming = found.rows().stream()
                .filter(Candidate::canComeIn)
                .map(Candidate::personId)
                .toList();
        if (found.total() > most) {
            throw Refusal.at("people", "training.enrol.tooMany", found.total(), most);
        }
        return enrol(classId, coming);
    }

    /**
     * Brings people in, in the order given, or none of them when one cannot come in.
     *
     * @throws Refusal naming those who are in it already, who have died, or how many places are left
     */
    public List<Enrolment> enrol(UUID classId, List<UUID> personIds) {
        return acts.write(Act.CLASS_WRITE, (handle, actor) -> {
            if (personIds.isEmpty()) {
                throw Refusal.at("people", "training.enrol.nobody");
            }
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, classId);
            List<Person> coming = coming(handle, classId, personIds);
            int enrolled = enrolments.enrolled(handle, classId);
            if (enrolled + coming.size() > of.planned()) {
                throw Refusal.at(
                        "people",
                        "training.enrol.full",
                        of.planned(),
                        enrolled,
                        Math.max(0, of.planned() - enrolled),
                        coming.size());
            }
            int seat = enrolments.lastSeat(handle, classId);
            List<Enrolment> made = new ArrayList<>();
            for (Person person : coming) {
                made.add(new Enrolment(
                        acts.newId(),
                        classId,
                        person.id(),
                        ++seat,
                        acts.today(),
                        EnrolmentStatus.ENROLLED,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1));
            }
            enrolments.insert(handle, made);
            trail.append(
                    handle,
                    actor,
                    "training.enrol",
                    TABLE,
                    made.stream().map(Enrolment::id).toList(),
                    of.number());
            if (of.status() == ClassStatus.PLANNED) {
                ClassService.changed(classes.move(handle, of, ClassStatus.ENROLLING, null, null));
                trail.append(handle, actor, "training.beginEnrolling", ClassService.TABLE, of.id(), of.number());
            }
            return made;
        });
    }

    private List<Person> coming(Handle handle, UUID classId, List<UUID> personIds) {
        Set<UUID> in = enrolments.persons(handle, classId);
        Set<UUID> chosen = new LinkedHashSet<>();
        List<Person> coming = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (UUID id : personIds) {
            Person person =
                    people.findLive(handle, id).orElseThrow(() -> Refusal.at("people", "training.enrol.unknown"));
            if (in.contains(person.id()) || !chosen.add(person.id())) {
                problems.add(Problem.at("people", "training.enrol.already", person.name()));
            } else if (person.diedOn() != null) {
                problems.add(Problem.at("people", "training.enrol.died", person.name()));
            } else {
                coming.add(person);
            }
        }
        Refusal.ifAny(problems);
        return coming;
    }

    /** Somebody leaves the class; what was marked of them stays and no longer counts for completion. */
    public void withdraw(Enrolment before, String reason) {
        acts.change(Act.CLASS_WRITE, (handle, actor) -> {
            if (reason.isBlank()) {
                throw Refusal.at("reason", "training.reasonMissing");
            }
            OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.classId());
            if (before.status() == EnrolmentStatus.WITHDRAWN) {
                throw new Refusal("training.enrol.left");
            }
            write(handle, actor, "training.withdraw", status(before, EnrolmentStatus.WITHDRAWN, reason.strip()));
        });
    }

    /** Takes a withdrawal back, unless the person has come in again meanwhile or the class is full. */
    public void takeBack(Enrolment before) {
        acts.change(Act.CLASS_WRITE, (handle, actor) -> {
            TrainingClass of = OwnClasses.requireOpen(handle, classes, actor, Act.CLASS_WRITE, before.classId());
            coming(handle, of.id(), List.of(before.personId()));
            int enrolled = enrolments.enrolled(handle, of.id());
            if (enrolled >= of.planned()) {
                throw Refusal.at("people", "training.enrol.full", of.planned(), enrolled, 0, 1);
            }
            write(handle, actor, "training.takeBack", status(before, EnrolmentStatus.ENROLLED, null));
        });
    }

    private void write(Handle handle, Actor actor, String act, Enrolment after) {
        ClassService.changed(enrolments.update(handle, after));
        trail.append(handle, actor, act, TABLE, after.id(), after);
    }

    static Enrolment status(Enrolment e, EnrolmentStatus status, @Nullable String reason) {
        return new Enrolment(
                e.id(),
                e.classId(),
                e.personId(),
                e.seat(),
                e.enrolledOn(),
                status,
                reason,
                e.workSubmitted(),
                e.waivedReason(),
                e.waivedBy(),
                e.outcome(),
                e.attended(),
                e.sessions(),
                e.version());
    }
}
