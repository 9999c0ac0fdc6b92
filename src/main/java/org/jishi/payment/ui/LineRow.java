package org.jishi.payment.ui;

import org.jishi.payment.BatchLine;
import org.jishi.payment.Payable;

/** A line of a batch with the payable that it pays. */
record LineRow(BatchLine line, Payable payable) {}
