package org.jishi.training.ui;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Ui;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassSession;
import org.jishi.training.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The half-days of a class. */
final class SessionsCard extends VBox {
    private final Ui ui;
    private final ClassModel model;
    private final ClassForms forms;
    private final PagedTable<ClassSession> table;
    private volatile List<ClassSession> sessions = List.of();
    private @Nullable ClassFile file;

    SessionsCard(Ui ui, ClassModel model, ClassForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        TrainingWords words = new TrainingWords(ui);
        table = new PagedTable<>(ui, "training-sessions", this::page, ClassSession::id)
                .date("training.session.heldOn", ClassSession::heldOn, c -> {})
                .column("training.session.half", session -> ui.text("training.half", session.half()), c -> c.width(72))
                .column(
                        "training.session.topic",
                        ClassSession::topic,
                        c -> c.width(180).grow())
                .column("training.session.counted", this::counted, c -> c.width(112))
                .chip("training.session.status", session -> words.status(session.status()), c -> c.width(112))
                .menu(this::menu)
                .onOpen(session -> model.board())
                .whenEmpty("training.session.empty", null)
                .fitRows(40);
    }

    void show(ClassFile f) {
        file = f;
        sessions = f.sessions();
        Card card = new Card(
                ui.text("training.session.title", f.held().size(), f.live().size()));
        if (model.mayWrite()) {
            card.action(Buttons.plain(ui, "training.class.addSession", Feather.PLUS, () -> forms.session(f, null)));
        }
        if (!f.live().isEmpty()) {
            card.action(Buttons.plain(ui, "training.class.board", Feather.CHECK_SQUARE, model::board));
        }
        card.getChildren().add(table);
        getChildren().setAll(card);
        table.reload();
    }

    private Page<ClassSession> page(PageRequest request) {
        List<ClassSession> all = sessions;
        int to = Math.min(all.size(), request.offset() + request.limit());
        return new Page<>(request.offset() >= to ? List.of() : all.subList(request.offset(), to), all.size());
    }

    private String counted(ClassSession session) {
        ClassFile f = file;
        if (f == null || session.status() != SessionStatus.HELD) {
            return "";
        }
        long there = f.enrolled().stream()
                .map(one -> one.marks().get(session.id()))
                .filter(mark -> mark != null && mark.counts())
                .count();
        return there + " / " + f.enrolled().size();
    }

    private List<MenuItem> menu(ClassSession session) {
        ClassFile f = file;
        if (f == null || !model.mayWrite()) {
            return List.of();
        }
        return session.status() == SessionStatus.CANCELLED
                ? List.of(Buttons.item(ui, "training.session.replan", () -> model.replan(session)))
                : List.of(
                        Buttons.item(ui, "training.session.change", () -> forms.session(f, session)),
                        Buttons.item(ui, "training.session.cancel", () -> model.cancel(session)));
    }
}
