package org.jishi.intake.roster.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportRow;
import org.jishi.intake.roster.ImportSource;
import org.jishi.intake.roster.MatchRule;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterImport;
import org.jishi.intake.roster.RosterSubject;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.intake.roster.RosterWord;
import org.jishi.kit.FileKind;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Working;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** One import from the choice of the file to its answer. */
final class RosterImportModel<P extends ImportPlan> {
    static final FileKind ROSTER = FileKind.TABLE;
    private static final FileKind OLD_WORKBOOK = new FileKind("kit.file.table", List.of("*.xls"));

    private final Ui ui;
    private final ImportSource<P> rosters;
    private final ObjectProperty<@Nullable Path> path = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable P> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RosterImport> before = new ReadOnlyObjectWrapper<>();
    private final Working working;
    private final RosterColumns columns = new RosterColumns();
    private MatchRule rule = MatchRule.UPDATE_ALL;

    private record Opened(RosterFile file, Optional<RosterImport> before) {}

    RosterImportModel(Ui ui, ImportSource<P> rosters) {
        this.ui = ui;
        this.rosters = rosters;
        this.working = new Working(ui);
        path.subscribe(now -> {
            columns.open(null);
            plan.set(null);
            before.set(null);
        });
    }

    ObjectProperty<@Nullable Path> path() {
        return path;
    }

    /** What the columns of the opened file mean. */
    RosterColumns columns() {
        return columns;
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
    Working working() {
        return working;
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
                    rule = MatchRule.UPDATE_ALL;
                    before.set(opened.before().orElse(null));
                    columns.open(opened.file());
                    done.run();
                },
                refused);
    }

    void dryRun(Runnable done, Consumer<Refusal> refused) {
        RosterFile some = columns.chosen();
        if (some == null) {
            refused.accept(new Refusal("people.import.noSheet"));
            return;
        }
        Optional<RosterField> unanswered = columns.unanswered();
        if (unanswered.isPresent()) {
            refused.accept(
                    new Refusal("people.import.unanswered", Problem.of("people.roster.field." + unanswered.get())));
            return;
        }
        boolean keep = columns.corrected();
        List<RosterColumns.Heading> learnt = columns.toLearn();
        MatchRule by = rule;
        working.track(
                "people.import.checking",
                progress -> {
                    if (keep) {
                        rosters.remember(some);
                    }
                    learnt.forEach(each ->
                            rosters.addWord(RosterWord.HEADING, each.field().name(), each.written()));
                    // after what is kept, so that the plan is the latest thing that happened
                    return rosters.dryRun(some, by, progress);
                },
                made -> {
                    columns.kept();
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

    /** The whole number of a row; null for whoever has no right to those. */
    Masked.@Nullable Reveal whole(ImportRow row) {
        P now = plan.get();
        return now != null && ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background().run(this, "people.revealing", () -> rosters.look(now.file(), row), shown)
                : null;
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

    /** Asks where to, and writes an empty list of this kind there. */
    void blank() {
        ui.dialogs()
                .saveFile("people.import.blank", ui.text("people.import.blankName", subject()), FileKind.WORKBOOK)
                .ifPresent(out -> ui.background()
                        .run(
                                this,
                                "people.import.blankWriting",
                                () -> {
                                    rosters.blank(out);
                                    return out;
                                },
                                written -> ui.dialogs()
                                        .saved(
                                                written,
                                                "people.import.blankDone",
                                                String.valueOf(written.getFileName())),
                                ui.dialogs()::refusal));
    }

    /** Asks where to, and writes the answer there. */
    void saveAnswer() {
        P now = plan.get();
        if (now == null) {
            return;
        }
        // a very large .xls is answered by an .xlsx
        boolean old = AnswerWorkbook.ending(now).equals(".xls");
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
                        written -> ui.dialogs()
                                .saved(written, "people.import.answered", String.valueOf(written.getFileName())),
                        ui.dialogs()::refusal));
    }
}
