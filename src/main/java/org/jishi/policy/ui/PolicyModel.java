package org.jishi.policy.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeStatus;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** Schemes and documents as the pages of policy show them. An office has some dozens, so lists are cut in memory. */
final class PolicyModel {
    private static final Comparator<SchemeVersion> OWN = Comparator.comparing(SchemeVersion::kind)
            .thenComparing(SchemeVersion::title)
            .thenComparing(Comparator.comparing(SchemeVersion::versionNo).reversed());
    private static final ShortList<SchemeVersion> VERSIONS = new ShortList<SchemeVersion>()
            .search(version -> version.title() + ' ' + version.documentNo())
            .is("kind", SchemeVersion::kind)
            .is("status", SchemeVersion::status)
            .words("title", SchemeVersion::title)
            .numbers("version", SchemeVersion::versionNo)
            .words("documentNo", SchemeVersion::documentNo)
            .days("from", SchemeVersion::effectiveFrom)
            .days("to", SchemeVersion::effectiveTo)
            .on(Narrowing.TODO, PolicyModel::waitsFor)
            .sort("title", SchemeVersion::title)
            .sort("version", SchemeVersion::versionNo)
            .sort("status", SchemeVersion::status)
            .sort("kind", SchemeVersion::kind)
            .sort("documentNo", SchemeVersion::documentNo)
            .sort("from", SchemeVersion::effectiveFrom)
            .sort("to", SchemeVersion::effectiveTo);
    private static final ShortList<PolicyDocument> DOCUMENTS = new ShortList<PolicyDocument>()
            .search(document -> document.title() + ' ' + document.documentNo() + ' ' + document.issuer())
            .words("documentNo", PolicyDocument::documentNo)
            .words("title", PolicyDocument::title)
            .words("issuer", PolicyDocument::issuer)
            .days("issuedOn", PolicyDocument::issuedOn)
            .sort("documentNo", PolicyDocument::documentNo)
            .sort("title", PolicyDocument::title)
            .sort("issuer", PolicyDocument::issuer)
            .sort("issuedOn", PolicyDocument::issuedOn);

    /**
     * One version with all that its page shows.
     *
     * @param versions of the same scheme, the newest first
     * @param doers of the versions
     * @param statement the rule in sentences
     * @param document the paper it rests on
     */
    record Whole(
            SchemeVersion version,
            List<SchemeVersion> versions,
            Doers doers,
            List<String> statement,
            PolicyDocument document) {
        /** The version that would end when this one comes in force. */
        Optional<SchemeVersion> inForce() {
            return versions.stream()
                    .filter(other -> other.status() == SchemeStatus.IN_FORCE)
                    .findFirst();
        }
    }

    /** What a form for a new version needs. */
    record Desk(RuleEditor.Rules rules, List<PolicyDocument> documents, Optional<KeptScheme> kept) {}

    private final Ui ui;
    private final PolicyService policies;
    private final KeptSchemes keeps;
    private final List<RuleEditor> editors;

    PolicyModel(Ui ui, PolicyService policies, KeptSchemes keeps, List<RuleEditor> editors) {
        this.ui = ui;
        this.policies = policies;
        this.keeps = keeps;
        this.editors = editors;
    }

    /** The kinds that can be drafted. */
    List<SchemeKind> kinds() {
        return editors.stream().map(RuleEditor::kind).sorted().toList();
    }

    Page<SchemeVersion> versions(PageRequest request) {
        return VERSIONS.page(all().stream().sorted(OWN).toList(), request);
    }

    Page<PolicyDocument> documents(PageRequest request) {
        return DOCUMENTS.page(policies.documents(), request);
    }

    /** A draft that whoever the link names may put in force. */
    private static Predicate<SchemeVersion> waitsFor(String decider) {
        return version -> version.status() == SchemeStatus.DRAFT
                && !version.draftedBy().toString().equals(decider);
    }

    private List<SchemeVersion> all() {
        return Stream.of(SchemeKind.values())
                .flatMap(kind -> policies.versions(kind).stream())
                .toList();
    }

