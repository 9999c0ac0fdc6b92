package org.jishi.training;

/** What the closing of the class found for a person. */
public enum Outcome {
    COMPLETED,
    NOT_COMPLETED
}
