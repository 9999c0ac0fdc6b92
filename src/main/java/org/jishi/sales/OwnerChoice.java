package org.jishi.sales;

import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jspecify.annotations.Nullable;

/** Somebody of the register who may own a shop, as a search offers it. */
public record OwnerChoice(
        BeneficiaryKind kind,
        UUID id,
        String name,
        @Nullable String villageCode) {
    public Beneficiary beneficiary() {
        return new Beneficiary(kind, id, name);
    }
}
