package org.jishi.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.identity.Masking;
import org.jishi.identity.PersonName;
import org.jishi.identity.Pinyin;
import org.jishi.organisation.LegalPersons.LegalPerson;
import org.jishi.person.HistoryLine;
import org.jishi.person.ImportChoice;
import org.jishi.person.OpenContacts;
import org.jishi.person.PersonHistory;
import org.jishi.person.PersonRules;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Firms, co-operatives, sole traders and institutions: providers of classes and branding, owners of shops. Whoever may
 * see people reads them; a clerk enters and changes. A credit code stands once.
 */
public final class OrganisationService {
    /**
     * An organisation as the form for changes needs one, its phone whole.
     *
     * @param legalMember who of the register stands for it, in whose place no name is written; or null
     */
    public record Opened(
            UUID id,
            int version,
            OrganisationDraft draft,
            @Nullable String legalMember) {}

    private final Acts acts;
    private final AuditTrail trail;
    private final OrganisationRegister register;
    private final PlaceService places;
    private final Pinyin pinyin = new Pinyin();
    private final OrganisationRepository organisations = new OrganisationRepository();
    private final OrganisationListRepository lists = new OrganisationListRepository();
    private final PersonHistory histories;
    private final OrganisationViews views;
    private final MembershipBook members;

    public OrganisationService(Acts acts, PlaceService places) {
        this.acts = acts;
        this.trail = acts.trail();
        this.register = new OrganisationRegister(acts.ids(), acts.clock(), acts.trail());
        this.places = places;
        this.histories = new PersonHistory(acts.trail(), places);
        this.views = new OrganisationViews(places);
        this.members = new MembershipBook(acts.trail());
    }

