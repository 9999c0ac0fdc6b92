package org.jishi.intake.collect;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jishi.intake.roster.BlankLists;
import org.jishi.intake.roster.BlankRoster;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/** Writes the blank form for each place, in Chinese whatever the window's language: townships fill it in. */
public final class BlankForms {
    private static final String ENDING = ".xlsx";

    private final Acts acts;
    private final PlaceService places;

    public BlankForms(Acts acts, PlaceService places) {
        this.acts = acts;
        this.places = places;
    }

    /** What the form of a place is called. */
    public static String suggestedName(CollectFile file, CollectLine line) {
        return FileNames.plain(Texts.in(Language.ZH)
                        .text(
                                "people.collect.blankName",
                                FileNames.begin(file.collecting().name()),
                                line.name()))
                + ENDING;
    }

    /** The form of one place. */
    public void write(CollectFile file, CollectLine line, Path out) {
        acts.require(Act.PEOPLE_IMPORT);
        write(Texts.in(Language.ZH), places.villages(), file, line, out);
    }

    /**
     * A form for each place that has to send and has not.
     *
     * @return how many
     */
    public int write(CollectFile file, Path folder, Progress progress) {
        acts.require(Act.PEOPLE_IMPORT);
        Texts texts = Texts.in(Language.ZH);
        List<Place> villages = places.villages();
        List<CollectLine> lines = file.in(PlaceState.MISSING);
        Set<Path> names = new HashSet<>();
        for (CollectLine line : lines) {
            progress.check();
            String name = texts.text(
                    "people.collect.blankName",
                    FileNames.begin(file.collecting().name()),
                    line.name());
            write(texts, villages, file, line, FileNames.free(folder, name, ENDING, names));
            progress.report(names.size(), lines.size());
        }
        return lines.size();
    }

    private static void write(Texts texts, List<Place> villages, CollectFile file, CollectLine line, Path out) {
        Collecting of = file.collecting();
        List<Place> theirs = villages.stream()
                .filter(village -> village.code().startsWith(line.code()))
                .toList();
        new BlankRoster(
                        texts.text("people.collect.blank.title", of.name(), line.name()),
                        texts.text(
                                        "people.collect.blank.note",
                                        of.dueOn().getYear(),
                                        of.dueOn().getMonthValue(),
                                        of.dueOn().getDayOfMonth())
                                + (of.contact() == null
                                        ? ""
                                        : texts.text("people.collect.reminder.contact", of.contact())),
                        new BlankRoster.Signed(
                                texts.text("people.collect.blank.unit"),
                                texts.text("people.collect.blank.filler"),
                                texts.text(
                                        "people.collect.blank.day",
                                        texts.text("platform.workbook.pageOf", "&P", "&N"))),
                        FormColumns.of(of.form()),
                        BlankLists.choices(texts, theirs))
                .write(out, texts.text("people.roster.answer.sheet"));
    }
}
