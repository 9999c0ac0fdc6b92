package org.jishi.people.roster.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.people.roster.AnswerWorkbook;
import org.jishi.people.roster.ImportPlan;
import org.jishi.people.roster.ImportRow;
import org.jishi.people.roster.ImportSource;
import org.jishi.people.roster.MatchRule;
import org.jishi.people.roster.RosterField;
import org.jishi.people.roster.RosterFile;
import org.jishi.people.roster.RosterImport;
import org.jishi.people.roster.RosterSubject;
import org.jishi.people.roster.RosterVerdict;
import org.jishi.people.roster.RosterWord;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;

/** One import from the choice of the file to its answer. */
final class RosterImportModel<P extends ImportPlan> {
    static final FileKind ROSTER =
            new FileKind("kit.file.table", List.of("*.xlsx", "*.xls", "*.xlsm", "*.csv", "*.txt"));
    private static final FileKind OLD_WORKBOOK = new FileKind("kit.file.table", List.of("*.xls"));

    private final Ui ui;
    private final ImportSource<P> rosters;
    private final ObjectProperty<@Nullable Path> path = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable RosterFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable P> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RosterImport> before = new ReadOnlyObjectWrapper<>();
    private final Working working;
    private List<Boolean> chosen = new ArrayList<>();
    private boolean corrected;
    private MatchRule rule = MatchRule.UPDATE_ALL;
    private final Set<Place> always = new LinkedHashSet<>();
    private final Set<Place> corrections = new LinkedHashSet<>();

    /** A column of one of the file's tables. */
    private record Place(int table, int column) {}

    private record Opened(RosterFile file, Optional<RosterImport> before) {}

    RosterImportModel(Ui ui, ImportSource<P> rosters) {
        this.ui = ui;
        this.rosters = rosters;
        this.working = new Working(ui);
        path.subscribe(now -> {
            file.set(null);
            plan.set(null);
            before.set(null);
        });
    }

    ObjectProperty<@Nullable Path> path() {
        return path;
    }

    ReadOnlyObjectProperty<@Nullable RosterFile> file() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable P> plan() {
        return plan.getReadOnlyProperty();
    }

    /** When exactly this file was read in before, else null. */
    ReadOnlyObjectProperty<@Nullable RosterImport> before() {
        return before.getReadOnlyProperty();
    }

    /** The text of that name in this kind of import. */
    String key(String name) {
        return (subject() == RosterSubject.PERSONS ? "people.import." : "people.firms.import.") + name;
    }

    RosterSubject subject() {
        return rosters.subject();
    }

    /** Something long is going on. */
    BooleanProperty working() {
        return working.going();
    }

    /** Begins with another file. */
    void restart() {
        path.set(null);
    }

    void open(Runnable done, Consumer<Refusal> refused) {
        Path chosenPath = path.get();
        if (chosenPath == null) {
            refused.accept(new Refusal("people.import.chooseFirst"));
            return;
        }
        working.track(
                "people.import.opening",
                progress -> {
                    RosterFile opened = rosters.openToMap(chosenPath);
                    return new Opened(opened, rosters.before(opened));
                },
                opened -> {
                    chosen = new ArrayList<>(
                            opened.file().tables().stream().map(table -> true).toList());
                    corrected = false;
                    rule = MatchRule.UPDATE_ALL;
                    always.clear();
                    corrections.clear();
                    before.set(opened.before().orElse(null));
                    file.set(opened.file());
                    done.run();
                },
                refused);
    }

    /** Says that a column holds a field, or with null that it is not read. */
    void column(int table, int column, @Nullable RosterField field) {
        RosterFile now = file.get();
        if (now == null) {
            return;
        }
        corrected = true;
        corrections.add(new Place(table, column));
        RosterFile without = now;
        for (RosterField each : now.subject().fields()) {
            if (now.tables().get(table).layout().columns().getOrDefault(each, -1) == column) {
                without = without.with(table, each, -1);
            }
        }
        file.set(field == null ? without : without.with(table, field, column));
    }

    /** Whether a column was corrected, so that its heading may be understood from now on. */
    boolean corrected(int table, int column) {
        RosterFile now = file.get();
        return now != null
                && corrections.contains(new Place(table, column))
                && field(now, table, column) != null
                && !heading(now, table, column).isEmpty();
    }

