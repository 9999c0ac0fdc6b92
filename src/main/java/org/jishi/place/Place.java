package org.jishi.place;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The office's county, one of its townships or one of its villages.
 *
 * @param code 6 digits for the county, 9 for a township, 12 for a village
 * @param parentId the county of a township, the township of a village; null for the county
 * @param parentName the parent's name
 * @param ruralGuess whether the code's last three digits say villagers' committee; a guess
 * @param validFrom the first day it was in being, as far as the tables tell
 * @param validTo the last day, null while in being
 * @param successorId what it became
 */
public record Place(
        UUID id,
        String code,
        PlaceLevel level,
        String name,
        PlaceKind kind,
        @Nullable UUID parentId,
        @Nullable String parentName,
        boolean ruralGuess,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID successorId,
        int version) {

    public boolean live() {
        return validTo == null;
    }

    /** As a clerk writes it: township and village, 永乐镇丰收村. */
    public String fullName() {
        String own = level == PlaceLevel.VILLAGE ? PlaceNames.spoken(name) : name;
        return level == PlaceLevel.VILLAGE && parentName != null ? parentName + own : own;
    }

    /** The name as spoken: 丰收村 for 丰收村村民委员会. */
    public String shortName() {
        return level == PlaceLevel.VILLAGE ? PlaceNames.spoken(name) : name;
    }
}
