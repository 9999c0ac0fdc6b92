package org.jishi.branding;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.Funds;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;

/** The one way a case changes its state, with the money bound to it, inside the transaction of whoever asks. */
final class BrandingMoves {
    static final String ITEMS = "branding_item";

    private final AuditTrail trail;
    private final Funds funds;
    private final BrandingRepository cases = new BrandingRepository();

    BrandingMoves(AuditTrail trail, Funds funds) {
        this.trail = trail;
        this.funds = funds;
    }

    BrandingCase find(Handle handle, UUID id) {
        return cases.find(handle, id).orElseThrow(() -> new Refusal("branding.case.unknown"));
    }

    /** The case, which must stand there. */
    BrandingCase in(Handle handle, UUID id, BrandingStatus status) {
        BrandingCase found = find(handle, id);
        if (found.status() != status) {
            throw changed(found);
        }
        return found;
    }

    static Refusal changed(BrandingCase branding) {
        return new Refusal("branding.case.changedMeanwhile", branding.caseNo());
    }

    void move(Handle handle, Actor actor, BrandingCase branding, BrandingStatus next, String act, String reason) {
        if (!cases.move(handle, branding, next)) {
            throw changed(branding);
        }
        trail.append(
                handle,
                actor,
                act,
                BrandingCase.TABLE,
                branding.id(),
                reason.isBlank() ? Map.of("status", next) : Map.of("status", next, "reason", reason));
    }

    /** Binds exactly so much for the case, whatever was bound before. */
    void bind(Handle handle, Actor actor, BrandingCase branding, Money amount) {
        UUID account = branding.fundAccountId();
        if (account == null) {
            throw new IllegalStateException("a case without its account is past the plan");
        }
        Money bound = funds.committedFor(handle, account, branding.subject());
        int more = amount.compareTo(bound);
        if (more > 0) {
            funds.commit(handle, actor, account, amount.minus(bound), branding.subject());
        } else if (more < 0) {
            funds.release(handle, actor, account, bound.minus(amount), branding.subject());
        }
    }

    /** The case ends without payment: money and items are free again. */
    void end(Handle handle, Actor actor, BrandingCase branding, BrandingStatus next, String act, String reason) {
        move(handle, actor, branding, next, act, reason);
        if (branding.status().committed()) {
            bind(handle, actor, branding, Money.ZERO);
        }
        cases.freeItems(handle, branding.id());
        items(handle, actor, branding, act);
    }

    /** The trail learns how the items of the case stand now. */
    void items(Handle handle, Actor actor, BrandingCase branding, String act) {
        for (BrandingItem item : cases.items(handle, branding.id())) {
            trail.append(handle, actor, act, ITEMS, item.id(), item);
        }
    }
}
