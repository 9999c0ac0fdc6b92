package org.jishi.admin.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.admin.CheckReport;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Data check: an old seal to prove, and each part with what it found. */
final class CheckCard {
    private static final int SHOWN = 20;

    private final Ui ui;
    private final VBox lines = new VBox(8);
    private final Card card;

    CheckCard(Ui ui, SafetyModel safety) {
        this.ui = ui;
        StringProperty seal = new SimpleStringProperty("");
        Form form = new Form(ui)
                .text("admin.check.sealField", seal, f -> f.name("seal").help("admin.check.sealHelp"))
                .submit("admin.check.run", (done, refused) -> safety.check(seal.get(), done, refused));
        card = new Card(ui.text("admin.check.title"), Nodes.muted(ui.text("admin.check.about")), form, lines);
        safety.report().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    private void show(@Nullable CheckReport report) {
        lines.getChildren().clear();
        if (report == null) {
            return;
        }
        lines.getChildren()
                .add((report.clean()
                                ? Chip.of(ui.text("admin.check.clean"), Tone.SUCCESS)
                                : Chip.of(ui.text("admin.check.found", report.count()), Tone.DANGER))
                        .node());
        report.parts().forEach(this::part);
        lines.getChildren()
                .add(Nodes.row(
                        Nodes.label(ui.text("admin.check.sealNow", report.seal().toString()), "figure"),
                        Buttons.icon(
                                ui,
                                "admin.check.copySeal",
                                Feather.COPY,
                                () -> ui.desktop().copy(report.seal().toString()))));
    }

    private void part(CheckReport.Part part) {
        boolean good = part.findings().isEmpty();
        String words = good
                ? ui.text(part.name())
                : ui.text(
                        "admin.check.part",
                        ui.text(part.name()),
                        part.findings().size());
        lines.getChildren().add(Nodes.withIcon(words, good ? Feather.CHECK : Feather.X_CIRCLE));
        part.findings().stream()
                .limit(SHOWN)
                .forEach(finding ->
                        lines.getChildren().add(Nodes.paragraph(ui.texts().text(finding.problem()), "field-problem")));
    }
}
