package org.jishi.organisation.ui;

import java.util.Objects;
import javafx.scene.Node;
import org.jishi.kit.Card;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.organisation.OrganisationFile;
import org.jspecify.annotations.Nullable;

/** The plain facts of an organisation as drawer and page show them. */
final class OrganisationFacts {
    private final Ui ui;

    OrganisationFacts(Ui ui) {
        this.ui = ui;
    }

    /** @param noLegalPerson what is said where nobody stands for it and that is to be told, or null */
    Card card(OrganisationFile file, Masked.@Nullable Reveal phone, @Nullable Node noLegalPerson) {
        OrganisationDraft draft = file.draft();
        Card card = new Card(ui.text("people.person.facts"));
        fact(card, "kind", ui.text("people.organisation.kind", draft.kind()));
        fact(card, "creditCode", draft.creditCode());
        fact(
                card,
                "legalPerson",
                file.legalDied() == null
                        ? draft.legalPerson()
                        : ui.text(
                                "people.organisation.legalDied",
                                Objects.requireNonNull(draft.legalPerson()),
                                file.legalDied()));
        if (noLegalPerson != null) {
            card.fact(ui.text("people.field.legalPerson"), noLegalPerson);
        }
        if (draft.phone() != null) {
            card.fact(ui.text("people.field.phone"), new Masked(ui, draft.phone(), phone));
        }
        if (file.village() != null) {
            card.fact(ui.text("people.organisation.village"), file.village());
        }
        fact(card, "address", draft.address());
        fact(card, "closedOn", file.closedOn() == null ? null : file.closedOn().toString());
        fact(card, "note", draft.note());
        return card;
    }

    private void fact(Card card, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            card.fact(ui.text("people.field." + field), value);
        }
    }
}
