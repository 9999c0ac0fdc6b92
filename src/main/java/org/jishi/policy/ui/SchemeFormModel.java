package org.jishi.policy.ui;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** A new version of a scheme as it is typed. */
final class SchemeFormModel {
    private static final int NOTICE_DAYS = 7;

    final StringProperty title = new SimpleStringProperty("");
    final ObjectProperty<PolicyDocument> document = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> effectiveFrom = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> effectiveTo = new SimpleObjectProperty<>();
    final ObjectProperty<Integer> noticeDays = new SimpleObjectProperty<>(NOTICE_DAYS);
    final BooleanProperty noticeWorking = new SimpleBooleanProperty(true);
    final ObservableList<PolicyDocument> documents;
    final RuleEditor.Fields rule;

    private final Ui ui;
    private final PolicyService policies;
    private final SchemeKind kind;
    private final @Nullable SchemeVersion before;
    private final KeptSchemes keeps;
    private final TypedValues typed = new TypedValues();
    private final @Nullable KeptScheme kept;

    SchemeFormModel(
            Ui ui,
            PolicyService policies,
            KeptSchemes keeps,
            SchemeKind kind,
            @Nullable SchemeVersion before,
            PolicyModel.Desk desk) {
        this.ui = ui;
        this.policies = policies;
        this.keeps = keeps;
        this.kind = kind;
        this.before = before;
        this.documents = FXCollections.observableArrayList(desk.documents());
        this.rule = desk.rules().fields(before == null ? null : before.rules());
        if (before != null) {
            title.set(before.title());
            noticeDays.set(before.noticeDays());
            noticeWorking.set(before.noticeWorking());
        }
        typed.text("title", title)
                .other("document", this::documentId, this::document)
                .date("effectiveFrom", effectiveFrom)
                .date("effectiveTo", effectiveTo)
                .number("noticeDays", noticeDays)
                .flag("noticeWorking", noticeWorking);
        rule.keep(typed);
        kept = desk.kept().orElse(null);
        if (kept != null) {
            typed.take(kept.values());
        }
    }

    private String documentId() {
        PolicyDocument chosen = document.get();
        return chosen == null ? "" : chosen.id().toString();
    }

    private void document(String id) {
        documents.stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .ifPresent(document::set);
    }

    /** What the form was taken up from, or null. */
    @Nullable
    KeptScheme kept() {
        return kept;
    }

    /** Keeps what is typed, complete or not. */
    void keep(Runnable done, Consumer<Refusal> refused) {
        String named = title.get();
        var values = typed.written();
        ui.background()
                .run(
                        this,
                        "policy.saving",
                        () -> {
                            keeps.keep(kind, before == null ? null : before.schemeId(), named, values);
                            return true;
                        },
                        saved -> done.run(),
                        refused);
    }

    /** Drops what was kept before. */
    void drop(Runnable done) {
        ui.background()
                .run(
                        this,
                        "policy.saving",
                        () -> {
                            keeps.drop(kind, before == null ? null : before.schemeId());
                            return true;
                        },
                        dropped -> done.run());
    }

    boolean continues() {
        return before != null;
    }

    /** A document that was added while the form stood open is the one meant. */
    void added(PolicyDocument fresh) {
        documents.addFirst(fresh);
        document.set(fresh);
    }

    void save(Consumer<SchemeVersion> done, Consumer<Refusal> refused) {
        SchemeDraft draft;
        try {
            draft = new SchemeDraft(
                    before == null ? null : before.schemeId(),
                    kind,
                    title.get(),
                    Objects.requireNonNull(document.get()).id(),
                    Objects.requireNonNull(effectiveFrom.get()),
                    effectiveTo.get(),
                    SchemeRules.write(rule.rule()),
                    Objects.requireNonNullElse(noticeDays.get(), 0),
                    noticeWorking.get());
        } catch (Refusal problems) {
            refused.accept(problems);
            return;
        }
        ui.background().run(this, "policy.saving", () -> policies.draft(draft), done, refused);
    }
}
