package org.jishi.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders of the list of persons that memory can say; the others, by number and by phone, only the store has. */
enum PersonOrder {
    /** By pinyin, then by characters: the list's own. */
    NAME,
    VILLAGE,
    BIRTH,
    SEX,
    CREATED;

    /** @param sort as a request names it, null for the list's own */
    static Optional<PersonOrder> of(@Nullable String sort) {
        return sort == null
                ? Optional.of(NAME)
                : Arrays.stream(values())
                        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort))
                        .findFirst();
    }
}
