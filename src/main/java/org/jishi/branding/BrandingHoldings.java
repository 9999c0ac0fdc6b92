package org.jishi.branding;

import static org.jishi.person.PersonHoldings.money;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.List;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;

/** What branding support holds on a person. */
public final class BrandingHoldings {
    private BrandingHoldings() {}

    public static PersonHoldings all() {
        return new PersonHoldings(
                "branding.holdings.",
                List.of(
                        text("number"),
                        text("product"),
                        text("need"),
                        money("budget"),
                        word("status", "branding.status."),
                        text("diagnosis")),
                "SELECT b.case_no, b.product, b.need, b.budget, b.status, b.diagnosis FROM branding_case b WHERE "
                        + LivePerson.among("b.person_id", "person") + " ORDER BY b.created_at, b.id");
    }
}
