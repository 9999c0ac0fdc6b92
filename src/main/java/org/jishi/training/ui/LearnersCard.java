package org.jishi.training.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.ClassFile;
import org.jishi.training.Learner;
import org.jishi.training.TrainingRules;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The people of a class with what stands of each; what can be done with one is in the row's menu. */
final class LearnersCard extends VBox {
    private final Ui ui;
    private final ClassModel model;
    private final ClassForms forms;
    private final PagedTable<Learner> table;
    private volatile List<Learner> people = List.of();
    private @Nullable ClassFile file;

    LearnersCard(Ui ui, ClassModel model, ClassForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        TrainingWords words = new TrainingWords(ui);
        table = new PagedTable<>(ui, "training-learners", this::page, Learner::id)
                .number("training.board.seat", one -> one.enrolment().seat(), c -> c.width(56))
                .column("training.board.who", Learner::name, c -> c.width(84))
                .column(
                        "training.people.number",
                        Learner::maskedId,
                        c -> c.width(168).hidden())
                .column(
                        "training.board.village",
                        Learner::village,
                        c -> c.width(150).grow())
                .column(
                        "training.people.phone",
                        Learner::maskedPhone,
                        c -> c.width(116).hidden())
                .column("training.people.rate", LearnersCard::rate, c -> c.width(106))
                .column("training.people.score", this::score, c -> c.width(56))
                .chip("training.people.standing", one -> standing(words, one), c -> c.width(152))
                .column("training.people.certificate", LearnersCard::certificate, c -> c.width(80))
                .menu(this::menu)
                .onOpen(model::person)
                .whenEmpty("training.people.empty", null)
                .fitRows(100);
    }

    void show(ClassFile f) {
        file = f;
        people = f.learners();
        Card card = new Card(ui.text(
                "training.people.title", f.enrolled().size(), f.trainingClass().planned()));
        if (model.mayWrite()) {
            card.action(Buttons.plain(ui, "training.class.enrol", Feather.USER_PLUS, model::enrol));
        }
        card.getChildren().add(table);
        getChildren().setAll(card);
        table.reload();
    }

    private Page<Learner> page(PageRequest request) {
        List<Learner> all = people;
        int to = Math.min(all.size(), request.offset() + request.limit());
        return new Page<>(request.offset() >= to ? List.of() : all.subList(request.offset(), to), all.size());
    }

    private @Nullable Chip standing(TrainingWords words, Learner one) {
        ClassFile shown = file;
        return shown == null ? null : words.standing(one, shown.trainingClass().rateNeeded(), shown.assessed());
    }

    private static String rate(Learner one) {
        return one.tally().held() == 0
                ? ""
                : one.tally().counted() + " / " + one.tally().held() + "  " + TrainingRules.showRate(one.tally());
    }

    /** The certificate's place in the class; what stands before it is the class's number, at the head of the page. */
    private static String certificate(Learner one) {
        String number = one.certificateNo();
        return number == null ? "" : number.substring(number.lastIndexOf('-') + 1);
    }

    private String score(Learner one) {
        if (one.enrolment().workSubmitted()) {
            return ui.text("training.score.workIn");
        }
        return one.score() == null ? "" : String.valueOf(one.score());
    }

    private List<MenuItem> menu(Learner one) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.PEOPLE_READ)) {
            items.add(Buttons.item(ui, "training.people.open", () -> model.person(one)));
        }
        if (one.withdrawn()) {
            if (model.mayWrite()) {
                items.add(Buttons.item(ui, "training.people.takeBack", () -> model.takeBack(one)));
            }
            return items;
        }
        if (model.mayMark()) {
            boolean in = one.enrolment().workSubmitted();
            items.add(Buttons.item(
                    ui, in ? "training.people.workOut" : "training.people.workIn", () -> model.work(one, !in)));
        }
        if (model.mayWaive()) {
            boolean waived = one.enrolment().waivedReason() != null;
            items.add(Buttons.item(
                    ui, waived ? "training.people.waiveBack" : "training.people.waive", () -> model.waive(one)));
        }
        if (model.mayWrite()) {
            items.add(Buttons.item(ui, "training.people.withdraw", () -> model.withdraw(one)));
        }
        ClassFile f = file;
        if (model.mayAsk() && f != null) {
            items.add(Buttons.item(ui, "training.people.correct", () -> forms.correction(f, one)));
        }
        return items;
    }
}
