package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.place.Place;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.training.ClassDraft;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassKind;
import org.jishi.training.Course;
import org.jishi.training.Half;
import org.jishi.training.Lecturer;
import org.jishi.training.StaffChoice;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingProvider;
import org.jspecify.annotations.Nullable;

/** The form of a class, new or known. */
final class ClassEditModel {
    private static final int USUAL_PEOPLE = 50;
    private static final int HOURS_OF_A_HALF_DAY = 4;
    private static final int MOST_HOURS = 1000;

    /** What can be chosen, fetched before the form opens. */
    private record Choices(
            List<Course> courses,
            List<TrainingProvider> providers,
            List<Lecturer> lecturers,
            List<StaffChoice> trainers,
            @Nullable Place venue) {}

    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<ClassKind> kind = new SimpleObjectProperty<>(ClassKind.BASIC);
    final ObjectProperty<Pick> course = new SimpleObjectProperty<>();
    final StringProperty term = new SimpleStringProperty("");
    final StringProperty targetGroup = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> startsOn = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> endsOn = new SimpleObjectProperty<>();
    final BooleanProperty morning = new SimpleBooleanProperty(true);
    final BooleanProperty afternoon = new SimpleBooleanProperty(true);
    final BooleanProperty evening = new SimpleBooleanProperty();
    final ObjectProperty<Integer> hours = new SimpleObjectProperty<>(0);
    final ObjectProperty<Place> village = new SimpleObjectProperty<>();
    final StringProperty venue = new SimpleStringProperty("");
    final ObjectProperty<Integer> planned = new SimpleObjectProperty<>(USUAL_PEOPLE);
    final ObjectProperty<Pick> lecturer = new SimpleObjectProperty<>();
    final ObjectProperty<Pick> trainer = new SimpleObjectProperty<>();
    final ObjectProperty<Pick> provider = new SimpleObjectProperty<>();
    final StringProperty contractNo = new SimpleStringProperty("");
    final StringProperty noticeNo = new SimpleStringProperty("");
    final ObjectProperty<Integer> fundYear = new SimpleObjectProperty<>();
    final ObjectProperty<Integer> rateNeeded = new SimpleObjectProperty<>(ClassDraft.USUAL_RATE);
    final ObjectProperty<Integer> scoreNeeded = new SimpleObjectProperty<>(ClassDraft.USUAL_SCORE);
    final List<Pick> courses;
    final List<Pick> lecturers;
    final List<Pick> trainers;
    final List<Pick> providers;

    private final Ui ui;
    private final TrainingServices services;
    private final List<Course> known;
    private final @Nullable TrainingClass before;
    /** The class that a new one is the next term of, or null. */
    private final @Nullable TrainingClass copied;

    private @Nullable TrainingClass saved;
    private int suggested;

    private ClassEditModel(
            Ui ui, TrainingServices services, Choices choices, @Nullable ClassFile file, boolean copies) {
        this.ui = ui;
        this.services = services;
        this.known = choices.courses();
        TrainingClass of = file == null ? null : file.trainingClass();
        this.before = copies ? null : of;
        this.copied = copies ? of : null;
        courses = Pick.with(
                Pick.of(ui, known.stream().filter(one -> !one.retired()).toList(), Course::id, Course::title),
                of == null ? null : of.courseId(),
                file == null ? null : file.course());
        providers = Pick.of(ui, choices.providers(), TrainingProvider::id, TrainingProvider::name);
        lecturers = Pick.of(ui, choices.lecturers(), Lecturer::id, one -> (one.name() + " " + one.title()).strip());
        trainers = Pick.with(
                Pick.of(ui, choices.trainers(), StaffChoice::id, StaffChoice::name),
                of == null ? null : of.trainerId(),
                file == null ? null : file.trainer());
        lecturer.set(lecturers.getFirst());
        if (of == null) {
            blank();
        } else {
            fill(of, choices.venue());
        }
        if (copied != null && file != null) {
            nextTerm(file);
        }
        course.subscribe((was, is) -> taught(is));
        startsOn.subscribe((was, is) -> follow(was, is));
        if (before == null) {
            Stream.of(startsOn, endsOn, morning, afternoon, evening)
                    .forEach(each -> each.addListener(changed -> suggestHours()));
            suggested = copied == null ? 0 : copied.hours();
            suggestHours();
        }
    }

    static void forNew(Ui ui, TrainingServices services, Consumer<ClassEditModel> ready) {
        open(ui, services, null, false, ready);
    }

    static void forChange(Ui ui, TrainingServices services, ClassFile file, Consumer<ClassEditModel> ready) {
        open(ui, services, file, false, ready);
    }

    /** A new class like another, some days after it, without its people. */
    static void forCopy(Ui ui, TrainingServices services, ClassFile file, Consumer<ClassEditModel> ready) {
        open(ui, services, file, true, ready);
    }

    private static void open(
            Ui ui,
            TrainingServices services,
            @Nullable ClassFile file,
            boolean copies,
            Consumer<ClassEditModel> ready) {
        String code = file == null ? null : file.trainingClass().venueCode();
        ui.background()
                .run(
                        ready,
                        "training.job.reading",
                        () -> new Choices(
                                services.courses().courses(),
                                services.courses().providers(),
                                services.courses().lecturers(),
                                services.courses().trainers(),
                                code == null
                                        ? null
                                        : services.places().findByCode(code).orElse(null)),
                        choices -> ready.accept(new ClassEditModel(ui, services, choices, file, copies)));
    }

    private void blank() {
        startsOn.set(ui.clock().today());
        endsOn.set(ui.clock().today());
        fundYear.set(ui.clock().today().getYear());
        course.set(courses.getFirst());
        provider.set(providers.getFirst());
        trainer.set(trainers.getFirst());
    }

