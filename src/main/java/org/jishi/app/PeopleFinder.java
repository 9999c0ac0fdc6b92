package org.jishi.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jishi.desk.SearchIndex;
import org.jishi.desk.SearchKind;
import org.jishi.person.PersonFinder;

/** Lends the list of people the index of the search. */
public final class PeopleFinder implements PersonFinder {
    private final SearchIndex index;

    public PeopleFinder(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Optional<List<UUID>> find(String words) {
        return index.all(SearchKind.PERSON, words);
    }

    @Override
    public OptionalLong count() {
        return index.count(SearchKind.PERSON);
    }
}