    private static @Nullable RosterField field(RosterFile file, int table, int column) {
        return file.tables().get(table).layout().columns().entrySet().stream()
                .filter(each -> each.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The last level of the column's heading. */
    private static String heading(RosterFile file, int table, int column) {
        String path = file.tables().get(table).layout().headings().getOrDefault(column, "");
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }

    /** Says that the heading of a corrected column means the same in any later file. */
    void always(int table, int column, boolean yes) {
        if (yes) {
            always.add(new Place(table, column));
        } else {
            always.remove(new Place(table, column));
        }
    }

    boolean always(int table, int column) {
        return always.contains(new Place(table, column));
    }

    private void learn(RosterFile now) {
        for (Place place : always) {
            RosterField field = field(now, place.table(), place.column());
            String heading = heading(now, place.table(), place.column());
            if (field != null && !heading.isEmpty()) {
                rosters.addWord(RosterWord.HEADING, field.name(), heading);
            }
        }
    }

    void choose(int table, boolean yes) {
        chosen.set(table, yes);
    }

    boolean chosen(int table) {
        return chosen.get(table);
    }

    void dryRun(Runnable done, Consumer<Refusal> refused) {
        RosterFile now = file.get();
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i)) {
                some.add(i);
            }
        }
        if (now == null || some.isEmpty()) {
            refused.accept(new Refusal("people.import.noSheet"));
            return;
        }
        boolean keep = corrected;
        MatchRule by = rule;
        working.track(
                "people.import.checking",
                progress -> {
                    if (keep) {
                        rosters.remember(now);
                    }
                    learn(now);
                    // after what is kept, so that the plan is the latest thing that happened
                    return rosters.dryRun(now.only(some), by, progress);
                },
                made -> {
                    plan.set(made);
                    done.run();
                },
                refused);
    }

    /** What may change of persons who are known. */
    MatchRule rule() {
        return rule;
    }

    /** Tries again by another rule. */
    void rule(MatchRule changed, Runnable done, Consumer<Refusal> refused) {
        MatchRule before = rule;
        rule = changed;
        dryRun(done, refusal -> {
            rule = before;
            refused.accept(refusal);
        });
    }

    /** Answers a row's question: the roster's content, or what is there. */
    void answer(ImportRow row, boolean yes, Runnable done) {
        rule(rule.with(new MatchRule.RowPlace(row.table(), row.row()), yes), done, ui.dialogs()::refusal);
    }

    boolean answered(ImportRow row) {
        return rule.taken().contains(new MatchRule.RowPlace(row.table(), row.row()));
    }

    void run(Runnable done, Consumer<Refusal> refused) {
        P now = plan.get();
        if (now == null) {
            return;
        }
        working.track(
                "people.import.running",
                progress -> rosters.run(now, progress),
                imported -> {
                    imported.ifPresent(each -> ui.dialogs().done(key("done"), each.added(), each.updated()));
                    done.run();
                },
                refused);
    }

    /** A page of the plan's rows; filter {@code verdict}: a verdict's name or WARNED. */
    Page<ImportRow> rows(PageRequest request) {
        P now = plan.get();
        if (now == null) {
            return Page.empty();
        }
        String wanted = request.filters().get("verdict");
        String words = request.search();
        List<ImportRow> rows = now.rows().stream()
                .<ImportRow>map(row -> row)
                .filter(row -> wanted == null
                        || row.verdict().name().equals(wanted)
                        || (wanted.equals("WARNED") && !row.warnings().isEmpty())
                        || (wanted.equals("ASKED") && row.asks()))
                .filter(row -> words.isBlank()
                        || row.name().contains(words)
                        || row.number().contains(words))
                .toList();
        return Page.of(rows, request);
    }

    /** Whether the file has a column for that. */
    boolean has(RosterField field) {
        P now = plan.get();
        return now != null
                && now.file().tables().stream().anyMatch(table -> table.layout().has(field));
    }

    int count(RosterVerdict verdict) {
        P now = plan.get();
        return now == null ? 0 : now.count(verdict);
    }

    /** Asks where to, and writes the answer there. */
    void saveAnswer() {
        P now = plan.get();
        if (now == null) {
            return;
        }
        boolean old = now.file().content().kind() == TableFile.Kind.XLS;
        ui.dialogs()
                .saveFile(
                        "people.import.saveAnswer",
                        AnswerWorkbook.suggestedName(now, ui.texts()),
                        old ? OLD_WORKBOOK : FileKind.WORKBOOK)
                .ifPresent(out -> working.track(
                        "people.import.answering",
                        progress -> {
                            AnswerWorkbook.write(now, out, ui.texts());
                            return out;
                        },
                        written -> ui.dialogs().done("people.import.answered", String.valueOf(written.getFileName())),
                        ui.dialogs()::refusal));
    }
}
