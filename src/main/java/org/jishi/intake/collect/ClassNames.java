package org.jishi.intake.collect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The classes that people are gathered for, as the room of training knows them; Wiring fills it. */
public interface ClassNames {
    /** An office without classes. */
    ClassNames NONE = new ClassNames() {
        @Override
        public List<Named> find(Handle handle, String words, int limit) {
            return List.of();
        }

        @Override
        public Optional<String> name(Handle handle, UUID id) {
            return Optional.empty();
        }
    };

    /** A class by its name. */
    record Named(UUID id, String name) {}

    /** Classes that have not ended, by what is typed of title or number. */
    List<Named> find(Handle handle, String words, int limit);

    Optional<String> name(Handle handle, UUID id);
}