    private void fill(TrainingClass c, @Nullable Place place) {
        title.set(c.title());
        kind.set(c.kind());
        course.set(Pick.find(courses, c.courseId()));
        term.set(c.term());
        targetGroup.set(c.targetGroup());
        startsOn.set(c.startsOn());
        endsOn.set(c.endsOn());
        hours.set(c.hours());
        village.set(place);
        venue.set(c.venue());
        planned.set(c.planned());
        trainer.set(Pick.find(trainers, c.trainerId()));
        provider.set(Pick.find(providers, c.providerId()));
        contractNo.set(c.contractNo());
        noticeNo.set(c.noticeNo());
        fundYear.set(c.fundYear());
        rateNeeded.set(c.rateNeeded());
        scoreNeeded.set(c.scoreNeeded());
    }

    /** Days after the last, the term counted on, the same halves; contract and notice are this class's own. */
    private void nextTerm(ClassFile file) {
        TrainingClass of = file.trainingClass();
        long days = of.endsOn().toEpochDay() - of.startsOn().toEpochDay();
        LocalDate today = ui.clock().today();
        LocalDate first = of.endsOn().isBefore(today) ? today : of.endsOn().plusDays(1);
        startsOn.set(first);
        endsOn.set(first.plusDays(days));
        fundYear.set(first.getYear());
        term.set(Terms.next(of.term()));
        title.set(Terms.next(of.title()));
        noticeNo.set("");
        Set<Half> halves = EnumSet.noneOf(Half.class);
        file.sessions().forEach(session -> halves.add(session.half()));
        if (!halves.isEmpty()) {
            morning.set(halves.contains(Half.MORNING));
            afternoon.set(halves.contains(Half.AFTERNOON));
            evening.set(halves.contains(Half.EVENING));
        }
    }

    boolean isNew() {
        return before == null;
    }

    boolean isCopy() {
        return copied != null;
    }

    UUID id() {
        return Objects.requireNonNull(saved).id();
    }

    String number() {
        return Objects.requireNonNull(saved).number();
    }

    List<Place> findVillage(String words) {
        return services.places().search(words, 20);
    }

    /** A course brings its kind and hours, and its title where none is written. */
    private void taught(@Nullable Pick pick) {
        known.stream()
                .filter(one -> pick != null && one.id().equals(pick.id()))
                .findFirst()
                .ifPresent(one -> {
                    kind.set(one.kind());
                    hours.set(one.hours());
                    if (title.get().isBlank()) {
                        title.set(one.title());
                    }
                });
    }

    /** The last day moves with the first, so that a class of two days stays one. */
    private void follow(@Nullable LocalDate was, @Nullable LocalDate is) {
        LocalDate last = endsOn.get();
        if (was != null && is != null && last != null && !last.isBefore(was)) {
            endsOn.set(last.plusDays(is.toEpochDay() - was.toEpochDay()));
        }
    }

    /** How many half-days the plan makes; empty while a day is missing or none is chosen. */
    String sessionsWords() {
        LocalDate first = startsOn.get();
        LocalDate last = endsOn.get();
        if (first == null || last == null || last.isBefore(first)) {
            return "";
        }
        return ui.text("training.plan.sessions", halfDays(first, last));
    }

    private long halfDays(LocalDate first, LocalDate last) {
        return (last.toEpochDay() - first.toEpochDay() + 1) * halves().size();
    }

    /** Hours follow the planned half-days until somebody, or a course, says otherwise. */
    private void suggestHours() {
        LocalDate first = startsOn.get();
        LocalDate last = endsOn.get();
        if (first != null && last != null && !last.isBefore(first) && Objects.equals(hours.get(), suggested)) {
            suggested = Math.toIntExact(Math.min(MOST_HOURS, halfDays(first, last) * HOURS_OF_A_HALF_DAY));
            hours.set(suggested);
        }
    }

    private Set<Half> halves() {
        Set<Half> halves = EnumSet.noneOf(Half.class);
        if (morning.get()) {
            halves.add(Half.MORNING);
        }
        if (afternoon.get()) {
            halves.add(Half.AFTERNOON);
        }
        if (evening.get()) {
            halves.add(Half.EVENING);
        }
        return halves;
    }

    void save(Runnable done, Consumer<Refusal> refused) {
        if (before == null && halves().isEmpty()) {
            refused.accept(new Refusal(Problem.at("evening", "training.plan.noHalf")));
            return;
        }
        ClassDraft draft = draft();
        Set<Half> halves = halves();
        UUID teacher = lecturer.get().id();
        TrainingClass known = before;
        TrainingClass other = copied;
        ui.background()
                .run(
                        this,
                        "training.job.saving",
                        () -> {
                            if (known != null) {
                                return services.classes().change(known, draft);
                            }
                            return other == null
                                    ? services.classes().plan(draft, halves, teacher)
                                    : services.classes().planLike(other.id(), draft, halves);
                        },
                        made -> {
                            saved = made;
                            done.run();
                        },
                        refused);
    }

    private ClassDraft draft() {
        Place place = village.get();
        return new ClassDraft(
                text(term),
                text(title),
                kind.get(),
                text(targetGroup),
                startsOn.get(),
                endsOn.get(),
                number(hours),
                place == null ? null : place.code(),
                text(venue),
                course.get().id(),
                provider.get().id(),
                text(contractNo),
                number(planned),
                number(fundYear),
                text(noticeNo),
                number(rateNeeded),
                number(scoreNeeded),
                trainer.get().id());
    }

    private static String text(StringProperty property) {
        return property.get() == null ? "" : property.get();
    }

    private static int number(ObjectProperty<Integer> property) {
        return property.get() == null ? 0 : property.get();
    }
}
