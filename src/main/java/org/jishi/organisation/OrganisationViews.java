package org.jishi.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.identity.Masking;
import org.jishi.organisation.LegalPersons.LegalPerson;
import org.jishi.place.PlaceService;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** Turns rows of organisations into what screens and files show: villages and representatives by name, phones masked. */
final class OrganisationViews {
    private final PlaceService places;
    private final OrganisationListRepository lists = new OrganisationListRepository();

    OrganisationViews(PlaceService places) {
        this.places = places;
    }

    List<OrganisationRow> rows(Handle handle, List<Organisation> firms) {
        List<UUID> ids = firms.stream().map(Organisation::id).toList();
        Set<UUID> paid = AccountRegister.confirmed(handle, ids).keySet();
        Set<UUID> waiting = AccountRegister.proposed(handle, ids);
        Map<UUID, Long> members = lists.members(handle, ids);
        Map<String, String> villages = villages(handle, firms);
        Map<String, String> townships = townships(handle, firms);
        Map<UUID, String> legals = legalNames(handle, firms);
        return firms.stream()
                .map(firm -> new OrganisationRow(
                        firm.id(),
                        firm.name(),
                        firm.kind(),
                        firm.creditCode(),
                        legals.get(firm.id()),
                        firm.phone() == null ? null : Masking.phone(firm.phone()),
                        villages.get(firm.villageCode()),
                        paid.contains(firm.id()),
                        firm.closedOn(),
                        new OrganisationMore(
                                townships.get(township(firm)),
                                firm.address(),
                                waiting.contains(firm.id()),
                                members.getOrDefault(firm.id(), 0L),
                                firm.source(),
                                firm.note(),
                                firm.createdAt().atZone(OfficeClock.ZONE).toLocalDate())))
                .toList();
    }

    /** Who stands for each: of the register, where somebody of it does, else the name that was written. */
    Map<UUID, String> legalNames(Handle handle, Collection<Organisation> firms) {
        Map<UUID, LegalPerson> entered = legals(handle, firms);
        Map<UUID, String> names = new HashMap<>();
        firms.forEach(firm -> {
            LegalPerson legal = entered.get(firm.id());
            String name = legal == null ? firm.legalPerson() : legal.name();
            if (name != null) {
                names.put(firm.id(), name);
            }
        });
        return names;
    }

    static Map<UUID, LegalPerson> legals(Handle handle, Collection<Organisation> firms) {
        return LegalPersons.of(handle, firms.stream().map(Organisation::id).toList());
    }

    Map<String, String> villages(Handle handle, Collection<Organisation> firms) {
        return places.fullNames(handle, codes(firms));
    }

    private Map<String, String> townships(Handle handle, Collection<Organisation> firms) {
        return places.shortNames(
                handle, codes(firms).stream().map(code -> code.substring(0, 9)).collect(Collectors.toSet()));
    }

    private static @Nullable String township(Organisation firm) {
        String village = firm.villageCode();
        return village == null ? null : village.substring(0, 9);
    }

    private static Set<String> codes(Collection<Organisation> firms) {
        return firms.stream()
                .flatMap(firm -> Optional.ofNullable(firm.villageCode()).stream())
                .collect(Collectors.toSet());
    }
}
