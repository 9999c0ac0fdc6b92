package org.jishi.training.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassTeacher;
import org.jishi.training.Correction;
import org.jishi.training.Learner;
import org.jishi.training.TrainingClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one class. */
final class ClassView {
    private final Ui ui;
    private final ClassModel model;
    private final TrainingWords words;
    private final ClassForms forms;
    private final ClassLife life;
    private final ThingPage page;
    private final LearnersCard learners;
    private final SessionsCard sessions;

    ClassView(Ui ui, ClassModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new TrainingWords(ui);
        this.forms = new ClassForms(ui, model);
        this.life = new ClassLife(ui, model);
        this.learners = new LearnersCard(ui, model, forms);
        this.sessions = new SessionsCard(ui, model, forms);
        page = new ThingPage(ui).onShown(model::load);
        model.file().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    private void show(@Nullable ClassFile f) {
        if (f == null) {
            return;
        }
        TrainingClass of = f.trainingClass();
        page.head(of.number(), of.title())
                .state(words.status(of.status()))
                .facts(facts(f))
                .story(new ClassStory(ui, words).of(f))
                .more(more(f))
                .onPrint(printed(f));
        next(f);
        learners.show(f);
        sessions.show(f);
        List<Node> cards = new ArrayList<>(List.of(learners, sessions, teachers(f)));
        if (!f.corrections().isEmpty()) {
            cards.add(model.openCorrections(f) > 0 ? 0 : cards.size(), corrections(f));
        }
        page.cards(cards.toArray(Node[]::new));
    }

    private void next(ClassFile f) {
        switch (model.next(f)) {
            case ENROL ->
                page.next(
                        model.mayWrite() ? Buttons.main(ui, "training.class.enrol", model::enrol) : null,
                        ui.text("training.next.enrol"));
            case MARK ->
                page.next(
                        model.mayMark() ? Buttons.main(ui, "training.class.board", model::board) : null,
                        ui.text("training.next.mark"));
            case SCORE -> page.next(scoresThenClosing(f), ui.text("training.next.score", f.withoutResult()));
            case CLOSE ->
                page.next(
                        model.mayWrite() ? Buttons.main(ui, "training.class.close", () -> forms.close(f)) : null,
                        ui.text("training.next.close"));
            case DECIDE -> page.next(null, ui.text("training.next.decide", model.openCorrections(f)));
            case ARCHIVE ->
                page.next(
                        ui.may(org.jishi.platform.access.Act.CLASS_WRITE)
                                ? Buttons.main(ui, "training.class.archive", () -> model.archive(f))
                                : null,
                        ui.text("training.next.archive"));
            case NOTHING ->
                page.next(
                        null,
                        f.trainingClass().cancelReason() == null
                                ? ""
                                : ui.text(
                                        "training.next.cancelled",
                                        f.trainingClass().cancelReason()));
        }
    }

    /** Who missed the test never gets a score: the class can be closed all the same, but that is not what is to be done. */
    private @Nullable Node scoresThenClosing(ClassFile f) {
        if (!model.mayMark()) {
            return null;
        }
        Button scores = Buttons.main(ui, "training.class.scores", () -> scores(f));
        return model.mayWrite()
                ? Nodes.row(scores, Buttons.plain(ui, "training.class.close", () -> forms.close(f)))
                : scores;
    }

    /** What is printed of a class: the sheet to sign until it is closed, then its certificates. */
    private @Nullable Runnable printed(ClassFile f) {
        if (ui.may(org.jishi.platform.access.Act.CLASS_WRITE)
                && f.trainingClass().status().isClosed()) {
            return () -> model.printCertificates(f);
        }
        return ui.may(org.jishi.platform.access.Act.ATTENDANCE_WRITE) ? () -> model.printSheet(f) : null;
    }

    private List<MenuItem> more(ClassFile f) {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayMark()) {
            items.add(Buttons.item(ui, "training.class.board", model::board));
            items.add(Buttons.item(ui, "training.class.scores", () -> scores(f)));
            items.add(Buttons.item(ui, "training.class.readSheet", model::readSheet));
        }
        if (ui.may(org.jishi.platform.access.Act.ATTENDANCE_WRITE)) {
            items.add(Buttons.item(ui, "training.class.printSheet", () -> model.printSheet(f)));
        }
        if (model.mayWrite()) {
            items.add(Buttons.item(ui, "training.class.change", () -> change(f)));
            items.add(Buttons.item(ui, "training.class.addSession", () -> forms.session(f, null)));
            items.add(Buttons.item(ui, "training.class.addTeacher", () -> forms.teacher(f)));
            items.add(Buttons.item(ui, "training.class.close", () -> forms.close(f)));
        }
        if (ui.may(org.jishi.platform.access.Act.CLASS_WRITE)) {
            items.add(Buttons.item(ui, "training.class.copy", () -> life.copy(f)));
        }
        if (model.mayWrite() && !ClassLife.marked(f)) {
            items.add(Buttons.item(ui, "training.class.cancel", () -> life.cancel(f)));
        }
        if (ui.may(org.jishi.platform.access.Act.CLASS_WRITE)
                && f.trainingClass().status().isClosed()) {
            items.add(Buttons.item(ui, "training.certificate.print", () -> model.printCertificates(f)));
        }
        return items;
    }

