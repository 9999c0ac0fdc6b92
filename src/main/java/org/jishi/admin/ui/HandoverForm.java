package org.jishi.admin.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.admin.Handover;
import org.jishi.admin.UserRow;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** Asks to whom the open work of somebody who leaves goes, kind by kind, and takes the login out of use with it. */
final class HandoverForm {
    private final Ui ui;
    private final UsersModel model;

    HandoverForm(Ui ui, UsersModel model) {
        this.ui = ui;
        this.model = model;
    }

    void ask(UserRow row, List<Handover> left) {
        Map<String, ObjectProperty<Handover.Taker>> chosen = new LinkedHashMap<>();
        boolean nobody = left.stream().allMatch(each -> each.takers().isEmpty());
        Form form = new Form(ui)
                .note(
                        nobody ? "admin.handover.noteNobody" : "admin.handover.note",
                        row.login().staffName());
        for (Handover each : left) {
            ObjectProperty<Handover.Taker> taker = new SimpleObjectProperty<>();
            if (each.takers().size() == 1) {
                taker.set(each.takers().getFirst());
            }
            if (each.takers().isEmpty()) {
                form.note("admin.handover.nobody", ui.text("casework.work." + each.kind()), each.count());
            } else {
                chosen.put(each.kind(), taker);
                form.choice(
                        "casework.work." + each.kind(),
                        taker,
                        each.takers(),
                        Handover.Taker::name,
                        f -> f.required().name(each.kind()).width(240).help("admin.handover.count", each.count()));
            }
        }
        form.submit(
                nobody ? "admin.user.disable" : "admin.handover.submit",
                (done, refused) -> model.disable(row, named(chosen), done, refused));
        ui.dialogs().form("admin.handover.title", form, row.login().staffName());
    }

    private static Map<String, UUID> named(Map<String, ObjectProperty<Handover.Taker>> chosen) {
        Map<String, UUID> named = new HashMap<>();
        chosen.forEach((kind, taker) -> named.put(kind, taker.get().id()));
        return named;
    }
}
