package org.jishi.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Policy documents and schemes. A clerk enters documents and drafts versions; an approver who did not draft it puts a
 * version in force, which ends the one before on the day before. What is in force is never changed.
 */
public final class PolicyService {
    private final Acts acts;
    private final AuditTrail trail;
    private final List<RuleGate> gates;
    private final PolicyRepository policies = new PolicyRepository();

    /** @param gates what each version passes before it is kept and again before it is put in force */
    public PolicyService(Acts acts, List<RuleGate> gates) {
        this.acts = acts;
        this.trail = acts.trail();
        this.gates = List.copyOf(gates);
    }

    public PolicyDocument addDocument(String title, String documentNo, String issuer, LocalDate issuedOn) {
        return acts.write(Act.SCHEME_DRAFT, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            required(problems, "title", title);
            required(problems, "documentNo", documentNo);
            required(problems, "issuer", issuer);
            Refusal.ifAny(problems);
            PolicyDocument document =
                    new PolicyDocument(acts.newId(), title.strip(), documentNo.strip(), issuer.strip(), issuedOn, 1);
            if (policies.documents(handle).stream().anyMatch(d -> d.documentNo().equals(document.documentNo()))) {
                throw Refusal.at("documentNo", "policy.document.known", document.documentNo());
            }
            policies.insert(handle, document);
            trail.append(handle, actor, "policy.document", "policy_document", document.id(), document);
            return document;
        });
    }

    public List<PolicyDocument> documents() {
        return acts.read(Act.CASE_READ, policies::documents);
    }

    /** Since when each draft waits that this person may put in force, who wrote none of them; the oldest first. */
    public static List<Instant> drafts(Handle handle, UUID staffId) {
        return new PolicyRepository().drafts(handle, staffId);
    }

    /** All versions of all schemes of a kind, the newest of each first. */
    public List<SchemeVersion> versions(SchemeKind kind) {
        return acts.read(Act.CASE_READ, handle -> policies.versions(handle, kind));
    }

    /** Who drafted each version, put it in force and ended it. */
    public Doers doers(List<SchemeVersion> versions) {
        return acts.read(Act.CASE_READ, handle -> {
            List<UUID> rows = versions.stream().map(SchemeVersion::id).toList();
            return Doers.of(handle, rows, "policy.draft", "policy.inForce", "policy.end");
        });
    }

    public SchemeVersion draft(SchemeDraft draft) {
        return acts.write(Act.SCHEME_DRAFT, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            required(problems, "title", draft.title());
            if (draft.effectiveTo() != null && draft.effectiveTo().isBefore(draft.effectiveFrom())) {
                problems.add(Problem.at("effectiveTo", "policy.scheme.endsBeforeItBegins"));
            }
            if (draft.noticeDays() < 1 || draft.noticeDays() > 90) {
                problems.add(Problem.at("noticeDays", "policy.scheme.badNoticeDays"));
            }
            gates.forEach(gate -> problems.addAll(gate.problems(draft.kind(), draft.rules())));
            Refusal.ifAny(problems);
            UUID scheme = draft.schemeId();
            if (scheme == null) {
                if (policies.scheme(handle, draft.kind(), draft.title().strip()).isPresent()) {
                    throw Refusal.at(
                            "title", "policy.scheme.known", draft.title().strip());
                }
                scheme = acts.newId();
                policies.insertScheme(
                        handle,
                        scheme,
                        draft.kind(),
                        draft.title().strip(),
                        acts.clock().now());
                trail.append(handle, actor, "policy.scheme", "scheme", scheme, Map.of("title", draft.title()));
            }
            UUID id = acts.newId();
            policies.insertVersion(handle, id, scheme, policies.nextVersionNo(handle, scheme), draft, actor.staffId());
            trail.append(handle, actor, "policy.draft", "scheme_version", id, draft);
            KeptSchemes.drop(handle, trail, actor, draft.kind(), draft.schemeId());
            return require(handle, id);
        });
    }

    /** Puts a draft in force; the version in force before ends on the day before it begins. */
    public SchemeVersion putInForce(SchemeVersion draft) {
        return acts.write(Act.SCHEME_IN_FORCE, (handle, actor) -> {
            if (draft.draftedBy().equals(actor.staffId())) {
                throw new Refusal("policy.scheme.ownDraft");
            }
            Refusal.ifAny(gates.stream()
                    .flatMap(gate -> gate.problems(draft.kind(), draft.rules()).stream())
                    .toList());
            policies.live(handle, draft.schemeId()).ifPresent(before -> {
                if (!before.effectiveFrom().isBefore(draft.effectiveFrom())) {
                    throw Refusal.at("effectiveFrom", "policy.scheme.beginsTooEarly", before.effectiveFrom());
                }
                LocalDate lastDay = draft.effectiveFrom().minusDays(1);
                LocalDate ends = before.effectiveTo();
                policies.end(handle, before.id(), ends != null && ends.isBefore(lastDay) ? ends : lastDay);
                trail.append(handle, actor, "policy.end", "scheme_version", before.id(), Map.of("by", draft.id()));
            });
            if (!policies.putInForce(
                    handle, draft, actor.staffId(), acts.clock().now())) {
                throw new Refusal("policy.scheme.changedMeanwhile");
            }
            trail.append(handle, actor, "policy.inForce", "scheme_version", draft.id(), Map.of());
            return require(handle, draft.id());
        });
    }

    /** The versions that rule cases of that day; for other rooms, within their transaction. */
    public List<SchemeVersion> inForce(Handle handle, SchemeKind kind, LocalDate day) {
        return policies.inForce(handle, kind, day);
    }

    /** All versions of a kind that are or were in force. */
    public static List<SchemeVersion> everInForce(Handle handle, SchemeKind kind) {
        return new PolicyRepository()
                .versions(handle, kind).stream()
                        .filter(version -> version.status() != SchemeStatus.DRAFT)
                        .toList();
    }

    public Optional<SchemeVersion> find(Handle handle, UUID versionId) {
        return policies.version(handle, versionId);
    }

    private SchemeVersion require(Handle handle, UUID id) {
        return policies.version(handle, id).orElseThrow();
    }

    private static void required(List<Problem> problems, String field, String content) {
        if (content.isBlank()) {
            problems.add(Problem.at(field, "policy.required." + field));
        }
    }
}
