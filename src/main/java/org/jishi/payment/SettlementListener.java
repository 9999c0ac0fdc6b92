package org.jishi.payment;

import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;

/** A feature that wants to know what became of its payables; inside the transaction of the bank's result. */
public interface SettlementListener {
    /** The kind of its decisions. */
    String kind();

    void paid(Handle handle, Actor actor, Payable payable);

    /** The bank returned it, at once or after it had been paid; it waits for a corrected account. */
    void returned(Handle handle, Actor actor, Payable payable, String reason);
}
