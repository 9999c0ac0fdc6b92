package org.jishi.branding;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Approvals;
import org.jishi.approval.Step;
import org.jishi.approval.Subject;
import org.jishi.casework.CaseWay;
import org.jishi.casework.TimelineSource;
import org.jishi.organisation.Deaths;
import org.jishi.payment.Payable;
import org.jishi.payment.Payables;
import org.jishi.payment.ReturnedMoney;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeRules;

/** Reads branding cases: lists, and a case with everything that belongs to it. */
public final class BrandingFiles {
    private final Acts acts;
    private final Approvals approvals;
    private final Payables payables;
    private final PlaceService places;
    private final PolicyService policies;
    private final DeliveryService deliveries;
    private final List<TimelineSource> timelines;
    private final Deaths deaths = new Deaths();
    private final BrandingRepository cases = new BrandingRepository();

    public BrandingFiles(
            Acts acts,
            Approvals approvals,
            Payables payables,
            PlaceService places,
            PolicyService policies,
            DeliveryService deliveries,
            List<TimelineSource> timelines) {
        this.acts = acts;
        this.approvals = approvals;
        this.payables = payables;
        this.places = places;
        this.policies = policies;
        this.deliveries = deliveries;
        this.timelines = List.copyOf(timelines);
    }

    public Page<BrandingCase> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> cases.page(handle, request));
    }

    public List<BrandingCase> ofPerson(UUID person) {
        return acts.read(Act.CASE_READ, handle -> cases.ofPerson(handle, person));
    }

    public BrandingFile open(UUID caseId) {
        return acts.snapshot(Act.CASE_READ, (handle, actor) -> file(handle, actor, caseId));
    }

    private BrandingFile file(Handle handle, Actor actor, UUID caseId) {
        BrandingCase branding = cases.find(handle, caseId).orElseThrow(() -> new Refusal("branding.case.unknown"));
        List<BrandingItem> items = cases.items(handle, caseId);
        Step next = BrandingStatus.WAY
                .decision(branding.status())
                .map(CaseWay.Decision::step)
                .orElse(null);
        Subject waiting = next == Step.CONFIRMATION ? branding.acceptance() : branding.subject();
        List<Payable> owed = payables.of(handle, branding.subject());
        return new BrandingFile(
                branding,
                places.fullName(handle, branding.villageCode()),
                SchemeRules.read(
                        policies.find(handle, branding.schemeVersionId()).orElseThrow(), BrandingRule.class),
                items,
                steps(handle, branding.subject()),
                steps(handle, branding.acceptance()),
                owed,
                cases.results(handle, caseId),
                deliveries.missing(handle, branding, items),
                timelines.stream()
                        .flatMap(source -> source.of(handle, branding.subject()).stream())
                        .toList(),
                next == null
                        ? null
                        : approvals.objection(handle, waiting, next, actor).orElse(null),
                branding.status().planning()
                        ? deaths.objection(handle, branding.personId(), branding.personName())
                                .orElse(null)
                        : null,
                ReturnedMoney.of(handle, owed).orElse(null));
    }

    /** Plan and acceptance are the steps of one id, told apart by their kind. */
    private List<ApprovalStep> steps(Handle handle, Subject subject) {
        return approvals.steps(handle, subject).stream()
                .filter(step -> step.subjectKind().equals(subject.kind()))
                .toList();
    }
}
