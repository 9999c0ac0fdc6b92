package org.jishi.payment;

import java.util.UUID;

/**
 * Somebody who receives the money for the beneficiary.
 *
 * @param relation what the payee is to the beneficiary, such as 配偶
 * @param paperId the proof of it, filed as evidence
 */
public record OtherPayee(String name, String relation, UUID paperId) {}
