package org.jishi.branding;

import java.util.List;

/**
 * What may be made for a product, and the papers that prove it (domain.md 4, evidence by item). The names of the papers
 * are types of the evidence room.
 */
public enum ItemKind {
    TRADEMARK(true, "trademark-receipt", "trademark-certificate"),
    PACKAGING(false, "design-file", "invoice", "sample-photo"),
    PHOTOGRAPHY(false, "delivered-pictures", "invoice"),
    PRODUCTION_LICENCE(true, "licence", "invoice"),
    GREEN_FOOD(true, "certificate"),
    ORGANIC(true, "certificate"),
    GEOGRAPHICAL_INDICATION(true, "certificate"),
    TEST_REPORT(true, "test-report", "invoice"),
    TRACE_CODE(false, "code-range", "invoice"),
    REGIONAL_BRAND(true, "authorisation"),
    SHOP_DESIGN(false, "shop-screenshot", "invoice"),
    LIVE_DEBUT(false, "live-screenshot"),
    BARCODE(true, "certificate", "invoice");

    private final boolean numbered;
    private final List<String> papers;

    ItemKind(boolean numbered, String... papers) {
        this.numbered = numbered;
        this.papers = List.of(papers);
    }

    /** Whether its delivery has a number of its own: a certificate, licence or report. */
    public boolean numbered() {
        return numbered;
    }

    public List<String> papers() {
        return papers;
    }
}
