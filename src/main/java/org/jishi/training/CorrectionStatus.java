package org.jishi.training;

/** What became of a correction that was asked for. */
public enum CorrectionStatus {
    ASKED,
    GRANTED,
    REFUSED
}
