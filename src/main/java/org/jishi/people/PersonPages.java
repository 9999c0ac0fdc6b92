package org.jishi.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;

/**
 * Whom the list of persons shows: those whom the finder says the words mean, else those whom the store finds; of them, where
 * that is asked, those who may be there twice.
 */
final class PersonPages {
    private final Database database;
    private final OfficeClock clock;
    private final Pinyin pinyin;
    private final PersonFinder finder;
    private final LikelyTwice twice;
    private final PersonViews views;
    private final PersonListRepository lists = new PersonListRepository();

    PersonPages(
            Database database,
            OfficeClock clock,
            Pinyin pinyin,
            PersonFinder finder,
            LikelyTwice twice,
            PersonViews views) {
        this.database = database;
        this.clock = clock;
        this.pinyin = pinyin;
        this.finder = finder;
        this.twice = twice;
        this.views = views;
    }

    Page<PersonRow> page(PageRequest request) {
        LocalDate today = clock.today();
        Asked asked = asked(PersonSearch.of(request.search(), today, pinyin), request);
        Optional<List<UUID>> meant = asked.meant();
        OptionalLong all = meant.isPresent() ? OptionalLong.empty() : finder.count();
        return database.snapshot(handle -> {
            Page<Person> page = meant.isPresent()
                    ? lists.page(handle, request, meant.get(), asked.search(), today)
                    : lists.page(handle, request, asked.search(), all, today);
            return new Page<>(views.rows(handle, page.rows(), today), page.total());
        });
    }

    List<UUID> ids(PageRequest request) {
        LocalDate today = clock.today();
        Asked asked = asked(PersonSearch.of(request.search(), today, pinyin), request);
        Optional<List<UUID>> meant = asked.meant();
        return database.snapshot(handle -> meant.isPresent()
                ? lists.ids(handle, request, meant.get(), asked.search(), today)
                : lists.ids(handle, request, asked.search(), today));
    }

    /**
     * What is asked of the store.
     *
     * @param meant among whom; empty for everybody
     * @param search the words, unless whom they mean is known already
     */
    private record Asked(Optional<List<UUID>> meant, PersonSearch search) {}

    private Asked asked(PersonSearch search, PageRequest request) {
        Optional<List<UUID>> meant = search.isNamed() ? Optional.empty() : finder.find(request.search());
        PersonSearch rest = meant.isPresent() ? PersonSearch.NONE : search;
        if (!request.filters().containsKey("duplicates")) {
            return new Asked(meant, rest);
        }
        List<UUID> alike = twice.persons();
        Set<UUID> among = new HashSet<>(alike);
        return new Asked(
                Optional.of(
                        meant.map(all -> all.stream().filter(among::contains).toList())
                                .orElse(alike)),
                rest);
    }
}
