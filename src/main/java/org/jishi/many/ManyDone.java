package org.jishi.many;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done, and by what it is taken back. */
public sealed interface ManyDone {
    /** How many were changed. */
    int count();

    /**
     * @param members who joined a group
     * @param ends the rows of groups that began, each with the day on which it ends again when that is taken back
     */
    record Groups(List<UUID> members, Map<UUID, LocalDate> ends) implements ManyDone {
        public Groups {
            members = List.copyOf(members);
            ends = Map.copyOf(ends);
        }

        @Override
        public int count() {
            return members.size();
        }
    }

    /**
     * @param left who left a group
     * @param ends the rows of groups that ended, each with its last day's next
     */
    record Left(List<UUID> left, Map<UUID, LocalDate> ends) implements ManyDone {
        public Left {
            left = List.copyOf(left);
            ends = Map.copyOf(ends);
        }

        @Override
        public int count() {
            return left.size();
        }
    }

    /**
     * @param code the village in which they are registered now
     * @param before the village of each before, empty where none was known
     */
    record Village(String code, Map<UUID, String> before) implements ManyDone {
        public Village {
            before = Map.copyOf(before);
        }

        @Override
        public int count() {
            return before.size();
        }
    }

    /** What an entry says of a consent. */
    record Agreed(@Nullable LocalDate on, @Nullable String notice) {}

    /**
     * @param now what their entries say now
     * @param before what each one's entry said before
     */
    record Consent(Agreed now, Map<UUID, Agreed> before) implements ManyDone {
        public Consent {
            before = Map.copyOf(before);
        }

        @Override
        public int count() {
            return before.size();
        }
    }
}
