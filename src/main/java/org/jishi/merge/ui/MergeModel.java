package org.jishi.merge.ui;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.merge.Comparison;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.merge.MergeService;
import org.jishi.merge.MergeState;
import org.jishi.person.PersonService;
import org.jishi.person.ui.PersonSecrets;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Two entries side by side, what is chosen of each, and what may be done. */
final class MergeModel {
    /** Fields whose value comes from the one merged. */
    final Set<MergeField> chosen = EnumSet.noneOf(MergeField.class);
    /** Keys of what the clerk has looked at. */
    final Set<String> seen = new HashSet<>();

    final ObjectProperty<Merge.Side> account = new SimpleObjectProperty<>(Merge.Side.KEPT);
    final StringProperty reason = new SimpleStringProperty("");

    private final Ui ui;
    private final MergeDesk desk;
    private final MergeService merges;
    private final PersonService people;
    private final MergePair pair;
    private @Nullable UUID kept;

    MergeModel(Ui ui, MergeDesk desk, MergeService merges, PersonService people, MergePair pair) {
        this.ui = ui;
        this.desk = desk;
        this.merges = merges;
        this.people = people;
        this.pair = pair;
    }

    void load(Consumer<Comparison> shown) {
        ui.background().run(this, "people.list.loading", this::fetch, found -> {
            chosen.clear();
            chosen.addAll(found.chosen());
            seen.clear();
            shown.accept(found);
        });
    }

    private Comparison fetch() {
        UUID merge = pair.merge();
        if (merge != null) {
            return desk.merger(merge);
        }
        UUID one = Objects.requireNonNull(pair.one());
        UUID other = Objects.requireNonNull(pair.other());
        UUID first = kept;
        return first == null ? desk.compare(one, other) : desk.compareKeeping(first, first.equals(one) ? other : one);
    }

    /** The other of the two is to stay. */
    void exchange(Comparison now, Consumer<Comparison> shown) {
        kept = now.merged().file().person().id();
        load(shown);
    }

    static boolean is(Comparison now, MergeState state) {
        Merge merge = now.merge();
        return merge != null && merge.state() == state;
    }

    boolean mayPropose(Comparison now) {
        return ui.may(Act.MERGE_PROPOSE) && now.merge() == null && now.apart() == null;
    }

    boolean mayPart(Comparison now) {
        return now.merge() == null && (ui.may(Act.MERGE_PROPOSE) || ui.may(Act.MERGE_CONFIRM));
    }

    boolean mayDecide(Comparison now) {
        return is(now, MergeState.PROPOSED) && ui.may(Act.MERGE_CONFIRM) && !own(now);
    }

    boolean own(Comparison now) {
        Merge merge = now.merge();
        return merge != null
                && merge.askedBy()
                        .equals(ui.access()
                                .current()
                                .map(actor -> actor.staffId())
                                .orElse(null));
    }

    boolean mayWithdraw(Comparison now) {
        return is(now, MergeState.PROPOSED) && ui.may(Act.MERGE_PROPOSE) && own(now);
    }

    boolean mayUndo(Comparison now) {
        return is(now, MergeState.DONE) && ui.may(Act.MERGE_CONFIRM);
    }

    void propose(Comparison now, Runnable done, Consumer<Refusal> refused) {
        MergeDraft draft = new MergeDraft(
                now.kept().file().person().id(),
                now.merged().file().person().id(),
                chosen,
                account.get(),
                reason.get(),
                seen);
        ui.background().run(this, "people.saving", () -> merges.propose(draft), id -> done.run(), refused);
    }

    void confirm(Comparison now, Runnable changed) {
        String kept = now.kept().file().person().name();
        int rows = now.merged().story().size();
        if (ui.dialogs()
                .confirm("people.merge.confirmAsk", now.merged().file().person().name(), kept, rows)) {
            Merge merge = Objects.requireNonNull(now.merge());
            run("people.merge.confirmed", changed, () -> {
                merges.confirm(merge.id(), merge.version());
                return now.leaves();
            });
        }
    }

    void reject(Comparison now, Runnable changed) {
        Merge merge = Objects.requireNonNull(now.merge());
        ui.dialogs()
                .askReason("people.merge.rejectReason", List.of())
                .ifPresent(why ->
                        run("people.merge.rejected", changed, () -> merges.reject(merge.id(), merge.version(), why)));
    }

    void withdraw(Comparison now, Runnable changed) {
        Merge merge = Objects.requireNonNull(now.merge());
        ui.dialogs()
                .askReason("people.merge.withdrawReason", List.of())
                .ifPresent(why -> run(
                        "people.merge.withdrawn", changed, () -> merges.withdraw(merge.id(), merge.version(), why)));
    }

    void undo(Comparison now, Runnable changed) {
        Merge merge = Objects.requireNonNull(now.merge());
        undo(ui, merges, merge.id(), merge.version(), changed);
    }

    static void undo(Ui ui, MergeService merges, UUID merge, int version, Runnable changed) {
        ui.dialogs()
                .askReason("people.merge.undoReason", List.of())
                .ifPresent(why -> run(ui, "people.merge.undone", changed, () -> merges.undo(merge, version, why)));
    }

    void apart(Comparison now, Runnable changed) {
        ui.dialogs()
                .askReason("people.merge.apartReason", List.of())
                .ifPresent(why -> run(
                        "people.merge.apartDone",
                        changed,
                        () -> merges.apart(
                                now.kept().file().person().id(),
                                now.merged().file().person().id(),
                                why)));
    }

    void takeBack(Comparison now, Runnable changed) {
        run(
                "people.merge.takenBack",
                changed,
                () -> merges.takeBack(
                        now.kept().file().person().id(),
                        now.merged().file().person().id()));
    }

    Masked.@Nullable Reveal idNumber(UUID person, boolean live) {
        return live ? new PersonSecrets(ui, people).of(person, PersonService.Secret.ID_NUMBER) : null;
    }

    Masked.@Nullable Reveal phone(UUID person, boolean live) {
        return live ? new PersonSecrets(ui, people).of(person, PersonService.Secret.PHONE) : null;
    }

    private void run(String doneKey, Runnable changed, Runnable act) {
        run(doneKey, changed, () -> {
            act.run();
            return List.of();
        });
    }

    private void run(String doneKey, Runnable changed, Supplier<List<Problem>> act) {
        run(ui, doneKey, changed, act);
    }

    /** Says what was done, and what it left out: that is not to be found by chance later. */
    private static void run(Ui ui, String doneKey, Runnable changed, Supplier<List<Problem>> act) {
        ui.background()
                .run(
                        act,
                        "people.saving",
                        act::get,
                        left -> {
                            if (left.isEmpty()) {
                                ui.dialogs().done(doneKey);
                            } else {
                                ui.dialogs()
                                        .info(
                                                "people.merge.left",
                                                ui.text(doneKey),
                                                left.stream()
                                                        .map(ui.texts()::text)
                                                        .collect(Collectors.joining("\n")));
                            }
                            changed.run();
                        },
                        refusal -> {
                            ui.dialogs().refusal(refusal);
                            changed.run();
                        });
    }
}
