package org.jishi.admin.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.admin.WaitingRole;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** The roles that wait for a second person, each with what this person may do about it. */
final class RolesCard {
    private final Ui ui;
    private final SafetyModel safety;
    private final boolean whenEmpty;
    private final VBox box = new VBox();

    /** @param whenEmpty whether the card stands there when nothing waits */
    RolesCard(Ui ui, SafetyModel safety, boolean whenEmpty) {
        this.ui = ui;
        this.safety = safety;
        this.whenEmpty = whenEmpty;
        safety.state().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private void show(SafetyModel.@Nullable State state) {
        box.getChildren().clear();
        boolean any = state != null && (whenEmpty || !state.roles().isEmpty());
        box.setManaged(any);
        if (state == null || !any) {
            return;
        }
        Card card = new Card(ui.text("admin.role.title"), Nodes.muted(ui.text("admin.role.about")));
        state.roles().forEach(waiting -> card.getChildren().add(role(waiting)));
        if (state.roles().isEmpty()) {
            card.getChildren().add(Nodes.label(ui.text("admin.role.none")));
        }
        box.getChildren().add(card);
    }

    private Node role(WaitingRole waiting) {
        var request = waiting.request();
        VBox lines = new VBox(
                4,
                Nodes.paragraph(ui.text(
                        "admin.role.line",
                        request.staffName(),
                        RoleBoxes.words(ui, request.asked()),
                        request.askedByName(),
                        OfficeClock.day(request.askedAt()).toString())));
        if (waiting.narrows()) {
            lines.getChildren()
                    .add(Nodes.muted(ui.text(
                            "admin.role.first", waiting.request().staffName(), RoleBoxes.words(ui, request.asked()))));
        }
        if (waiting.mine()) {
            lines.getChildren()
                    .add(Nodes.row(
                            Buttons.main(ui, "admin.role.grant", () -> decide(waiting, true)),
                            Buttons.plain(ui, "admin.role.refuse", () -> decide(waiting, false))));
        } else {
            lines.getChildren()
                    .add(Nodes.muted(ui.text("admin.role.another", RoleBoxes.confirmers(ui, waiting.confirmers()))));
        }
        return lines;
    }

    private void decide(WaitingRole waiting, boolean grant) {
        String words = RoleBoxes.words(ui, waiting.request().asked());
        String key = !grant
                ? "admin.role.askRefuse"
                : waiting.narrows() ? "admin.role.askGrantFirst" : "admin.role.askGrant";
        if (ui.dialogs().confirm(key, waiting.request().staffName(), words)) {
            safety.decide(waiting.request().id(), grant);
        }
    }
}
