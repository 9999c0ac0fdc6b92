package org.jishi.many;

import java.time.LocalDate;
import java.util.Set;
import org.jishi.place.Place;

/** What shall become of many at once; organisations are in no groups. */
public sealed interface ManyChange {
    /**
     * They belong to these groups too.
     *
     * @param tags as in {@link org.jishi.person.PersonTag}
     * @param since first day, not after today
     */
    record Groups(Set<String> tags, LocalDate since) implements ManyChange {
        public Groups {
            tags = Set.copyOf(tags);
        }
    }

    /**
     * They no longer belong to these groups.
     *
     * @param tags as in {@link org.jishi.person.PersonTag}
     * @param until first day without them, not after today
     */
    record Leave(Set<String> tags, LocalDate until) implements ManyChange {
        public Leave {
            tags = Set.copyOf(tags);
        }
    }

    /**
     * They are registered in this village.
     *
     * @param place one that is in being
     */
    record Village(Place place) implements ManyChange {}

    /**
     * They agreed to this version of the notice.
     *
     * @param on the day on which they signed, not after today
     * @param notice its name
     */
    record Consent(LocalDate on, String notice) implements ManyChange {}
}
