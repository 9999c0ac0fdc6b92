package org.jishi.casework.ui;

import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.Objection;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** Opens the forms of objections as sheets over the window. */
final class NoticeForms {
    private final Ui ui;
    private final NoticeModel model;

    NoticeForms(Ui ui, NoticeModel model) {
        this.ui = ui;
        this.model = model;
    }

    void object(NoticeLine line, Runnable changed) {
        var objector = new SimpleStringProperty("");
        var contact = new SimpleStringProperty("");
        var content = new SimpleStringProperty("");
        var receivedOn = new SimpleObjectProperty<LocalDate>(ui.clock().today());
        Form form = new Form(ui)
                .note("casework.objection.note", line.lineNo(), line.name(), line.amount())
                .area("casework.objection.content", content, f -> f.required().lines(3))
                .text(
                        "casework.objection.objector",
                        objector,
                        f -> f.maxLength(60).help("casework.objection.objectorHelp"))
                .text("casework.objection.contact", contact, f -> f.maxLength(100))
                .date("casework.objection.receivedOn", receivedOn, f -> f.required())
                .submit(
                        "casework.objection.enter",
                        (done, refused) -> model.object(
                                line,
                                objector.get(),
                                contact.get(),
                                content.get(),
                                Objects.requireNonNull(receivedOn.get()),
                                () -> {
                                    done.run();
                                    ui.dialogs().done("casework.objection.entered");
                                    changed.run();
                                },
                                refused));
        ui.dialogs().form("casework.objection.enter", form);
    }

    void decide(Objection objection, boolean upheld, Runnable changed) {
        var answer = new SimpleStringProperty("");
        String key = upheld ? "casework.objection.uphold" : "casework.objection.dismiss";
        Form form = new Form(ui)
                .note(upheld ? "casework.objection.upholdNote" : "casework.objection.dismissNote")
                .area("casework.objection.answer", answer, f -> f.required().lines(3))
                .submit(
                        key,
                        (done, refused) -> model.decide(
                                objection,
                                upheld,
                                answer.get(),
                                () -> {
                                    done.run();
                                    ui.dialogs().done("casework.objection.decided");
                                    changed.run();
                                },
                                refused));
        ui.dialogs().form(key, form);
    }
}
