package org.jishi.desk.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jishi.branding.ui.BrandingScreens;
import org.jishi.desk.Found;
import org.jishi.desk.SearchIndex;
import org.jishi.desk.SearchKind;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.SearchHit;
import org.jishi.kit.shell.SearchProvider;
import org.jishi.platform.access.Act;
import org.jishi.sales.ui.SalesScreens;
import org.jishi.subsidy.ui.SubsidyScreens;
import org.kordamp.ikonli.feather.Feather;

/**
 * What another search finds, and before it what can be begun for somebody: "claim 张三", "张三 新网店". The words of an
 * act stand at one end of what was typed, whoever it is for at the other.
 */
public final class PersonActSearch implements SearchProvider {
    private static final int MOST = 3;

    /**
     * @param key text of its name
     * @param words text of the words that ask for it, with commas between
     * @param screen begins it with a {@link ForPerson}
     */
    private record PersonAct(String key, String words, String screen) {}

    private static final List<PersonAct> ACTS = List.of(
            new PersonAct("desk.forPerson.claim", "desk.forPerson.claim.words", SubsidyScreens.MAKE),
            new PersonAct("desk.forPerson.branding", "desk.forPerson.branding.words", BrandingScreens.LIST),
            new PersonAct("desk.forPerson.shop", "desk.forPerson.shop.words", SalesScreens.LIST));

    private final Ui ui;
    private final SearchProvider things;
    private final SearchIndex index;

    public PersonActSearch(Ui ui, SearchProvider things, SearchIndex index) {
        this.ui = ui;
        this.things = things;
        this.index = index;
    }

    @Override
    public List<SearchHit> find(String words) {
        List<SearchHit> found = new ArrayList<>();
        if (ui.may(Act.CASE_ENTER) && ui.may(Act.PEOPLE_READ)) {
            ACTS.forEach(act -> found.addAll(begun(act, words)));
        }
        found.addAll(things.find(words));
        return found;
    }

    private List<SearchHit> begun(PersonAct act, String words) {
        Set<String> names = new LinkedHashSet<>();
        for (String word : ui.text(act.words()).split(",", -1)) {
            String typed = words.strip();
            if (typed.regionMatches(true, 0, word, 0, word.length())) {
                names.add(typed.substring(word.length()).strip());
            } else if (typed.length() > word.length()
                    && typed.regionMatches(true, typed.length() - word.length(), word, 0, word.length())) {
                names.add(typed.substring(0, typed.length() - word.length()).strip());
            }
        }
        return names.stream()
                .filter(name -> !name.isEmpty())
                // the longest word leaves the shortest name
                .min(java.util.Comparator.comparingInt(String::length))
                .map(name -> people(name).stream()
                        .map(person -> new SearchHit(
                                ui.text("desk.forPerson.group"),
                                ui.text(act.key(), person.title()),
                                String.join("  ", Arrays.asList(person.number(), person.detail()))
                                        .strip(),
                                Feather.PLUS,
                                act.screen(),
                                new ForPerson(person.id(), person.title())))
                        .toList())
                .orElse(List.of());
    }

    private List<Found> people(String name) {
        return index.find(name, MOST).stream()
                .filter(found -> found.kind() == SearchKind.PERSON)
                .toList();
    }

    @Override
    public boolean fits(String words, String title) {
        return things.fits(words, title);
    }
}
