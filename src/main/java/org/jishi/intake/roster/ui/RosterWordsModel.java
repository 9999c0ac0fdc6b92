package org.jishi.intake.roster.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterService;
import org.jishi.intake.roster.RosterWord;
import org.jishi.kit.Ui;
import org.jishi.person.KnownTag;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;

/** The words that the office added to the dictionary of rosters. */
final class RosterWordsModel {
    private final Ui ui;
    private final RosterService rosters;
    private final ShortList<RosterWord> words;

    /** What a word can mean. */
    record Meaning(String kind, String name) {}

    RosterWordsModel(Ui ui, RosterService rosters) {
        this.ui = ui;
        this.rosters = rosters;
        this.words = new ShortList<RosterWord>()
                .search(RosterWord::word)
                .is("kind", RosterWord::kind)
                .words("word", RosterWord::word)
                .words("meaning", word -> told(word.kind(), word.meaning()))
                .sort("kind", RosterWord::kind)
                .sort("word", RosterWord::word)
                .sort("meaning", RosterWord::meaning);
    }

    Page<RosterWord> page(PageRequest request) {
        return words.page(rosters.words(), request);
    }

    List<Meaning> meanings() {
        return Stream.of(
                        of(RosterWord.HEADING, RosterField.values()),
                        of(RosterWord.TAG, KnownTag.values()),
                        of(RosterWord.POVERTY, PovertyLevel.values()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Meaning> of(String kind, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Meaning(kind, value.name()))
                .toList();
    }

    /** The meaning as the clerk reads it. */
    String told(String kind, String name) {
        return switch (kind) {
            case RosterWord.HEADING -> ui.text("people.roster.field." + name);
            case RosterWord.TAG -> ui.text("people.tag." + name);
            default -> ui.text("people.poverty." + name);
        };
    }

    void add(Meaning meaning, String word, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "people.words.add",
                        () -> {
                            rosters.addWord(meaning.kind(), meaning.name(), word);
                            return word;
                        },
                        added -> {
                            ui.dialogs().done("people.words.added", added.strip());
                            done.run();
                        },
                        refused);
    }

    void remove(RosterWord word, Runnable done) {
        ui.background()
                .run(
                        this,
                        "people.words.remove",
                        () -> {
                            rosters.removeWord(word);
                            return word;
                        },
                        removed -> {
                            ui.dialogs().done("people.words.removed", removed.word());
                            done.run();
                        });
    }
}