    private void change(ClassFile f) {
        ClassEditModel.forChange(ui, model.services(), f, edit -> {
            if (ui.dialogs().form("training.class.changeTitle", new ClassFormView(ui, edit).form())) {
                model.load();
                ui.dialogs().done("training.class.changed");
            }
        });
    }

    private void scores(ClassFile f) {
        if (ui.dialogs().form("training.score.title", new ScoresForm(ui, model, f).form())) {
            ui.dialogs().done("training.score.done");
        }
    }

    private Card facts(ClassFile f) {
        TrainingClass of = f.trainingClass();
        Card card = new Card(ui.text("training.class.facts"))
                .fact(ui.text("training.class.days"), words.days(of.startsOn(), of.endsOn()))
                .fact(ui.text("training.class.kind"), ui.text("training.kind", of.kind()));
        fact(card, "training.class.term", of.term());
        fact(card, "training.class.course", f.course());
        fact(card, "training.class.venue", of.venue());
        fact(card, "training.class.targetGroup", of.targetGroup());
        fact(card, "training.class.trainer", f.trainer());
        fact(card, "training.class.provider", f.provider());
        fact(card, "training.class.contractNo", of.contractNo());
        fact(card, "training.class.noticeNo", of.noticeNo());
        return card.fact(ui.text("training.class.hours"), String.valueOf(of.hours()))
                .fact(ui.text("training.class.fundYear"), String.valueOf(of.fundYear()))
                .fact(
                        ui.text("training.class.rule"),
                        Nodes.paragraph(ui.text("training.class.ruleWords", of.rateNeeded(), of.scoreNeeded())));
    }

    private void fact(Card card, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            card.fact(ui.text(key), value);
        }
    }

    private Card teachers(ClassFile f) {
        Card card = new Card(ui.text("training.class.teachers"));
        if (model.mayWrite()) {
            card.action(Buttons.plain(ui, "training.class.addTeacher", Feather.PLUS, () -> forms.teacher(f)));
        }
        if (f.teachers().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("training.class.noTeacher")));
        }
        for (ClassTeacher teacher : f.teachers()) {
            HBox line = Nodes.row(
                    Nodes.label(teacher.name()),
                    Nodes.label(teacher.title(), "text-muted"),
                    Nodes.gap(),
                    Nodes.label(ui.text("training.class.fee", teacher.fee()), "figure"));
            if (model.mayWrite()) {
                line.getChildren()
                        .add(Buttons.icon(
                                ui, "training.teacher.remove", Feather.X, () -> model.removeTeacher(teacher)));
            }
            card.getChildren().add(line);
        }
        return card;
    }

    private Card corrections(ClassFile f) {
        Card card = new Card(ui.text("training.class.corrections"));
        f.corrections().forEach(one -> card.getChildren().add(correction(f, one)));
        return card;
    }

    private Node correction(ClassFile f, Correction one) {
        String who = f.learner(one.enrolmentId()).map(Learner::name).orElse("");
        var sessionId = one.sessionId();
        String what = sessionId == null
                ? ui.text("training.correct.score")
                : f.session(sessionId).map(words::halfDay).orElse("");
        HBox first = Nodes.row(
                Nodes.label(who),
                Nodes.label(what, "text-muted"),
                Nodes.label(words.change(one)),
                Nodes.gap(),
                words.status(one.status()).node());
        String answer = one.answer();
        var box = Nodes.column(
                first,
                Nodes.muted(ui.text("training.correct.because", f.staffName(one.askedBy()), one.reason())
                        + (answer == null
                                ? ""
                                : "\n" + ui.text("training.correct.answer", f.staffName(one.decidedBy()), answer))));
        if (model.mayDecide(one)) {
            Button grant = Buttons.main(ui, "training.correct.grant", () -> model.decide(one, true));
            Button refuse = Buttons.plain(ui, "training.correct.refuse", () -> model.decide(one, false));
            box.getChildren().add(Nodes.row(grant, refuse));
        }
        return box;
    }
}
