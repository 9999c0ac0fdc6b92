package org.jishi.sales;

import java.time.LocalDate;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters of a shop.
 *
 * @param owner null while none is chosen, which is refused
 * @param url empty when there is none
 */
public record ShopDraft(
        Platform platform,
        String shopNo,
        String name,
        String url,
        @Nullable Beneficiary owner,
        @Nullable String villageCode,
        String category,
        @Nullable LocalDate openedOn,
        @Nullable UUID brandingCaseId) {
    public static ShopDraft of(Shop shop) {
        return new ShopDraft(
                shop.platform(),
                shop.shopNo(),
                shop.name(),
                shop.url() == null ? "" : shop.url(),
                shop.owner(),
                shop.villageCode(),
                shop.category(),
                shop.openedOn(),
                shop.brandingCaseId());
    }

    public @Nullable UUID personId() {
        return owner != null && owner.kind() == BeneficiaryKind.PERSON ? owner.id() : null;
    }

    public @Nullable UUID organisationId() {
        return owner != null && owner.kind() == BeneficiaryKind.ORGANISATION ? owner.id() : null;
    }
}
