package org.jishi.identity;

/** The kinds of identity papers that the office meets. */
public enum IdKind {
    /** Resident identity card, 18 digits by GB 11643; 15 digits of the first generation are turned into 18. */
    RESIDENT,
    /** Residence permit of Hong Kong, Macao or Taiwan: the same form, beginning with 81, 82 or 83. */
    PERMIT_HMT,
    /** Any other paper, such as a foreigner's permanent residence card: free text that a person has looked at. */
    OTHER
}
