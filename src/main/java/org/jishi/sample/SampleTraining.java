package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.person.Person;
import org.jishi.place.Place;
import org.jishi.training.Attendance;
import org.jishi.training.ClassDraft;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassKind;
import org.jishi.training.ClassSession;
import org.jishi.training.Course;
import org.jishi.training.Half;
import org.jishi.training.Learner;
import org.jishi.training.Lecturer;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkSource;
import org.jishi.training.ScoreEntry;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingProvider;

/** Classes through the year, each planned, filled, marked, tested and closed on its own days. */
final class SampleTraining {
    private static final int CLASS_SIZE = 40;
    private static final int DAYS = 3;
    private static final int MOST_CLASSES = 60;
    private static final List<String> TITLES = List.of("农村电商基础培训班", "网店开设与运营培训班", "电商带头人研修班", "短视频与直播带货培训班");

    private final Stage stage;
    private final List<Person> pool;
    private final List<TrainingClass> closed = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Lecturer> lecturers = new ArrayList<>();
    private final List<TrainingProvider> providers = new ArrayList<>();
    private int drawn;

    SampleTraining(Stage stage) {
        this.stage = stage;
        this.pool = new ArrayList<>(stage.people());
        Collections.shuffle(pool, stage.invented().random());
    }

    /** The classes closed so far, the earliest first. */
    List<TrainingClass> closed() {
        return closed;
    }

    void tell() {
        stage.cast().run(stage.cast().clerk(), this::frame);
        int size = Math.min(CLASS_SIZE, Math.max(12, stage.registered() / 12));
        int count = Math.clamp(stage.registered() * 4L / 10 / size, 10, MOST_CLASSES);
        for (int i = 0; i < count; i++) {
            LocalDate starts = stage.ago(270 - (int) (262L * i / count));
            int number = i;
            stage.agenda().on(starts.minusDays(6), () -> plan(number, starts, size));
        }
        stage.agenda().on(stage.ago(7), () -> plan(count, stage.ago(1), size));
        stage.agenda().on(stage.ago(4), () -> plan(count + 1, stage.today().plusDays(9), size));
        stage.agenda().on(stage.ago(2), () -> planEmpty(stage.today().plusDays(30)));
        stage.agenda().on(stage.ago(2), () -> planTwice(stage.today().plusDays(30)));
    }

    private void frame() {
        var frame = stage.office().courses();
        for (ClassKind kind : ClassKind.values()) {
            courses.add(frame.addCourse(TITLES.get(kind.ordinal()), kind, 24, "第一天基础，第二天实操，第三天考核"));
        }
        providers.add(frame.addProvider("夔州职业培训学校（样例）", "", "张校长", ""));
        providers.add(frame.addProvider("三峡电商服务公司（样例）", "", "刘经理", ""));
        for (String name : List.of("陈讲师", "赵讲师", "孙讲师")) {
            lecturers.add(frame.addLecturer(name, "电商讲师", ""));
        }
    }

    private ClassDraft draft(int number, LocalDate starts, int planned) {
        return draft(number, starts, planned, stage.invented().one(stage.villages()));
    }

    private ClassDraft draft(int number, LocalDate starts, int planned, Place village) {
        Course course = courses.get(number % courses.size());
        return new ClassDraft(
                "第 " + (number + 1) + " 期",
                course.title(),
                course.kind(),
                "返乡人员、脱贫户、村社干部",
                starts,
                starts.plusDays(DAYS - 1L),
                course.hours(),
                village.code(),
                village.name() + "便民服务中心",
                course.id(),
                providers.get(number % providers.size()).id(),
                "PXHT-" + (number + 1),
                planned,
                starts.getYear(),
                "",
                ClassDraft.USUAL_RATE,
                ClassDraft.USUAL_SCORE,
                number % 3 == 0 || isOn(starts) ? stage.cast().trainer().staffId() : null);
    }

    /** Whether it is on today: the trainer's own, whose attendance of today is left for whoever tries the program. */
    private boolean isOn(LocalDate starts) {
        return !starts.isAfter(stage.today()) && starts.plusDays(DAYS - 1L).isAfter(stage.today());
    }

