package org.jishi.sales;

import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the register who may own a shop, as a search offers it.
 *
 * @param numberMasked of the identity number or credit code, so that namesakes are told apart; may be empty
 * @param village township and village as in the lists, or null
 */
public record OwnerChoice(
        BeneficiaryKind kind,
        UUID id,
        String name,
        String numberMasked,
        @Nullable String villageCode,
        @Nullable String village) {
    public Beneficiary beneficiary() {
        return new Beneficiary(kind, id, name);
    }
}
