package org.jishi.household;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/** Writes rows of households with their entries in the trail, within somebody else's transaction. Asks for no right. */
public final class HouseholdBook {
    private final AuditTrail trail;
    private final HouseholdRepository rows = new HouseholdRepository();
    private final PersonDirectory directory = new PersonDirectory();

    public HouseholdBook(AuditTrail trail) {
        this.trail = trail;
    }

    /** Households with the rows of those who are in them from the beginning. */
    public void make(Handle handle, Actor actor, Collection<Household> households, Collection<Member> members) {
        rows.insert(handle, households);
        Map<UUID, Map<String, Object>> details = new LinkedHashMap<>();
        households.forEach(household -> {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("number", household.number());
            detail.put("villageCode", household.villageCode());
            details.put(household.id(), detail);
        });
        trail.append(handle, actor, "people.household", Household.TABLE, details);
        begin(handle, actor, "people.householdJoin", members);
    }

    void begin(Handle handle, Actor actor, String act, Collection<Member> members) {
        rows.insertMembers(handle, members);
        tell(handle, actor, act, members, null);
    }

    /** One entry for each row, with whom it is of and what they are or were. */
    void tell(Handle handle, Actor actor, String act, Collection<Member> members, @Nullable String reason) {
        if (members.isEmpty()) {
            return;
        }
        List<UUID> persons = members.stream().map(Member::personId).toList();
        Map<UUID, String> names = directory.names(handle, persons);
        Map<UUID, Map<String, Object>> details = new LinkedHashMap<>();
        for (Member member : members) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("person", names.get(member.personId()));
            detail.put("relation", member.relation());
            detail.put("on", member.until() == null ? member.since() : member.until());
            if (reason != null) {
                detail.put("why", reason);
            }
            details.put(member.id(), detail);
        }
        trail.append(handle, actor, act, Member.TABLE, details);
    }
}
