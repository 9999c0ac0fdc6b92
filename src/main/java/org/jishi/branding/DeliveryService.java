package org.jishi.branding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Approvals;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.Step;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * From the approved plan to the accepted delivery, and what came of it. The clerk enters what the provider delivered and
 * files the papers; a reviewer who did not enter it accepts item by item, which binds what is accepted and frees the rest
 * of the budget.
 */
public final class DeliveryService {
    private final Acts acts;
    private final AuditTrail trail;
    private final Approvals approvals;
    private final DeliveredPapers papers;
    private final BrandingMoves moves;
    private final BrandingRepository cases = new BrandingRepository();

    public DeliveryService(Acts acts, Approvals approvals, Funds funds, DeliveredPapers papers) {
        this.acts = acts;
        this.trail = acts.trail();
        this.approvals = approvals;
        this.papers = papers;
        this.moves = new BrandingMoves(acts.trail(), funds);
    }

    /** Enters what was delivered; items may come one by one. */
    public void deliver(BrandingCase branding, List<ItemDelivery> deliveries) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            if (branding.status() != BrandingStatus.APPROVED) {
                throw new Refusal("branding.delivery.notNow", branding.caseNo());
            }
            LocalDate today = acts.today();
            moves.in(handle, branding.id(), BrandingStatus.APPROVED);
            Map<UUID, BrandingItem> items = items(handle, branding);
            Refusal.ifAny(BrandingRules.entered(items, deliveries, approvedOn(handle, branding), today));
            for (ItemDelivery delivery : deliveries) {
                BrandingItem item = item(items, delivery.itemId());
                cases.deliver(handle, item.id(), delivery.deliveredOn(), delivery.resultNo(), delivery.validTo());
                trail.append(handle, actor, "branding.deliver", BrandingMoves.ITEMS, item.id(), delivery);
            }
        });
    }

    /** The day of the decision that allowed it, the paper's own where somebody outside decided. */
    private LocalDate approvedOn(Handle handle, BrandingCase branding) {
        return approvals.steps(handle, branding.subject()).stream()
                .filter(step -> step.step() == Step.APPROVAL && step.outcome() == Outcome.APPROVED)
                .map(step -> step.outsideDate() == null ? OfficeClock.day(step.decidedAt()) : step.outsideDate())
                .reduce(LocalDate.MIN, (before, after) -> after);
    }

    /** Puts the whole delivery to acceptance; every item is there with its number and its papers. */
    public void submit(BrandingCase branding) {
        acts.change(Act.CASE_ENTER, (handle, actor) -> {
            List<BrandingItem> items = cases.items(handle, branding.id());
            List<Problem> problems = new ArrayList<>(BrandingRules.delivery(items, acts.today()));
            List<String> missing = missing(handle, branding, items);
            missing.forEach(type -> problems.add(Problem.of("branding.paper." + type)));
            if (!missing.isEmpty()) {
                problems.add(Problem.of("branding.papers.where"));
            }
            Refusal.ifAny(problems);
            approvals.begin(handle, branding.acceptance(), actor);
            moves.move(handle, actor, branding, BrandingStatus.DELIVERED, "branding.submit", "");
        });
    }

    /** The types of papers that the items need and that nobody has filed. */
    List<String> missing(Handle handle, BrandingCase branding, List<BrandingItem> items) {
        Set<String> filed = papers.types(handle, branding.subject());
        return BrandingRules.papers(items).stream()
                .filter(type -> !filed.contains(type))
                .toList();
    }

    /**
     * Accepts the delivery.
     *
     * @param satisfaction 1 to 5, as the applicant marked on the paper signed on {@code signedOn}
     */
    public void accept(BrandingCase branding, List<ItemAcceptance> words, int satisfaction, LocalDate signedOn) {
        acts.change(Act.CASE_REVIEW, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            if (satisfaction < 1 || satisfaction > 5) {
                problems.add(Problem.at("satisfaction", "branding.accept.satisfaction"));
            }
            if (signedOn.isAfter(acts.today())) {
                problems.add(Problem.at("signedOn", "branding.accept.future"));
            }
            Refusal.ifAny(problems);
            // a paper may have been withdrawn since the delivery was submitted
            Refusal.ifAny(missing(handle, branding, cases.items(handle, branding.id())).stream()
                    .map(type -> Problem.of("branding.paper." + type))
                    .toList());
            Money worth = acceptItems(handle, actor, branding, words);
            if (!worth.isPositive()) {
                throw Refusal.at("items", "branding.accept.nothing");
            }
            approvals.decide(handle, branding.acceptance(), Step.CONFIRMATION, new Decision.Approve(), actor);
            if (!cases.accept(handle, branding, worth, satisfaction, signedOn)) {
                throw BrandingMoves.changed(branding);
            }
            trail.append(
                    handle,
                    actor,
                    "branding.accept",
                    BrandingCase.TABLE,
                    branding.id(),
                    Map.of("accepted", worth, "satisfaction", satisfaction, "signedOn", signedOn));
            moves.bind(handle, actor, branding, worth);
        });
    }

    private Money acceptItems(Handle handle, Actor actor, BrandingCase branding, List<ItemAcceptance> words) {
        Map<UUID, BrandingItem> items = items(handle, branding);
        Set<UUID> open = new HashSet<>(items.keySet());
        Money worth = Money.ZERO;
        for (ItemAcceptance word : words) {
            BrandingItem item = item(items, word.itemId());
            if (word.amount().isNegative() || word.amount().compareTo(item.budget()) > 0) {
                throw Refusal.at("items", "branding.accept.range", item.description(), item.budget());
            }
            cases.acceptItem(handle, item.id(), word.accepted(), word.worth(), word.remark());
            trail.append(handle, actor, "branding.accept", BrandingMoves.ITEMS, item.id(), word);
            open.remove(item.id());
            worth = worth.plus(word.worth());
        }
        if (!open.isEmpty()) {
            throw Refusal.at(
                    "items",
                    "branding.accept.open",
                    item(items, open.iterator().next()).description());
        }
        return worth;
    }

    /** The delivery is not what was planned: the clerk has it mended and submits it again. */
    public void sendBack(BrandingCase branding, String reason) {
        acts.change(Act.CASE_REVIEW, (handle, actor) -> {
            approvals.decide(handle, branding.acceptance(), Step.CONFIRMATION, new Decision.SendBack(reason), actor);
            moves.move(handle, actor, branding, BrandingStatus.APPROVED, "branding.sendBack", reason);
        });
    }

    /** What the product earned, before support and 6 and 12 months after acceptance; each is recorded once. */
    public BrandingResult record(
            BrandingCase branding, int months, Money unitPrice, Money monthSales, int repeatOrders) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            LocalDate signedOn = branding.signedOn();
            LocalDate today = acts.today();
            if (months > 0 && (signedOn == null || today.isBefore(signedOn.plusMonths(months)))) {
                throw Refusal.at("months", "branding.result.tooEarly", months);
            }
            if (unitPrice.isNegative() || monthSales.isNegative() || repeatOrders < 0) {
                throw new Refusal("branding.result.negative");
            }
            if (cases.results(handle, branding.id()).stream().anyMatch(known -> known.months() == months)) {
                throw Refusal.at("months", "branding.result.known", months);
            }
            BrandingResult result =
                    new BrandingResult(acts.newId(), branding.id(), months, today, unitPrice, monthSales, repeatOrders);
            cases.insertResult(handle, result);
            trail.append(handle, actor, "branding.result", BrandingResult.TABLE, result.id(), result);
            return result;
        });
    }

    private Map<UUID, BrandingItem> items(Handle handle, BrandingCase branding) {
        return cases.items(handle, branding.id()).stream()
                .collect(Collectors.toMap(BrandingItem::id, Function.identity()));
    }

    private static BrandingItem item(Map<UUID, BrandingItem> items, UUID id) {
        BrandingItem item = items.get(id);
        if (item == null) {
            throw new Refusal("branding.item.unknown");
        }
        return item;
    }
}
