package org.jishi.branding;

/** How a provider was found: the ways that the law on government procurement names, and what lies below its limit. */
public enum Procurement {
    OPEN_TENDER,
    INVITED_TENDER,
    NEGOTIATION,
    CONSULTATION,
    INQUIRY,
    SINGLE_SOURCE,
    FRAMEWORK,
    BELOW_LIMIT
}