    void load(UUID versionId, Consumer<Whole> shown) {
        ui.background().run(this, "policy.loading", () -> whole(versionId), shown);
    }

    private Whole whole(UUID versionId) {
        List<SchemeVersion> all = all();
        SchemeVersion version = all.stream()
                .filter(each -> each.id().equals(versionId))
                .findFirst()
                .orElseThrow(() -> new Refusal("policy.scheme.gone"));
        List<SchemeVersion> same = all.stream()
                .filter(each -> each.schemeId().equals(version.schemeId()))
                .toList();
        PolicyDocument document = policies.documents().stream()
                .filter(each -> each.id().equals(version.documentId()))
                .findFirst()
                .orElseThrow();
        return new Whole(version, same, policies.doers(same), statement(version), document);
    }

    private List<String> statement(SchemeVersion version) {
        return editor(version.kind())
                .map(editor -> editor.open().statement(version.rules()))
                .orElse(List.of());
    }

    private Optional<RuleEditor> editor(SchemeKind kind) {
        return editors.stream().filter(editor -> editor.kind() == kind).findFirst();
    }

    boolean mayDraft() {
        return ui.may(Act.SCHEME_DRAFT);
    }

    /** Whether the one who is signed in may put the draft in force: never who drafted it. */
    boolean mayPutInForce(SchemeVersion version) {
        return version.status() == SchemeStatus.DRAFT && ui.may(Act.SCHEME_IN_FORCE) && !own(version);
    }

    boolean own(SchemeVersion version) {
        return ui.access()
                .current()
                .map(actor -> actor.staffId().equals(version.draftedBy()))
                .orElse(false);
    }

    /** Asks once, with what it ends, and puts the draft in force. */
    void putInForce(Whole whole, Runnable changed) {
        SchemeVersion draft = whole.version();
        Optional<SchemeVersion> before = whole.inForce();
        boolean sure = before.isPresent()
                ? ui.dialogs()
                        .confirmFinal(
                                "policy.scheme.replaceAsk",
                                draft.title(),
                                draft.versionNo(),
                                draft.effectiveFrom(),
                                before.get().versionNo(),
                                draft.effectiveFrom().minusDays(1))
                : ui.dialogs()
                        .confirmFinal(
                                "policy.scheme.inForceAsk", draft.title(), draft.versionNo(), draft.effectiveFrom());
        if (sure) {
            ui.background()
                    .run(
                            this,
                            "policy.saving",
                            () -> policies.putInForce(draft),
                            done -> {
                                ui.dialogs().done("policy.scheme.isInForce", draft.title());
                                changed.run();
                            },
                            refusal -> {
                                ui.dialogs().refusal(refusal);
                                changed.run();
                            });
        }
    }

    /** @param schemeId the scheme that the form continues, or null for a new one */
    void desk(SchemeKind kind, @Nullable UUID schemeId, Consumer<Desk> shown) {
        RuleEditor editor = editor(kind).orElseThrow();
        ui.background()
                .run(
                        this,
                        "policy.loading",
                        () -> new Desk(editor.open(), policies.documents(), keeps.find(kind, schemeId)),
                        shown);
    }

    /** The forms of new schemes that this clerk left half typed. */
    void kept(Consumer<List<KeptScheme>> shown) {
        if (mayDraft()) {
            ui.background().run(this, "policy.loading", keeps::mine, shown);
        }
    }

    KeptSchemes keeps() {
        return keeps;
    }

    PolicyService policies() {
        return policies;
    }

    void addDocument(
            String title,
            String number,
            String issuer,
            @Nullable LocalDate issuedOn,
            Consumer<PolicyDocument> done,
            Consumer<Refusal> refused) {
        LocalDate day = java.util.Objects.requireNonNull(issuedOn);
        ui.background()
                .run(this, "policy.saving", () -> policies.addDocument(title, number, issuer, day), done, refused);
    }
}