    /** A page of organisations, by the filters and orders of {@link OrganisationListRepository}. */
    public Page<OrganisationRow> page(PageRequest request) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> {
            Page<Organisation> page = lists.page(handle, request);
            return new Page<>(views.rows(handle, page.rows()), page.total());
        });
    }

    /** All that match what a page asks for, whatever the page, in its order. */
    public List<UUID> ids(PageRequest request) {
        return acts.snapshot(Act.PEOPLE_READ, handle -> lists.ids(handle, request));
    }

    /** Lists of organisations that came in and were not taken back, the latest first. */
    public List<ImportChoice> imports() {
        return acts.read(Act.PEOPLE_READ, ImportChoice::organisations);
    }

    /** The first who fit what is typed, those struck off left out; for fields that pick one. */
    public List<OrganisationRow> find(String words, int limit) {
        return page(PageRequest.first(limit).search(words).filter("state", "OPEN"))
                .rows();
    }

    public Optional<OrganisationFile> get(UUID id) {
        return acts.snapshot(
                Act.PEOPLE_READ,
                handle -> organisations.find(handle, id).map(firm -> {
                    OrganisationDraft draft = OrganisationDraft.of(firm);
                    String phone = firm.phone();
                    LegalPerson legal =
                            OrganisationViews.legals(handle, List.of(firm)).get(firm.id());
                    return new OrganisationFile(
                            firm.id(),
                            new OrganisationDraft(
                                    draft.name(),
                                    draft.kind(),
                                    draft.creditCode(),
                                    legal == null ? draft.legalPerson() : legal.name(),
                                    phone == null ? null : Masking.phone(phone),
                                    draft.villageCode(),
                                    draft.address(),
                                    draft.note()),
                            views.villages(handle, List.of(firm)).get(firm.villageCode()),
                            legal == null ? null : legal.diedOn(),
                            firm.closedOn(),
                            firm.version());
                }));
    }

    /** Opens an organisation for changes; the look at the whole phone goes into the trail. */
    public Opened open(UUID id) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> {
            Organisation firm = live(handle, id);
            trail.append(handle, actor, "people.reveal", "organisation", id, Map.of("secret", "change"));
            LegalPerson legal = OrganisationViews.legals(handle, List.of(firm)).get(id);
            return new Opened(id, firm.version(), OrganisationDraft.of(firm), legal == null ? null : legal.name());
        });
    }

    /** Shows the whole phone and says so in the trail. */
    public String revealPhone(UUID id) {
        return acts.write(Act.PEOPLE_WHOLE_ID, (handle, actor) -> {
            Organisation firm = live(handle, id);
            trail.append(handle, actor, "people.reveal", "organisation", id, Map.of("secret", "PHONE"));
            return Objects.requireNonNullElse(firm.phone(), "");
        });
    }

    /** Those of the same name, who may be the same one; nothing is written. */
    public List<OrganisationRow> sameName(OrganisationDraft draft, @Nullable UUID self) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        PersonName name = PersonName.of(draft.name());
        return granted.snapshot(handle -> views.rows(handle, sameName(handle, name, self)));
    }

    /** What is somebody's phone or account, though everybody sees it where it stands. */
    public List<Problem> told(OrganisationDraft draft) {
        return acts.read(Act.PEOPLE_WRITE, handle -> OpenContacts.told(handle, OrganisationRules.open(draft)));
    }

    /**
     * Enters an organisation.
     *
     * @param seen those of the same name whom the clerk has looked at and found to be others
     */
    public UUID register(OrganisationDraft draft, Set<UUID> seen) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        OrganisationRules.Prepared prepared = OrganisationRules.prepare(draft);
        return granted.write((handle, actor) -> {
            refuseUnlessGood(handle, prepared, null, seen);
            Organisation firm = register.make(prepared, null, null);
            organisations.insert(handle, firm);
            trail.append(handle, actor, "people.organisation", "organisation", firm.id(), firm);
            return firm.id();
        });
    }

    /** @param version as {@link #open} gave it */
    public void change(UUID id, int version, OrganisationDraft draft, Set<UUID> seen) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        OrganisationRules.Prepared prepared = OrganisationRules.prepare(draft);
        granted.change((handle, actor) -> {
            Organisation before = live(handle, id);
            if (PersonRules.blankToNull(draft.legalPerson()) != null
                    && OrganisationViews.legals(handle, List.of(before)).containsKey(id)) {
                throw Refusal.at("legalPerson", "people.organisation.legalEntered");
            }
            refuseUnlessGood(handle, prepared, id, seen);
            Organisation after = over(before, register.make(prepared, null, null));
            Map<String, Object> changes = changes(OrganisationDraft.of(before), OrganisationDraft.of(after));
            if (before.version() != version || !organisations.update(handle, after)) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(handle, actor, "people.organisationChange", "organisation", id, Map.of("changes", changes));
        });
    }

    /** Struck off: it stays for what was, is no longer offered, and nobody belongs to it from that day on. */
    public void close(UUID id, int version, LocalDate day) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        if (day.isAfter(acts.today())) {
            throw Refusal.at("closedOn", "people.register.future");
        }
        granted.change((handle, actor) -> {
            live(handle, id);
            members.close(handle, actor, id, day);
            if (!organisations.close(handle, id, version, day)) {
                throw new Refusal("people.changedMeanwhile");
            }
            trail.append(handle, actor, "people.organisationClose", "organisation", id, Map.of("closedOn", day));
        });
    }

    /** What was done to the entry, the latest first. */
    public List<HistoryLine> history(UUID id) {
        Granted granted = acts.require(Act.PEOPLE_READ);
        boolean withLooks = granted.actor().may(Act.TRAIL_READ);
        return granted.snapshot(handle -> {
            Map<String, List<UUID>> rows = new LinkedHashMap<>();
            rows.put("organisation", List.of(id));
            rows.put("bank_account", AccountRegister.idsOf(handle, id));
            rows.put("organisation_member", organisations.members(handle, id));
            return histories.of(handle, rows, withLooks);
        });
    }

    private void refuseUnlessGood(
            Handle handle, OrganisationRules.Prepared prepared, @Nullable UUID self, Set<UUID> seen) {
        Refusal.ifAny(prepared.problems());
        String village = prepared.draft().villageCode();
        if (village != null && places.fullNames(handle, List.of(village)).isEmpty()) {
            throw Refusal.at("villageCode", "people.register.place");
        }
        if (prepared.code() != null) {
            organisations
                    .byCode(handle, prepared.code())
                    .filter(firm -> !firm.id().equals(self))
                    .ifPresent(firm -> {
                        throw Refusal.at("creditCode", "people.organisation.known", firm.name());
                    });
        }
        long unseen = sameName(handle, prepared.name(), self).stream()
                .filter(firm -> !seen.contains(firm.id()))
                .count();
        if (unseen > 0) {
            throw new Refusal(Problem.at("name", "people.organisation.sameName", unseen));
        }
    }

    private List<Organisation> sameName(Handle handle, PersonName name, @Nullable UUID self) {
        return organisations.byName(handle, pinyin.of(name.name()).full(), name.key()).stream()
                .filter(firm -> !firm.id().equals(self))
                .toList();
    }

    private static Organisation over(Organisation before, Organisation typed) {
        return new Organisation(
                before.id(),
                typed.name(),
                typed.nameKey(),
                typed.pinyin(),
                typed.pinyinInitials(),
                typed.kind(),
                typed.creditCode(),
                typed.liveCreditCode(),
                typed.legalPerson(),
                typed.phone(),
                typed.villageCode(),
                typed.address(),
                typed.note(),
                before.source(),
                before.importId(),
                before.closedOn(),
                true,
                before.version(),
                before.createdAt());
    }

    private static Map<String, Object> changes(OrganisationDraft before, OrganisationDraft after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "name", before.name(), after.name());
        put(changes, "kind", before.kind().name(), after.kind().name());
        put(changes, "creditCode", before.creditCode(), after.creditCode());
        put(changes, "legalPerson", before.legalPerson(), after.legalPerson());
        put(changes, "phone", before.phone(), after.phone());
        put(changes, "villageCode", before.villageCode(), after.villageCode());
        put(changes, "address", before.address(), after.address());
        put(changes, "note", before.note(), after.note());
        return changes;
    }

    private static void put(
            Map<String, Object> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, java.util.Arrays.asList(before, after));
        }
    }

    private Organisation live(Handle handle, UUID id) {
        return organisations.find(handle, id).filter(Organisation::live).orElseThrow(() -> new Refusal("people.gone"));
    }
}
