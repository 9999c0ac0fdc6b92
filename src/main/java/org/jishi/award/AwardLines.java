package org.jishi.award;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Lines as they are kept, made from what was computed. */
final class AwardLines {
    /** Characters kept of the shops' names. */
    static final int SHOPS_TEXT = 1_000;

    private AwardLines() {}

    /**
     * @param before the line as it stood, null for a new one
     * @param most characters kept of the shops' names
     */
    static AwardLine of(UUID id, UUID round, AwardShare share, @Nullable AwardLine before, int most) {
        AwardEntry entry = share.entry();
        Beneficiary owner = entry.owner();
        boolean person = owner.kind() == BeneficiaryKind.PERSON;
        String shops = String.join("\n", entry.shops());
        return new AwardLine(
                id,
                round,
                entry.key(),
                share.rank(),
                person ? owner.id() : null,
                person ? null : owner.id(),
                owner.name(),
                null,
                shops.length() <= most ? shops : shops.substring(0, most),
                entry.sales(),
                entry.before(),
                entry.orders(),
                entry.openDoubts(),
                share.tier(),
                share.computed(),
                share.amount(),
                share.notes().stream().map(AwardNote::name).collect(Collectors.joining(",")),
                entry.leftOut() && before != null ? before.reason() : null,
                before == null ? null : before.payeeName(),
                before == null ? null : before.payeeRelation(),
                before == null ? null : before.payeePaper(),
                status(share),
                before == null ? 1 : before.version());
    }

    private static AwardLineStatus status(AwardShare share) {
        if (share.entry().leftOut()) {
            return AwardLineStatus.LEFT_OUT;
        }
        if (share.held()) {
            return AwardLineStatus.HELD;
        }
        return share.amount().isPositive() ? AwardLineStatus.PLANNED : AwardLineStatus.NOTHING;
    }

    /** Nothing is sold there any more: all orders of the period turned out closed, struck or somebody else's. */
    static AwardLine gone(AwardLine line) {
        return new AwardLine(
                line.id(),
                line.roundId(),
                line.lineKey(),
                0,
                line.personId(),
                line.organisationId(),
                line.ownerName(),
                line.villageCode(),
                line.shops(),
                Money.ZERO,
                line.salesBefore(),
                0,
                0,
                null,
                Money.ZERO,
                Money.ZERO,
                AwardNote.NO_SALES.name(),
                null,
                line.payeeName(),
                line.payeeRelation(),
                line.payeePaper(),
                AwardLineStatus.NOTHING,
                line.version());
    }
}
