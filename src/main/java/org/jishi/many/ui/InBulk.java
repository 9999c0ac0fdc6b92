package org.jishi.many.ui;

import org.jishi.kit.Ui;
import org.jishi.many.ManyService;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.RegisterExport;
import org.jishi.person.ui.WholeList;
import org.jishi.place.PlaceService;

/** What is done with many rows of a list at once. */
public record InBulk(RegisterExport exports, ManyService many) {
    /** @param importing the screen on which organisations come in from a file */
    public WholeList<OrganisationRow> ofOrganisations(Ui ui, PlaceService places, String importing) {
        return new WholeList<>(exports, importing, (table, export) -> {
            ManyBar<OrganisationRow> bar =
                    new ManyBar<>(ui, ManyModel.ofOrganisations(ui, many, places), table, export);
            return new WholeList.Parts(bar.last(), bar.node());
        });
    }
}
