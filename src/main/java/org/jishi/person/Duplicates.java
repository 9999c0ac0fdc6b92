package org.jishi.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.alike.AlikeRules;
import org.jishi.alike.AlikeWeights;
import org.jishi.alike.Sign;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Pinyin;
import org.jspecify.annotations.Nullable;

/** Looks for the person of an entry among those who are there. */
final class Duplicates {
    /** The entry that is not in the register yet. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final PersonRepository people;
    private final Pinyin pinyin;
    private final LikePeople like = new LikePeople(new AlikeRules(AlikeWeights.bundled()));

    Duplicates(PersonRepository people, Pinyin pinyin) {
        this.people = people;
        this.pinyin = pinyin;
    }

    /** Who has that number, or had an entry with it that was merged away; other than the person being changed. */
    Optional<Person> known(Handle handle, PersonRules.Prepared entry, @Nullable UUID self) {
        IdentityNumber number = entry.number();
        return number == null
                ? Optional.empty()
                : people.byNumber(handle, number.number())
                        .or(() -> people.byTombstone(handle, number.number()))
                        .filter(person -> !person.id().equals(self));
    }

    /** Who may be the same one, each with the reasons, the likeliest first. */
    List<LikePeople.Match> likely(Handle handle, PersonRules.Prepared entry, @Nullable UUID self) {
        IdentityNumber number = entry.number();
        String spelling = pinyin.ofPerson(entry.name().name()).full();
        return like.of(handle, LikePeople.traits(entry, self == null ? NOBODY : self, spelling)).stream()
                // the same number is certain: told by known()
                .filter(match -> number == null || !match.person().idNumber().equals(number.number()))
                .toList();
    }

    List<Sign> reasons(LikePeople.Match match) {
        return like.rules().reasons(match.alike());
    }

    /** The same of a person as it stands: what was so before a change is no news. */
    List<UUID> likelyNow(Handle handle, Person person) {
        return like.of(handle, like.traits(handle, person)).stream()
                .map(match -> match.person().id())
                .toList();
    }
}
