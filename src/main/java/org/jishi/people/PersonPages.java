package org.jishi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;

/** Whom the list of persons shows: those whom the finder says the words mean, else those whom the store finds. */
final class PersonPages {
    private final Database database;
    private final OfficeClock clock;
    private final Pinyin pinyin;
    private final PersonFinder finder;
    private final PersonViews views;
    private final PersonListRepository lists = new PersonListRepository();

    PersonPages(Database database, OfficeClock clock, Pinyin pinyin, PersonFinder finder, PersonViews views) {
        this.database = database;
        this.clock = clock;
        this.pinyin = pinyin;
        this.finder = finder;
        this.views = views;
    }

    Page<PersonRow> page(PageRequest request) {
        LocalDate today = clock.today();
        PersonSearch search = PersonSearch.of(request.search(), today, pinyin);
        Optional<List<UUID>> meant = meant(search, request);
        OptionalLong all = meant.isPresent() ? OptionalLong.empty() : finder.count();
        return database.snapshot(handle -> {
            Page<Person> page = meant.isPresent()
                    ? lists.page(handle, request, meant.get(), today)
                    : lists.page(handle, request, search, all, today);
            return new Page<>(views.rows(handle, page.rows(), today), page.total());
        });
    }

    List<UUID> ids(PageRequest request) {
        LocalDate today = clock.today();
        PersonSearch search = PersonSearch.of(request.search(), today, pinyin);
        Optional<List<UUID>> meant = meant(search, request);
        return database.snapshot(handle -> meant.isPresent()
                ? lists.ids(handle, request, meant.get(), today)
                : lists.ids(handle, request, search, today));
    }

    private Optional<List<UUID>> meant(PersonSearch search, PageRequest request) {
        return search.isNamed() ? Optional.empty() : finder.find(request.search());
    }
}
