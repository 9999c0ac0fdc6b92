package org.jishi.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Pinyin;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonRules;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Rows of organisations with their entries in the trail, within a transaction of the caller. Asks for no right. */
public final class OrganisationRegister {
    private final Ids ids;
    private final OfficeClock clock;
    private final AuditTrail trail;
    private final Pinyin pinyin = new Pinyin();
    private final OrganisationRepository organisations = new OrganisationRepository();

    public OrganisationRegister(Ids ids, OfficeClock clock, AuditTrail trail) {
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /** The row of an entry without problems; nothing is written. */
    public Organisation make(OrganisationRules.Prepared prepared, @Nullable String source, @Nullable UUID importId) {
        Pinyin.Spelling spelling = pinyin.of(prepared.name().name());
        OrganisationDraft draft = prepared.draft();
        return new Organisation(
                ids.next(),
                prepared.name().name(),
                prepared.name().key(),
                spelling.full(),
                spelling.initials(),
                prepared.kind(),
                prepared.code(),
                prepared.code(),
                PersonRules.blankToNull(draft.legalPerson()),
                prepared.phone(),
                draft.villageCode(),
                PersonRules.blankToNull(draft.address()),
                PersonRules.blankToNull(draft.note()),
                source,
                importId,
                null,
                true,
                1,
                clock.now());
    }

    public void insert(Handle handle, Actor actor, String act, Collection<Organisation> rows, Object detail) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        rows.forEach(row -> {
            OpenWords.refuse("name", row.name());
            OpenWords.refuse("legalPerson", row.legalPerson());
            OpenWords.refuse("address", row.address());
            organisations.insert(handle, row);
            details.put(row.id(), detail);
        });
        trail.append(handle, actor, act, "organisation", details);
    }

    /** All that are in the register, those struck off too: an office has hundreds, not a hundred thousand. */
    public List<Organisation> all(Handle handle) {
        return organisations.all(handle);
    }

    /** Of those asked for the ones that are in the register. */
    public Map<UUID, Organisation> live(Handle handle, Collection<UUID> ids) {
        Map<UUID, Organisation> found = organisations.findAll(handle, ids);
        found.values().removeIf(firm -> !firm.live());
        return found;
    }

    /**
     * Moves organisations, each into its village or, by null, into none.
     *
     * @return how many
     */
    public int move(Handle handle, Actor actor, String act, Map<UUID, @Nullable String> villages) {
        Map<UUID, Organisation> known = live(handle, villages.keySet());
        Map<UUID, Object> details = new LinkedHashMap<>();
        villages.forEach((id, village) -> {
            Organisation firm = known.get(id);
            if (firm == null || !organisations.move(handle, id, firm.version(), village)) {
                throw new Refusal("people.changedMeanwhile");
            }
            details.put(id, Map.of("changes", Map.of("villageCode", Arrays.asList(firm.villageCode(), village))));
        });
        if (!details.isEmpty()) {
            trail.append(handle, actor, act, "organisation", details);
        }
        return details.size();
    }

    /** Those that an import brought. */
    public List<Organisation> ofImport(Handle handle, UUID importId) {
        return organisations.ofImport(handle, importId);
    }

    /** Takes those out of the register that an import brought; their rows stay. */
    public void hide(Handle handle, Actor actor, String act, Collection<Organisation> rows, Object detail) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        for (Organisation row : rows) {
            if (!organisations.hide(handle, row.id(), row.version())) {
                throw new Refusal("people.changedMeanwhile");
            }
            details.put(row.id(), detail);
        }
        trail.append(handle, actor, act, "organisation", details);
    }
}
