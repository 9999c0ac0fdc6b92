package org.jishi.payment;

import java.util.UUID;

/**
 * Whom a decision is for.
 *
 * @param id of the person or organisation
 */
public record Beneficiary(BeneficiaryKind kind, UUID id, String name) {
    public static Beneficiary person(UUID id, String name) {
        return new Beneficiary(BeneficiaryKind.PERSON, id, name);
    }

    public static Beneficiary organisation(UUID id, String name) {
        return new Beneficiary(BeneficiaryKind.ORGANISATION, id, name);
    }
}
