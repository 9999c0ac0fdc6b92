package org.jishi.evidence.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.evidence.PaperService;
import org.jishi.kit.Ui;

/** Gives the pages of other rooms their card of papers. */
public final class PapersPanel {
    private final Ui ui;
    private final PaperService service;

    public PapersPanel(Ui ui, PaperService service) {
        this.ui = ui;
        this.service = service;
    }

    /**
     * The card of one subject; call {@link PapersView#shown} when the page comes into view.
     *
     * @param kinds the types offered besides those that are missing, such as "invoice"
     */
    public PapersView of(String subjectKind, UUID subjectId, String... kinds) {
        return new PapersView(ui, new PapersModel(ui, service, subjectKind, subjectId), List.of(kinds));
    }
}
