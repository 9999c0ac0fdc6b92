package org.jishi.branding.ui;

import javafx.scene.Node;
import org.jishi.approval.ApprovalStep;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.ui.StepStory;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;

/** Who put the delivery forward and who accepted it, with the applicant's word; or for whom it waits. */
final class AcceptanceCard {
    private final Ui ui;

    AcceptanceCard(Ui ui) {
        this.ui = ui;
    }

    Node of(BrandingFile file) {
        Card card = new Card(ui.text("branding.accept.heading"));
        for (ApprovalStep step : file.acceptance()) {
            card.getChildren()
                    .add(Nodes.row(
                            StepStory.chip(ui, step.outcome()).node(),
                            Nodes.label(step.personName()),
                            Nodes.label(OfficeClock.day(step.decidedAt()).toString(), "text-muted")));
            if (step.reason() != null) {
                card.getChildren().add(Nodes.muted(step.reason()));
            }
        }
        if (file.branding().status() == BrandingStatus.DELIVERED) {
            card.getChildren().add(Nodes.paragraph(ui.text("branding.accept.waits")));
            if (file.hindrance() != null) {
                card.getChildren().add(Nodes.withIcon(ui.texts().text(file.hindrance()), Feather.INFO, "text-muted"));
            }
        }
        if (file.branding().satisfaction() != null && file.branding().signedOn() != null) {
            card.fact(
                    ui.text("branding.accept.applicant"),
                    ui.text(
                            "branding.accept.signed",
                            file.branding().signedOn(),
                            ui.text("branding.satisfaction." + file.branding().satisfaction())));
        }
        return card;
    }
}