    private void planEmpty(LocalDate starts) {
        stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .classes()
                                .plan(draft(courses.size(), starts, CLASS_SIZE), Set.of(Half.MORNING, Half.AFTERNOON)));
    }

    /** Somebody plans a class twice and takes the second back. */
    private void planTwice(LocalDate starts) {
        stage.cast().as(stage.cast().clerk(), () -> {
            var made = stage.office()
                    .classes()
                    .plan(
                            draft(
                                    courses.size(),
                                    starts,
                                    CLASS_SIZE,
                                    stage.villages().getFirst()),
                            Set.of(Half.MORNING, Half.AFTERNOON));
            return stage.office().cancelling().cancel(made, "与同一天的另一个班重复，计划时录错");
        });
    }

    private void plan(int number, LocalDate starts, int size) {
        TrainingClass made = stage.cast().as(stage.cast().clerk(), () -> {
            TrainingClass planned = stage.office()
                    .classes()
                    .plan(
                            draft(number, starts, size),
                            Set.of(Half.MORNING, Half.AFTERNOON),
                            lecturers.get(number % lecturers.size()).id());
            var enrolments = stage.office().enrolments().enrol(planned.id(), draw(size));
            if (number % 4 == 1) {
                stage.office().enrolments().withdraw(enrolments.getLast(), "外出务工，本人电话说明");
            }
            return planned;
        });
        if (number == 2) {
            stage.agenda().on(starts.minusDays(2), () -> cancelOne(made));
        }
        for (int day = 0; day < DAYS; day++) {
            LocalDate held = starts.plusDays(day);
            if (!(isOn(starts) && held.equals(stage.today()))) {
                stage.agenda().on(held, () -> mark(made, held));
            }
        }
        stage.agenda().on(starts.plusDays(DAYS), () -> close(made, number));
    }

    /** Mostly people who were in no class yet, and some who come again. */
    private List<UUID> draw(int size) {
        Set<UUID> chosen = new java.util.LinkedHashSet<>();
        while (chosen.size() < size) {
            boolean again = drawn > CLASS_SIZE && stage.invented().chance(12);
            int at = again ? stage.invented().random().nextInt(drawn) : drawn++;
            chosen.add(pool.get(at % pool.size()).id());
        }
        return List.copyOf(chosen);
    }

    private void cancelOne(TrainingClass of) {
        stage.cast().as(stage.cast().clerk(), () -> {
            ClassFile file = stage.office().classes().file(of.id());
            return stage.office().sessions().cancel(file.live().getLast(), "讲师临时出差");
        });
    }

    private void mark(TrainingClass of, LocalDate day) {
        stage.cast().as(stage.cast().clerk(), () -> {
            ClassFile file = stage.office().classes().file(of.id());
            List<MarkChange> marks = new ArrayList<>();
            for (ClassSession session : file.live()) {
                if (session.heldOn().equals(day)) {
                    for (Learner learner : file.enrolled()) {
                        marks.add(new MarkChange(session.id(), learner.id(), attendance(learner)));
                    }
                }
            }
            return stage.office().attendance().mark(of.id(), marks, MarkSource.BOARD);
        });
    }

    private Attendance attendance(Learner learner) {
        boolean often = (learner.name() + learner.maskedId()).hashCode() % 8 != 0;
        int chance = stage.invented().random().nextInt(100);
        if (chance < (often ? 92 : 45)) {
            return Attendance.PRESENT;
        }
        return switch (chance % 4) {
            case 0 -> Attendance.LATE;
            case 1 -> Attendance.EARLY;
            case 2 -> Attendance.LEAVE;
            default -> Attendance.ABSENT;
        };
    }

    private void close(TrainingClass of, int number) {
        TrainingClass done = stage.cast().as(stage.cast().clerk(), () -> {
            ClassFile file = stage.office().classes().file(of.id());
            List<ScoreEntry> scores = file.enrolled().stream()
                    .filter(learner -> stage.invented().chance(97))
                    .map(learner -> new ScoreEntry(
                            learner.id(), 52 + stage.invented().random().nextInt(48)))
                    .toList();
            stage.office().outcomes().enterScores(of.id(), scores);
            stage.office()
                    .outcomes()
                    .close(stage.office().classes().file(of.id()).trainingClass());
            return stage.office().classes().file(of.id()).trainingClass();
        });
        closed.add(done);
        if (number >= 1 && number <= 3) {
            correct(done, number);
        } else if (number == 0) {
            stage.cast().as(stage.cast().clerk(), () -> stage.office().classes().archive(done));
        }
    }

    /** One correction granted, one refused, one that waits. */
    private void correct(TrainingClass of, int number) {
        var asked = stage.cast().as(stage.cast().clerk(), () -> {
            ClassFile file = stage.office().classes().file(of.id());
            Learner learner = file.enrolled().stream()
                    .filter(one -> one.marks().containsValue(Attendance.ABSENT))
                    .findFirst()
                    .orElse(file.enrolled().getFirst());
            UUID session = file.held().stream()
                    .map(ClassSession::id)
                    .filter(id -> learner.marks().get(id) != Attendance.PRESENT)
                    .findFirst()
                    .orElse(file.held().getFirst().id());
            Attendance becomes =
                    learner.marks().get(session) == Attendance.PRESENT ? Attendance.LATE : Attendance.PRESENT;
            return stage.office().corrections().askMark(learner.id(), session, becomes, "签到表上有本人签名，录入时漏看");
        });
        if (number < 3) {
            stage.cast()
                    .run(
                            stage.cast().reviewer(),
                            () -> stage.office()
                                    .corrections()
                                    .decide(asked, number == 1, number == 1 ? "与签到表核对一致" : "签到表上没有签名"));
        }
    }
}
