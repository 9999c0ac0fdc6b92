package org.jishi.person;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Whom typed words mean, out of memory: the store would walk through every row of the register to say it. */
public interface PersonFinder {
    /** Leaves all to the store. */
    PersonFinder NONE = new PersonFinder() {
        @Override
        public Optional<List<UUID>> find(String words) {
            return Optional.empty();
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }
    };

    /**
     * @param words as they were typed
     * @return everybody who fits, the best first and equals by name; empty while it cannot say yet
     */
    Optional<List<UUID>> find(String words);

    /** How many live persons there are; empty while it cannot say yet. */
    OptionalLong count();
}
