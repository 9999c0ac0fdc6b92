package org.jishi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.account.AccountService;
import org.jishi.consent.ConsentPrint;
import org.jishi.consent.ConsentService;
import org.jishi.household.HouseholdDesk;
import org.jishi.household.HouseholdExport;
import org.jishi.household.HouseholdHoldings;
import org.jishi.household.HouseholdService;
import org.jishi.household.HouseholdUndo;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Pinyin;
import org.jishi.many.ManyService;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeHoldings;
import org.jishi.merge.MergeService;
import org.jishi.organisation.MembershipDesk;
import org.jishi.organisation.MembershipHoldings;
import org.jishi.organisation.MembershipService;
import org.jishi.organisation.MembershipTimeline;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.organisation.OrganisationExport;
import org.jishi.organisation.OrganisationService;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.support.Office;

/** The register of an office in 奉节县, with a clerk and a reviewer. */
public final class PeopleOffice implements AutoCloseable {
    public static final String MALE = "520122198503079972";
    public static final String FEMALE = "500236199202299941";

    public final Office office;
    public final PlaceService places;
    public final PersonRegister register;
    public final PersonService people;
    public final DeathService deaths;
    public final PersonPrint prints;
    public final RegisterExport exports;
    public final RegisterExport firmExports;
    public final RegisterExport householdExports;
    public final ManyService many;
    public final ConsentService consents;
    public final ConsentPrint consentPrint;
    public final ManyService manyFirms;
    public final AccountService accounts;
    public final OrganisationService organisations;
    public final HouseholdService households;
    public final HouseholdUndo householdUndo;
    public final HouseholdDesk householdDesk;
    public final MembershipService memberships;
    public final MembershipDesk membershipDesk;
    public final MergeService merges;
    public final MergeDesk mergeDesk;
    public final Actor clerk;
    public final Actor reviewer;
    public final String village;
    public final String otherVillage;

    public PeopleOffice() {
        this(new Office());
    }

    public PeopleOffice(Office office) {
        this.office = office;
        places = new PlaceService(office.acts, new DivisionBook());
        register = new PersonRegister(office.ids, office.clock, office.trail, new Pinyin());
        people = people(PersonFinder.NONE);
        prints = new PersonPrint(
                office.acts, places, List.of(HouseholdHoldings.all(), MembershipHoldings.all(), MergeHoldings.all()));
        deaths = new DeathService(office.acts, register);
        exports = export(new PersonExport(office.clock, people, places));
        consents = new ConsentService(office.acts, new PersonAgreements(people));
        consentPrint = new ConsentPrint(office.acts, new PersonAgreements(people));
        many = ManyService.ofPersons(office.acts, register, people, places);
        accounts = new AccountService(office.acts, new OrganisationDirectory());
        organisations = new OrganisationService(office.acts, places);
        firmExports = export(new OrganisationExport(organisations, places));
        manyFirms = ManyService.ofOrganisations(office.acts, organisations, places);
        households = new HouseholdService(office.acts, places);
        householdUndo = new HouseholdUndo(office.acts);
        householdDesk = new HouseholdDesk(office.acts, places);
        householdExports = export(new HouseholdExport(householdDesk));
        memberships = new MembershipService(office.acts);
        membershipDesk = new MembershipDesk(office.acts);
        merges = new MergeService(office.acts, register, List.of());
        mergeDesk = new MergeDesk(office.acts, places, List.of(), List.of());
        clerk = office.person("李经办", Role.CLERK);
        reviewer = office.person("王复核", Role.REVIEWER);
        office.signIn(clerk);
        if (places.villages().isEmpty()) {
            office.database.change(handle -> places.adoptCounty(handle, clerk, "500236"));
        }
        village = places.villages().get(0).code();
        otherVillage = places.villages().get(40).code();
    }

    private RegisterExport export(RegisterExport.Subject subject) {
        return new RegisterExport(office.acts, subject);
    }

    /** The register with another way to find whom typed words mean. */
    public PersonService people(PersonFinder finder) {
        return new PersonService(
                office.acts,
                register,
                places,
                List.of(new MembershipTimeline()),
                finder,
                () -> mergeDesk.likelyPersons());
    }

    /** A person as the register would keep one, in nobody's register yet. */
    public Person prepared(PersonDraft draft) {
        return register.make(PersonRules.prepare(draft, office.clock.today(), code -> true), null, null);
    }

    public UUID register(String name, String number) {
        return people.register(PersonEntry.of(PersonDraft.of(name, number)), Set.of());
    }

    /** A right resident's number of a day and an order. */
    public static String number(LocalDate birth, int order) {
        String body = String.format(
                "500236%04d%02d%02d%03d", birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), order);
        return body + IdentityNumber.checkOf(body);
    }

    @Override
    public void close() {
        office.close();
    }
}
