package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.CallBack;
import org.jishi.training.CallBackRow;
import org.jishi.training.ClassRow;
import org.jspecify.annotations.Nullable;

/** Samples of people to telephone, and the calls. */
final class CallBackModel {
    private static final int USUAL_PERCENT = 5;
    private static final int USUAL_LEAST = 10;
    private static final int MOST_CLASSES = 200;
    private static final int MOST_OFFERED = 20;

    private final Ui ui;
    private final TrainingServices services;
    private final ReadOnlyObjectWrapper<@Nullable CallBackRow> chosen = new ReadOnlyObjectWrapper<>();

    private volatile boolean onlyOpen;

    CallBackModel(Ui ui, TrainingServices services) {
        this.ui = ui;
        this.services = services;
    }

    /** The sample whose people are shown; null before one was chosen. */
    ReadOnlyObjectProperty<@Nullable CallBackRow> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(@Nullable CallBackRow row) {
        chosen.set(row);
    }

    /** Only calls that nobody has made, in samples that somebody else drew; whether that is a change. */
    boolean onlyOpen(boolean only) {
        boolean changed = only != onlyOpen;
        onlyOpen = only;
        return changed;
    }

    Page<CallBackRow> samples(PageRequest request) {
        return services.callBacks()
                .page(
                        onlyOpen
                                ? request.filter(
                                        "todo", ui.access().actor().staffId().toString())
                                : request);
    }

    Page<CallBack> lines(PageRequest request) {
        CallBackRow sample = chosen.get();
        if (sample == null) {
            return Page.empty();
        }
        List<CallBack> all = services.callBacks().lines(sample.id()).stream()
                .filter(line -> !onlyOpen || line.calledOn() == null)
                .toList();
        int to = Math.min(all.size(), request.offset() + request.limit());
        return new Page<>(request.offset() >= to ? List.of() : all.subList(request.offset(), to), all.size());
    }

    boolean mayDraw() {
        return ui.may(Act.CALL_BACK_DRAW);
    }

    boolean mayRecord() {
        return ui.may(Act.CALL_BACK_RECORD);
    }

    void person(CallBack line) {
        if (ui.may(Act.PEOPLE_READ)) {
            ui.navigator().open(PersonScreens.PERSON, line.personId());
        }
    }

    void draw(Runnable saved) {
        draw(null, saved);
    }

    /** @param first the class that stands there to begin with; null for all that ended in the days */
    void draw(@Nullable ClassRow first, Runnable saved) {
        LocalDate today = ui.clock().today();
        ObjectProperty<LocalDate> from =
                new SimpleObjectProperty<>(today.minusMonths(3).withDayOfMonth(1));
        ObjectProperty<LocalDate> to = new SimpleObjectProperty<>(today);
        ObjectProperty<ClassRow> one = new SimpleObjectProperty<>();
        // A class that ended before or after the days would leave nobody to draw from.
        one.subscribe(of -> {
            if (of != null) {
                from.set(of.endsOn());
                to.set(of.endsOn());
            }
        });
        if (first != null) {
            one.set(first);
        }
        ObjectProperty<Integer> percent = new SimpleObjectProperty<>(USUAL_PERCENT);
        ObjectProperty<Integer> least = new SimpleObjectProperty<>(USUAL_LEAST);
        int[] size = {0};
        Form form = new Form(ui)
                .note("training.callBack.drawNote")
                .pick(
                        "training.callBack.ofClass",
                        one,
                        this::closed,
                        of -> of.number() + "  " + of.title(),
                        f -> f.help("training.callBack.ofClassHelp"))
                .date("training.callBack.from", from, FormField::required)
                .date("training.callBack.to", to, FormField::required)
                .number("training.callBack.percent", percent, FormField::required)
                .number("training.callBack.least", least, FormField::required)
                .submit(
                        "training.callBack.drawNow",
                        (done, refused) -> ui.background()
                                .run(
                                        this,
                                        "training.job.saving",
                                        () -> {
                                            UUID id = services.callBacks()
                                                    .draw(
                                                            from.get(),
                                                            to.get(),
                                                            id(one.get()),
                                                            percent.get(),
                                                            least.get())
                                                    .id();
                                            return services.callBacks()
                                                    .lines(id)
                                                    .size();
                                        },
                                        count -> {
                                            size[0] = count;
                                            done.run();
                                        },
                                        refused));
        if (ui.dialogs().form("training.callBack.drawTitle", form)) {
            saved.run();
            ui.dialogs().done("training.callBack.drawn", size[0]);
        }
    }

    private static @Nullable UUID id(@Nullable ClassRow of) {
        return of == null ? null : of.id();
    }

    /** Classes that are over, by words of their number or name, the latest first. */
    List<ClassRow> closed(String words) {
        return services.classes().page(PageRequest.first(MOST_CLASSES).search(words.strip())).rows().stream()
                .filter(of -> of.status().isClosed())
                .limit(MOST_OFFERED)
                .toList();
    }

    void record(CallBack line, Runnable saved) {
        LocalDate day = line.calledOn();
        ObjectProperty<LocalDate> calledOn =
                new SimpleObjectProperty<>(day == null ? ui.clock().today() : day);
        ObjectProperty<CallBack.Result> result =
                new SimpleObjectProperty<>(line.result() == null ? CallBack.Result.REACHED : line.result());
        ObjectProperty<CallBack.Answer> attended = new SimpleObjectProperty<>(line.attended());
        ObjectProperty<CallBack.Answer> paid = new SimpleObjectProperty<>(line.paid());
        ObjectProperty<Integer> satisfaction = new SimpleObjectProperty<>(line.satisfaction());
        StringProperty remark = new SimpleStringProperty(line.remark() == null ? "" : line.remark());
        var reached = result.map(now -> now == CallBack.Result.REACHED);
        Form form = new Form(ui)
                .note("training.callBack.script", line.name(), line.classTitle())
                .date("training.callBack.calledOn", calledOn, FormField::required)
                .choice(
                        "training.callBack.result",
                        result,
                        CallBack.Result.class,
                        "training.callResult",
                        FormField::required)
                .choice(
                        "training.callBack.attended",
                        attended,
                        CallBack.Answer.class,
                        "training.callAnswer",
                        f -> f.required().shownWhen(reached))
                .choice(
                        "training.callBack.paid",
                        paid,
                        CallBack.Answer.class,
                        "training.callAnswer",
                        f -> f.shownWhen(reached))
                .number(
                        "training.callBack.satisfaction",
                        satisfaction,
                        f -> f.shownWhen(reached).help("training.callBack.satisfactionHelp"))
                .text("training.callBack.remark", remark, f -> f.maxLength(200).width(420))
                .submit(
                        "training.callBack.save",
                        (done, refused) -> ui.background()
                                .run(
                                        this,
                                        "training.job.saving",
                                        () -> {
                                            services.callBacks()
                                                    .record(
                                                            line,
                                                            new CallBack.Call(
                                                                    calledOn.get(),
                                                                    result.get(),
                                                                    attended.get(),
                                                                    paid.get(),
                                                                    satisfaction.get(),
                                                                    remark.get()));
                                            return true;
                                        },
                                        made -> done.run(),
                                        refused));
        if (ui.dialogs().form("training.callBack.formTitle", form, line.name())) {
            saved.run();
            ui.dialogs().done("training.callBack.saved", line.name());
        }
    }
}
