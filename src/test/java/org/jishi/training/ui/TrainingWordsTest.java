package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.page.TimelineItem;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.support.TestUi;
import org.jishi.training.Attendance;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.Learner;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkSource;
import org.jishi.training.ScoreEntry;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the class's page says of a person and of who came in. */
class TrainingWordsTest {
    private final TrainingOffice room = new TrainingOffice();
    private final TrainingWords words = new TrainingWords(new TestUi(room.office).ui);

    @AfterEach
    void close() {
        room.close();
    }

    private Learner afterMarks(TrainingClass of, Attendance... marks) {
        ClassFile file = room.file(of);
        UUID person = file.enrolled().getFirst().id();
        List<ClassSession> live = file.live();
        for (int i = 0; i < marks.length; i++) {
            MarkChange change = new MarkChange(live.get(i).id(), person, marks[i]);
            room.office.as(room.clerk, () -> room.attendance.mark(of.id(), List.of(change), MarkSource.BOARD));
        }
        return room.file(of).enrolled().getFirst();
    }

    @Test
    void attendanceIsShortOnlyWhenItCannotBeReachedAnyMore() {
        TrainingClass of = room.plan("直播带货", 20);
        room.enrol(of, room.people(1));
        assertThat(room.file(of).live()).hasSize(4);
        assertThat(standing(of, afterMarks(of, Attendance.PRESENT, Attendance.ABSENT))
                        .text())
                .isEqualTo("出勤仍可达标");
        Learner later = afterMarks(of, Attendance.PRESENT, Attendance.ABSENT, Attendance.ABSENT);
        assertThat(standing(of, later))
                .returns("出勤无法达标", chip -> chip.text())
                .returns(Tone.DANGER, chip -> chip.tone());
    }

    private Chip standing(TrainingClass of, Learner learner) {
        return words.standing(learner, 75, room.file(of).assessed());
    }

    @Test
    void nobodyIsAbsentFromAnAssessmentThatIsStillToCome() {
        TrainingClass of = room.plan("直播带货", 20);
        room.enrol(of, room.people(2));
        Learner early = afterMarks(of, Attendance.PRESENT, Attendance.PRESENT, Attendance.PRESENT);
        assertThat(standing(of, early).text()).isEqualTo("待考核");
        Learner first = afterMarks(of, Attendance.PRESENT, Attendance.PRESENT, Attendance.PRESENT, Attendance.PRESENT);
        assertThat(standing(of, first).text()).isEqualTo("待考核");
        Learner other = room.file(of).enrolled().getLast();
        room.office.as(room.clerk, () -> {
            room.outcomes.enterScores(of.id(), List.of(new ScoreEntry(other.id(), 88)));
            return true;
        });
        assertThat(standing(of, room.file(of).learner(first.id()).orElseThrow()).text())
                .isEqualTo("缺考");
    }

    @Test
    void theStoryTellsHowManyOfThoseWhoCameInLeft() {
        TrainingClass of = room.plan("直播带货", 20);
        var enrolled = room.enrol(of, room.people(3));
        assertThat(story(of)).contains("3 人入班");
        room.office.as(room.clerk, () -> {
            room.enrolments.withdraw(enrolled.getFirst(), "外出务工");
            return true;
        });
        assertThat(story(of)).contains("3 人入班，其中 1 人后来退班");
        assertThat(room.file(of).enrolled()).hasSize(2);
    }

    @Test
    void theStoryNamesEverybodyWhoBroughtPeopleInOnADay() {
        TrainingClass of = room.plan("直播带货", 20);
        List<Person> people = room.people(3);
        room.enrol(of, people.subList(0, 1));
        Actor other = new Actor(UUID.randomUUID(), UUID.randomUUID(), "赵代班", room.clerk.roles());
        room.office.as(
                other,
                () -> room.enrolments.enrol(of.id(), List.of(people.get(1).id())));
        room.enrol(of, people.subList(2, 3));
        assertThat(new ClassStory(new TestUi(room.office).ui, words).of(room.file(of)))
                .singleElement()
                .returns("3 人入班", TimelineItem::text)
                .returns(room.clerk.name() + "、赵代班", TimelineItem::who);
    }

    @Test
    void theStoryTellsWhoCancelledTheClassAndWhy() {
        TrainingClass of = room.plan("直播带货", 20);
        room.office.as(room.clerk, () -> room.cancelling.cancel(of, "与上一期重复"));
        assertThat(new ClassStory(new TestUi(room.office).ui, words).of(room.file(of)))
                .as("its sessions went with it")
                .singleElement()
                .returns("取消这个班", TimelineItem::text)
                .returns(room.clerk.name(), TimelineItem::who)
                .returns("与上一期重复", TimelineItem::detail);
    }

    @Test
    void aSessionIsToldOnTheDayOnWhichItWasCancelled() {
        TrainingClass of = room.plan("直播带货", 20);
        ClassSession last = room.file(of).sessions().getLast();
        room.office.as(room.clerk, () -> {
            room.sessions.cancel(last, "停电");
            return true;
        });
        assertThat(room.office.clock.today()).isNotEqualTo(last.heldOn());
        assertThat(new ClassStory(new TestUi(room.office).ui, words).of(room.file(of)))
                .singleElement()
                .returns(room.office.clock.today(), TimelineItem::day)
                .returns(room.clerk.name(), TimelineItem::who)
                .returns("停电", TimelineItem::detail);
    }

    private List<String> story(TrainingClass of) {
        return new ClassStory(new TestUi(room.office).ui, words)
                .of(room.file(of)).stream().map(TimelineItem::text).toList();
    }
}
