package org.jishi.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.evidence.PaperService;
import org.jishi.person.PersonReferences;
import org.jishi.platform.text.Problem;

/** What all rooms hold on organisations, so that an import that brought them cannot simply be taken back. */
final class HeldOnOrganisation implements PersonReferences {
    /** Each room's table, as "the organisation's id, a name". */
    private static final List<String> USES = List.of(
            "SELECT s.organisation_id, s.name FROM shop s WHERE s.organisation_id IN (<ids>)",
            "SELECT v.organisation_id, v.name FROM training_provider v WHERE v.organisation_id IN (<ids>)",
            "SELECT b.provider_id, b.case_no FROM branding_case b WHERE b.provider_id IN (<ids>)",
            "SELECT l.organisation_id, r.round_no FROM award_line l JOIN award_round r ON r.id = l.round_id"
                    + " WHERE l.organisation_id IN (<ids>)",
            "SELECT p.beneficiary_id, p.payable_no FROM payable p WHERE p.beneficiary_id IN (<ids>)");

    @Override
    public List<Held> of(Handle handle, Collection<UUID> organisations) {
        List<Held> held = new ArrayList<>();
        USES.forEach(sql -> held.addAll(PersonReferences.query(handle, organisations, sql, "app.organisation.used")));
        PaperService.subjects(handle, "organisation", organisations)
                .forEach(each -> held.add(new Held(each, Problem.of("people.reference.paper"))));
        return held;
    }
}
