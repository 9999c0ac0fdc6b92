package org.jishi.sales;

/** What makes a person look. */
public enum DoubtKind {
    /** One parcel on many orders, or in two shops. */
    WAYBILL_SHARED,
    /** One receiver of many orders. */
    RECEIVER_REPEATED,
    /** The receiver is the shop's owner, or one of the office's staff. */
    RECEIVER_OWNER,
    /** Many orders of one amount within an hour. */
    EQUAL_AMOUNTS,
    /** Sent, and no parcel. */
    WAYBILL_MISSING,
    /** Far above what the product usually costs. */
    PRICE_ODD,
    /** More given back than is usual. */
    REFUND_RATE,
    /** Orders older than the shop. */
    BEFORE_OPENING,
    /** A clerk says that the product does not come from the county; whoever imported and whoever said so do not decide. */
    NOT_LOCAL
}
