package org.jishi.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jishi.identity.Pinyin;
import org.jishi.person.PersonFacts.Found;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;

/**
 * Whom the list of persons shows: those whom the finder says the words mean, else those whom the store finds; of them, where
 * that is asked, those who may be there twice.
 */
final class PersonPages {
    private final Acts acts;
    private final Pinyin pinyin;
    private final PersonFinder finder;
    private final LikelyTwice twice;
    private final PersonViews views;
    private final PersonFacts facts;
    private final PersonListRepository lists = new PersonListRepository();

    PersonPages(Acts acts, Pinyin pinyin, PersonFinder finder, LikelyTwice twice, PersonViews views) {
        this.acts = acts;
        this.pinyin = pinyin;
        this.finder = finder;
        this.twice = twice;
        this.views = views;
        this.facts = new PersonFacts(acts);
    }

    Page<PersonRow> page(Granted granted, PageRequest request) {
        LocalDate today = acts.today();
        Asked asked = asked(
                granted,
                PersonSearch.of(request.search(), today, pinyin),
                request,
                today,
                request.offset() + request.limit());
        boolean everybody = asked.meant().isEmpty()
                && asked.found().isEmpty()
                && asked.search().isAll();
        OptionalLong all = everybody ? OptionalLong.of(all(granted)) : OptionalLong.empty();
        long asOf = acts.writes();
        return granted.snapshot(handle -> {
            Page<Person> page = asked.meant()
                    .map(meant -> lists.page(handle, request, meant, asked.search()))
                    .or(() -> asked.found().map(found -> lists.page(handle, request, found, asked.search())))
                    .orElseGet(() -> lists.page(handle, request, asked.search(), all));
            return new Page<>(views.rows(handle, page.rows(), today, asOf), page.total());
        });
    }

    /** Not in the page's snapshot: in one, H2 counts rows by walking them all. */
    private long all(Granted granted) {
        return finder.count().orElseGet(() -> granted.read(PersonListRepository::all));
    }

    List<UUID> ids(Granted granted, PageRequest request) {
        LocalDate today = acts.today();
        Asked asked =
                asked(granted, PersonSearch.of(request.search(), today, pinyin), request, today, Integer.MAX_VALUE);
        return granted.snapshot(handle -> asked.meant()
                .map(meant -> lists.ids(handle, request, meant, asked.search()))
                .or(() -> asked.found().map(found -> lists.ids(handle, request, found, asked.search())))
                .orElseGet(() -> lists.ids(handle, request, asked.search())));
    }

    /**
     * What is asked of the store.
     *
     * @param meant among whom; empty for everybody
     * @param found whom the filters let through, where nobody in particular is meant; empty for everybody
     * @param search the words, unless whom they mean is known already
     */
    private record Asked(Optional<List<UUID>> meant, Optional<Found> found, PersonSearch search) {}

    private Asked asked(Granted granted, PersonSearch search, PageRequest request, LocalDate today, int enough) {
        Optional<List<UUID>> named = search.isNamed() ? Optional.empty() : finder.find(request.search());
        PersonSearch rest = named.isPresent() ? PersonSearch.NONE : search;
        Optional<List<UUID>> meant = request.filters().containsKey("duplicates") ? Optional.of(alike(named)) : named;
        if (request.filters().isEmpty()) {
            return new Asked(meant, Optional.empty(), rest);
        }
        PersonFilter.Asked filters = granted.read(handle -> PersonFilter.read(handle, request.filters(), today));
        if (filters.nothing()) {
            return new Asked(meant, Optional.empty(), rest);
        }
        Found found = facts.find(filters, request, meant.isEmpty() ? enough : 0);
        return meant.isEmpty()
                ? new Asked(meant, Optional.of(found), rest)
                : new Asked(
                        meant.map(all -> all.stream().filter(found.let()::has).toList()), Optional.empty(), rest);
    }

    /** Of those meant, or of all, who may be there twice. */
    private List<UUID> alike(Optional<List<UUID>> meant) {
        List<UUID> alike = twice.persons();
        Set<UUID> among = new HashSet<>(alike);
        return meant.map(all -> all.stream().filter(among::contains).toList()).orElse(alike);
    }

    /** What filters offer that only the register knows; reads the register where that was not done yet. */
    PersonChoices choices(Granted granted) {
        List<ImportChoice> imports = granted.read(ImportChoice::persons);
        return new PersonChoices(
                EducationOrder.of(said(PersonColumns.Text.EDUCATION)), said(PersonColumns.Text.ETHNICITY), imports);
    }

    private List<String> said(PersonColumns.Text column) {
        return List.copyOf(facts.said(column, PersonChoices.MOST).keySet());
    }

    /** How many persons agreed to each version of the notice last. */
    Map<String, Integer> agreed() {
        return facts.said(PersonColumns.Text.CONSENT_VERSION, Integer.MAX_VALUE);
    }
}
