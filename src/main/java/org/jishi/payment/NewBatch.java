package org.jishi.payment;

import java.util.List;
import java.util.UUID;

/**
 * What a cashier enters of a batch.
 *
 * @param payableIds in the order in which they are listed
 * @param purpose what the bank prints on statements
 * @param batchNo a number that the bank gave; empty for the office's next one
 */
public record NewBatch(List<UUID> payableIds, String purpose, String batchNo) {
    public NewBatch {
        payableIds = List.copyOf(payableIds);
    }
}
