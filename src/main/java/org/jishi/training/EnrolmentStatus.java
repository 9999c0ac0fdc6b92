package org.jishi.training;

/** Whether a person is in the class or left it. */
public enum EnrolmentStatus {
    ENROLLED,
    WITHDRAWN
}
