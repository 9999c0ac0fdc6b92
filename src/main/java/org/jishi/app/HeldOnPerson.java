package org.jishi.app;

import static org.jishi.person.PersonHoldings.day;
import static org.jishi.person.PersonHoldings.text;
import static org.jishi.person.PersonHoldings.word;

import java.util.ArrayList;
import java.util.List;
import org.jishi.award.AwardHoldings;
import org.jishi.branding.BrandingHoldings;
import org.jishi.household.HouseholdHoldings;
import org.jishi.merge.MergeHoldings;
import org.jishi.organisation.MembershipHoldings;
import org.jishi.payment.PaymentHoldings;
import org.jishi.person.LivePerson;
import org.jishi.person.PersonHoldings;
import org.jishi.sales.SalesHoldings;
import org.jishi.subsidy.ClaimHoldings;
import org.jishi.training.TrainingHoldings;

/** What every room holds on one person, in the order in which it is printed. */
final class HeldOnPerson {
    private HeldOnPerson() {}

    static List<PersonHoldings> all() {
        List<PersonHoldings> all = new ArrayList<>();
        all.add(HouseholdHoldings.all());
        all.add(MembershipHoldings.all());
        all.addAll(TrainingHoldings.all());
        all.add(ClaimHoldings.all());
        all.add(BrandingHoldings.all());
        all.addAll(SalesHoldings.all());
        all.add(AwardHoldings.all());
        all.addAll(PaymentHoldings.all());
        all.add(papers());
        all.add(MergeHoldings.all());
        return all;
    }

    /** Papers of the person, and of the person's claims and branding cases. */
    private static PersonHoldings papers() {
        return new PersonHoldings(
                "evidence.holdings.",
                List.of(word("kind", "evidence.kind."), text("title"), text("format"), day("added"), day("withdrawn")),
                "SELECT f.kind, f.title, f.format, f.added_at, f.withdrawn_at FROM paper f"
                        + " WHERE " + LivePerson.among("f.subject_id", "person")
                        + " OR f.subject_id IN (SELECT c.id FROM subsidy_claim c WHERE "
                        + LivePerson.among("c.person_id", "person") + ")"
                        + " OR f.subject_id IN (SELECT b.id FROM branding_case b WHERE "
                        + LivePerson.among("b.person_id", "person") + ") ORDER BY f.added_at, f.id");
    }
}
