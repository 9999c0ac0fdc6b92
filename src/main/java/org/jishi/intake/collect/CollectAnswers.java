package org.jishi.intake.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.RosterService;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The answers to what places sent, each a file named for sending back. As the blank forms they are in Chinese. What lies
 * in a folder already stays as it is.
 */
public final class CollectAnswers {
    private final Acts acts;
    private final RosterService rosters;
    private final Texts texts = Texts.in(Language.ZH);

    public CollectAnswers(Acts acts, RosterService rosters) {
        this.acts = acts;
        this.rosters = rosters;
    }

    /**
     * What became of some answers.
     *
     * @param written the files, in the order of the places
     * @param there how many lay in the folder already, to the last byte
     * @param without places whose answer was not kept, as by a program before this one
     */
    public record Written(List<Path> written, int there, List<String> without) {
        public Written {
            written = List.copyOf(written);
            without = List.copyOf(without);
        }
    }

    /** What the answers would be if the plan were run. */
    public List<Path> ofPlan(CollectPlan plan, Path folder, Progress progress) {
        acts.require(Act.PEOPLE_IMPORT);
        List<Path> written = new ArrayList<>();
        Set<Path> names = new HashSet<>();
        for (CollectPlan.Item item : plan.items()) {
            progress.check();
            Path out = FileNames.free(folder, name(item.line()), AnswerWorkbook.ending(item.plan()), names);
            AnswerWorkbook.write(item.plan(), out, texts);
            written.add(out);
            progress.report(written.size(), plan.items().size());
        }
        return written;
    }

    /**
     * Those that were kept with the imports of some places. After a failure half-way, such as a full stick, the same again
     * writes only what is not there yet.
     *
     * @param lines places; those of which nothing was read in are passed over
     * @throws Refusal when the folder takes no more
     */
    public Written kept(List<CollectLine> lines, Path folder, Progress progress) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        List<Path> written = new ArrayList<>();
        List<String> without = new ArrayList<>();
        int there = 0;
        int done = 0;
        for (CollectLine line : lines) {
            progress.check();
            CollectLine.Sent sent = line.file();
            CollectLine.Imported imported = sent == null ? null : sent.imported();
            if (imported != null) {
                Optional<Path> answer = rosters.answer(imported.id());
                if (answer.isEmpty()) {
                    without.add(line.name());
                } else {
                    Path put = put(answer.get(), line, folder);
                    if (put == null) {
                        there++;
                    } else {
                        written.add(put);
                    }
                }
            }
            progress.report(++done, lines.size());
        }
        return new Written(written, there, without);
    }

    /** A readable copy of what a place is answered. */
    public Path open(CollectLine.Imported imported) {
        acts.require(Act.PEOPLE_WHOLE_ID);
        return rosters.answer(imported.id()).orElseThrow(() -> new Refusal("people.undo.noAnswer"));
    }

    /** The file that it was copied to, or null where the same lies there already. */
    private @Nullable Path put(Path answer, CollectLine line, Path folder) {
        String ending = ending(answer);
        try {
            int number = 1;
            Path out = FileNames.numbered(folder, name(line), ending, number);
            while (Files.exists(out)) {
                if (Files.mismatch(out, answer) == -1) {
                    return null;
                }
                out = FileNames.numbered(folder, name(line), ending, ++number);
            }
            AtomicFiles.write(out, to -> Files.copy(answer, to), cannotWrite(folder));
            return out;
        } catch (IOException e) {
            throw cannotWrite(folder).because(e);
        } finally {
            remove(answer);
        }
    }

    private static Refusal cannotWrite(Path folder) {
        return new Refusal("people.export.cannotWrite", String.valueOf(folder.getFileName()));
    }

    private static void remove(Path readable) {
        try {
            Files.deleteIfExists(readable);
        } catch (IOException e) {
            // the scratch folder is emptied at the lock
        }
    }

    private String name(CollectLine line) {
        String file = Objects.requireNonNull(line.file()).name();
        int dot = file.lastIndexOf('.');
        return texts.text("people.collect.answerName", line.name(), dot > 0 ? file.substring(0, dot) : file);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.'));
    }
}
