package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jishi.casework.Words;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassLifeTest {
    private final TrainingOffice it = new TrainingOffice();

    @AfterEach
    void close() {
        it.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        it.close();
    }

    @Test
    void aPlanMakesItsHalfDaysAndNumbersTheClass() {
        TrainingClass first = it.plan("直播带货基础班", 30);
        TrainingClass second = it.plan("网店运营班", 30);

        assertThat(first.number()).isEqualTo("PX-2026-0001");
        assertThat(second.number()).isEqualTo("PX-2026-0002");
        assertThat(it.file(first).sessions())
                .extracting(session -> session.heldOn().getDayOfMonth() + " " + session.half())
                .containsExactly("18 MORNING", "18 AFTERNOON", "19 MORNING", "19 AFTERNOON");
    }

    /** The battery of the clock is dead: the class is sorted by the year that its number says. */
    @Test
    void aClockOf2001SetsNoYearBesideTheNumber() {
        it.plan("直播带货基础班", 30);
        Office of = it.office;
        ClassService on2001 = new ClassService(
                new Acts(of.database, of.access, of.trail, of.ids, OfficeClock.fixed(LocalDate.of(2001, 1, 1))));
        LocalDate first = LocalDate.of(2026, 10, 12);
        TrainingClass made =
                on2001.plan(ClassDraft.of("网店运营班", ClassKind.SKILLS, first, first, 30), Set.of(Half.MORNING));
        assertThat(made.number()).isEqualTo("PX-2026-0002");
        assertThat(made.numberYear()).isEqualTo(2026);
        assertThat(made.numberSeq()).isEqualTo(2);
    }

    @Test
    void aDraftIsToldAllItsProblemsAtTheirFields() {
        ClassDraft wrong = ClassDraft.of(" ", ClassKind.BASIC, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 1), 0);

        assertThatThrownBy(() -> it.classes.plan(wrong, Set.of(Half.MORNING)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactlyInAnyOrder("title", "endsOn", "planned"));
    }

    @Test
    void aHalfDayIsUsedOnceAndAgainAfterItWasCancelled() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        ClassSession morning = it.file(of).sessions().getFirst();
        assertThatThrownBy(() -> it.sessions.add(of.id(), morning.heldOn(), Half.MORNING, "", null))
                .hasMessage("training.session.taken");

        it.sessions.cancel(morning, "停电");
        ClassSession again = it.sessions.add(of.id(), morning.heldOn(), Half.MORNING, "选品", null);

        assertThat(it.file(of).live()).hasSize(4).contains(again);
        assertThatThrownBy(() -> it.sessions.replan(it.file(of).sessions().stream()
                        .filter(s -> s.id().equals(morning.id()))
                        .findFirst()
                        .orElseThrow()))
                .hasMessage("training.session.taken");
    }

    @Test
    void sessionsStayWithinTheClassAndTheClassAroundItsSessions() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        assertThatThrownBy(() -> it.sessions.add(of.id(), of.endsOn().plusDays(1), Half.MORNING, "", null))
                .hasMessage("training.session.outside");
        ClassDraft shorter = ClassDraft.of(of.title(), of.kind(), of.startsOn(), of.startsOn(), 30);
        assertThatThrownBy(() -> it.classes.change(of, shorter)).hasMessage("training.class.sessionsOutside");
    }

    @Test
    void aClassPlannedByMistakeIsCancelledAndCountsNowhere() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        List<Person> people = it.people(2);
        it.enrol(of, people);
        TrainingClass now = it.file(of).trainingClass();
        assertThatThrownBy(() -> it.cancelling.cancel(now, " ")).hasMessage("training.reasonMissing");

        TrainingClass gone = it.cancelling.cancel(now, "与上一期重复");

        assertThat(gone.status()).isEqualTo(ClassStatus.CANCELLED);
        assertThat(gone.cancelReason()).isEqualTo("与上一期重复");
        ClassFile file = it.file(of);
        assertThat(file.live()).isEmpty();
        assertThat(file.enrolled()).isEmpty();
        assertThatThrownBy(() -> it.enrol(of, people)).hasMessage("training.class.cancelled");
        assertThatThrownBy(() -> it.cancelling.cancel(gone, "又一次")).hasMessage("training.class.cancelled");
        it.enrol(it.plan("直播带货基础班", 30), people);
    }

    @Test
    void aClassInWhichSomebodyWasMarkedTookPlace() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        it.enrol(of, it.people(1));
        it.markAll(of, Attendance.PRESENT);
        TrainingClass open = it.file(of).trainingClass();
        assertThatThrownBy(() -> it.cancelling.cancel(open, "计划错了")).hasMessage("training.class.cancelMarked");
        assertThat(it.file(of).enrolled()).hasSize(1);
    }

    @Test
    void theNextTermHasTheTopicsAndLecturersOfTheLastAndNoPeople() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        ClassSession morning = it.file(of).sessions().getFirst();
        Lecturer lecturer = it.courses.addLecturer("陈讲师", "电商讲师", "");
        it.sessions.change(morning, morning.heldOn(), morning.half(), "选品", lecturer.id());
        it.classes.addTeacher(of.id(), lecturer.id(), Money.ofYuan(300));
        it.enrol(of, it.people(1));
        ClassDraft next =
                ClassDraft.of(of.title(), of.kind(), LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 9), 30);

        ClassFile made = it.file(it.classes.planLike(of.id(), next, Set.of(Half.MORNING, Half.AFTERNOON)));

        assertThat(made.sessions()).extracting(ClassSession::topic).containsExactly("选品", "");
        assertThat(made.sessions().getFirst().lecturerId()).isEqualTo(lecturer.id());
        assertThat(made.teachers())
                .singleElement()
                .satisfies(one -> assertThat(one.fee()).isEqualTo(Money.ofYuan(300)));
        assertThat(made.learners()).isEmpty();
    }

    @Test
    void theCalendarShowsWhatTakesPlaceAndATrainerTheirOwn() {
        TrainingClass of = it.plan("直播带货基础班", 30);
        it.sessions.cancel(it.file(of).sessions().getFirst(), "停电");
        it.classes.plan(ClassDraft.of("别人的班", ClassKind.BASIC, of.startsOn(), of.startsOn(), 9), Set.of(Half.EVENING));
        assertThat(calendar(it.clerk, of.startsOn(), of.startsOn()))
                .containsExactly("training.half.AFTERNOON 直播带货基础班", "training.half.EVENING 别人的班");
        assertThat(calendar(it.trainer, of.startsOn(), of.endsOn())).hasSize(3);
        assertThat(calendar(it.trainer, of.endsOn().plusDays(1), of.endsOn().plusDays(9)))
                .isEmpty();
    }

    private List<String> calendar(Actor actor, LocalDate first, LocalDate last) {
        return it
                .office
                .database
                .read(handle -> new TrainingCalendar().entries(handle, actor, first, last, Office.TODAY))
                .stream()
                .map(entry -> entry.what().args())
                .map(args -> ((Words) args.getFirst()).key() + " " + args.getLast())
                .toList();
    }

    @Test
    void nobodyIsInAClassTwiceAndNobodyBeyondThePlan() {
        TrainingClass of = it.plan("直播带货基础班", 3);
        List<Person> people = it.people(4);
        it.enrol(of, people.subList(0, 2));

        assertThatThrownBy(() -> it.enrol(of, people.subList(1, 3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.args())
                                        .containsExactly(people.get(1).name())));
        assertThatThrownBy(() -> it.enrol(of, people.subList(2, 4))).hasMessage("training.enrol.full");
        assertThat(it.file(of).enrolled()).hasSize(2);
        assertThat(it.file(of).trainingClass().status()).isEqualTo(ClassStatus.ENROLLING);
    }

    @Test
    void whoWasMergedIntoAMemberIsAMember() {
        TrainingClass of = it.plan("直播带货基础班", 9);
        List<Person> people = it.people(2);
        it.enrol(of, people.subList(0, 1));
        it.merge(people.get(1), people.get(0));

        assertThatThrownBy(() -> it.enrol(of, people.subList(1, 2))).hasMessage("training.enrol.already");
        assertThat(it.file(of).learners())
                .singleElement()
                .extracting(Learner::name)
                .isEqualTo(people.get(1).name());
        TrainingClass other = it.plan("网店班", 9);
        assertThat(it.office.as(
                        it.clerk,
                        () -> it.enrolments.candidates(other.id(), people.get(1).name(), 5)))
                .singleElement()
                .satisfies(one -> assertThat(one.flags()).contains(Candidate.Flag.SAME_HALF_DAY));
    }

    @Test
    void oneWhoLeftKeepsTheSeatAndMayComeBack() {
        TrainingClass of = it.plan("直播带货基础班", 3);
        List<Person> people = it.people(3);
        List<Enrolment> in = it.enrol(of, people.subList(0, 2));
        it.enrolments.withdraw(in.getFirst(), "外出务工");
        it.enrol(of, List.of(people.getLast()));
        assertThat(it.file(of).learners())
                .extracting(learner -> learner.enrolment().seat())
                .containsExactly(1, 2, 3);

        it.enrolments.takeBack(it.file(of).learners().getFirst().enrolment());
        assertThat(it.file(of).enrolled()).hasSize(3);
    }

    @Test
    void candidatesAreFoundByNamePinyinAndNumberAndSayWhatHinders() {
        TrainingClass of = it.plan("直播带货基础班", 3);
        Person person = it.person("李梅花", "500236199502254040");
        it.enrol(of, List.of(person));

        for (String words : List.of("李梅", "limei", "lmh", "5002361995")) {
            assertThat(it.enrolments.candidates(of.id(), words, 20))
                    .as(words)
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.canComeIn()).isFalse();
                        assertThat(found.maskedId()).isEqualTo("500236********4040");
                    });
        }
        TrainingClass other = it.plan("网店运营班", 3);
        assertThat(it.enrolments.candidates(other.id(), "李梅花", 20))
                .singleElement()
                .satisfies(found -> assertThat(found.flags()).containsExactly(Candidate.Flag.SAME_HALF_DAY));
    }

    @Test
    void aTrainerSeesOwnClassesAndNoOthers() {
        TrainingClass own = it.plan("直播带货基础班", 3);
        TrainingClass other = it.classes.plan(
                ClassDraft.of("网店运营班", ClassKind.BASIC, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1), 5),
                Set.of(Half.MORNING));
        it.office.signIn(it.trainer);

        assertThat(it.classes.page(PageRequest.first(50)).rows())
                .extracting(ClassRow::id)
                .containsExactly(own.id());
        assertThatThrownBy(() -> it.classes.file(other.id())).hasMessage("training.class.unknown");
        assertThatThrownBy(() -> it.enrolments.enrol(own.id(), List.of()))
                .hasMessage("platform.access.denied.CLASS_WRITE");
    }

    @Test
    void theListIsFilteredSearchedAndCounted() {
        TrainingClass of = it.plan("直播带货基础班", 9);
        it.plan("网店运营班", 9);
        it.enrol(of, it.people(2));

        assertThat(it.classes.page(PageRequest.first(50).search("直播")).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.enrolled()).isEqualTo(2);
                    assertThat(row.sessions()).isEqualTo(4);
                    assertThat(row.trainer()).isEqualTo("陈老师");
                });
        assertThat(it.classes
                        .page(PageRequest.first(50).filter("status", "PLANNED"))
                        .total())
                .isEqualTo(1);
        var first = it.classes.page(PageRequest.first(50)).rows().getFirst();
        for (var filter : java.util.Map.of(
                        "startsOn", first.startsOn() + "..", "endsOn", ".." + first.endsOn(), "venue", first.venue())
                .entrySet()) {
            assertThat(it.classes
                            .page(PageRequest.first(50).filter(filter.getKey(), filter.getValue()))
                            .rows())
                    .as(filter.getKey())
                    .contains(first);
        }
        assertThat(it.classes
                        .page(PageRequest.first(50)
                                .filter("startsOn", first.startsOn().plusYears(9) + ".."))
                        .total())
                .isZero();
        for (String sort : List.of("number", "title", "startsOn", "endsOn", "status")) {
            assertThat(it.classes
                            .page(new PageRequest(0, 10, sort, true, "", java.util.Map.of()))
                            .total())
                    .isEqualTo(2);
        }
    }

    @Test
    void aCourseIsChangedByOneAtATimeAndRetired() {
        Course live = it.courses.addCourse("农产品直播", ClassKind.LIVE, 16, "");
        Course shops = it.courses.addCourse("网店开设", ClassKind.SKILLS, 8, "");
        Course longer = new Course(live.id(), "农产品直播", ClassKind.LIVE, 24, "选品、话术", true, live.version());
        it.courses.changeCourse(longer);
        assertThatThrownBy(() -> it.courses.changeCourse(longer)).hasMessage("training.changedMeanwhile");
        assertThatThrownBy(() -> it.courses.changeCourse(
                        new Course(shops.id(), "农产品直播", ClassKind.SKILLS, 8, "", false, shops.version())))
                .hasMessage("training.course.known");
        assertThat(it.courses.courses())
                .filteredOn(Course::retired)
                .singleElement()
                .satisfies(course -> assertThat(course.hours()).isEqualTo(24));
    }

    @Test
    void coursesProvidersAndLecturersAreEnteredOnce() {
        it.courses.addCourse("农产品直播", ClassKind.LIVE, 16, "");
        assertThatThrownBy(() -> it.courses.addCourse(" 农产品直播", ClassKind.LIVE, 16, ""))
                .hasMessage("training.course.known");
        it.courses.addProvider("奉节县职业教育中心", "", "", "");
        assertThatThrownBy(() -> it.courses.addProvider("奉节县职业教育中心", "", "", ""))
                .hasMessage("training.provider.known");
        TrainingClass of = it.plan("直播带货基础班", 9);
        Lecturer lecturer = it.courses.addLecturer("周明", "高级讲师", "");
        it.classes.addTeacher(of.id(), lecturer.id(), org.jishi.platform.money.Money.ofYuan(800));
        assertThat(it.file(of).teachers()).extracting(ClassTeacher::name).containsExactly("周明");
        it.classes.removeTeacher(of.id(), it.file(of).teachers().getFirst());
        assertThat(it.file(of).teachers()).isEmpty();
        assertThat(it.courses.trainers()).extracting(StaffChoice::name).contains("陈老师", "李经办");
    }
}
