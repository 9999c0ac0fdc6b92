package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** What the office may give, drafted by a clerk by a document, and put in force by another. */
final class Schemes {
    private static final String DOCUMENT = "奉节商务发〔2026〕7号";
    private static final String FROM = "2026-03-01";

    private final OfficeInWindow office;
    private final Keyboard keys;

    Schemes(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** Three by one document: for who was trained, for who has a product, for who sells. */
    void draft() {
        begin("SUBSIDY", "电商培训补贴");
        document();
        keys.fill("policy-scheme-effectiveFrom", FROM);
        keys.fill("subsidy-field-amount", Subsidies.AMOUNT);
        keys.choose("subsidy-field-fundAccount", GrantMoney.TRAINING);
        end();
        begin("BRANDING", "农产品品牌培育");
        keys.choose("policy-scheme-documents", DOCUMENT);
        keys.fill("policy-scheme-effectiveFrom", FROM);
        keys.fill("branding-rule-field-caseCap", "5000");
        keys.choose("branding-rule-field-fundAccount", GrantMoney.BRANDING);
        keys.fill("branding-rule-PACKAGING", "3000");
        keys.fill("branding-rule-SHOP_DESIGN", "2000");
        end();
        begin("AWARD", "电商销售奖励");
        keys.choose("policy-scheme-documents", DOCUMENT);
        keys.fill("policy-scheme-effectiveFrom", FROM);
        keys.fill("award-tier-fromOf-1", "10000");
        keys.fill("award-tier-givesOf-1", "500");
        keys.push("award-tier-add");
        keys.fill("award-tier-fromOf-2", "30000");
        keys.choose("award-tier-shapeOf-2", "销售额的 %");
        keys.fill("award-tier-givesOf-2", "2");
        keys.choose("award-field-fundAccount", GrantMoney.AWARDS);
        end();
        assertThat(office.count("SELECT COUNT(*) FROM scheme_version WHERE status = 'DRAFT'"))
                .isEqualTo(3);
    }

    private void begin(String kind, String name) {
        keys.open("policy");
        keys.menu("policy-draft", "policy-draft-" + kind);
        keys.fill("policy-scheme-name", name);
    }

    private void end() {
        keys.press("Ctrl+Enter");
        keys.gone("policy-scheme-name");
    }

    private void document() {
        keys.push("policy-document-add");
        keys.fill("policy-document-name", "奉节县电商扶持办法");
        keys.fill("policy-document-documentNo", DOCUMENT);
        keys.fill("policy-document-issuer", "奉节县商务委员会");
        keys.fill("policy-document-issuedOn", FROM);
        keys.press("Ctrl+Enter");
        keys.gone("policy-document-name");
    }

    void putInForce() {
        long drafts = office.count("SELECT COUNT(*) FROM scheme_version WHERE status = 'DRAFT'");
        for (int row = 1; row <= drafts; row++) {
            keys.open("policy");
            keys.row("policy-table", row);
            keys.press("Enter");
            keys.push("policy-scheme-putInForce");
            keys.surely();
            keys.gone("policy-scheme-putInForce");
        }
        assertThat(office.count("SELECT COUNT(*) FROM scheme_version WHERE status = 'DRAFT'"))
                .isZero();
    }
}
