package org.jishi.subsidy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.place.PlaceNames;

/**
 * What tells a person from others of that name, and whether there is an account to pay to: looked at before a claim is
 * made, not only when it is to be paid.
 *
 * @param village with its township; empty where none is known
 * @param idEnd the last four characters of the identity number
 */
public record Claimant(String village, String idEnd, Payable account) {
    /** Whether the person has an account. */
    public enum Payable {
        /** One that a second person confirmed. */
        CONFIRMED,
        /** One that waits for the second person. */
        PROPOSED,
        NONE
    }

    static final Claimant UNKNOWN = new Claimant("", "", Payable.NONE);

    private static final int END = 4;

    /** By the ids asked for; who was merged is looked at as the one who is left. */
    static Map<UUID, Claimant> of(Handle handle, Collection<UUID> persons) {
        Map<UUID, Person> live = new PersonDirectory().findLive(handle, persons);
        List<UUID> owners = live.values().stream().map(Person::id).distinct().toList();
        Map<UUID, BankAccount> confirmed = AccountRegister.confirmed(handle, owners);
        Set<UUID> proposed = AccountRegister.proposed(handle, owners);
        Map<String, String> villages = villages(
                handle,
                live.values().stream()
                        .map(Person::villageCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<UUID, Claimant> found = new HashMap<>();
        live.forEach((id, person) -> {
            String code = person.villageCode();
            String number = person.idNumber();
            found.put(
                    id,
                    new Claimant(
                            code == null ? "" : villages.getOrDefault(code, ""),
                            number.substring(Math.max(0, number.length() - END)),
                            confirmed.containsKey(person.id())
                                    ? Payable.CONFIRMED
                                    : proposed.contains(person.id()) ? Payable.PROPOSED : Payable.NONE));
        });
        return found;
    }

    private static Map<String, String> villages(Handle handle, List<String> codes) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            handle.createQuery("""
                SELECT vc.code, v.name AS village, t.name AS township FROM place_code vc
                  JOIN place v ON v.id = vc.id
                  LEFT JOIN place t ON t.id = v.parent_id
                 WHERE vc.code IN (<codes>)\
                """)
                    .bindList("codes", codes)
                    .map((row, context) -> {
                        String township = row.getString("township");
                        return Map.entry(
                                row.getString("code"),
                                (township == null ? "" : township) + PlaceNames.spoken(row.getString("village")));
                    })
                    .forEach(each -> names.put(each.getKey(), each.getValue()));
        }
        return names;
    }
}
