package org.jishi.fund;

/** Where a grant comes from. */
public enum FundSource {
    CENTRAL,
    PROVINCE,
    COUNTY
}
