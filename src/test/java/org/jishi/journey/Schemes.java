package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** What the office may give, drafted by a clerk by a document, and put in force by another. */
final class Schemes {
    private final OfficeInWindow office;
    private final Keyboard keys;

    Schemes(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void draft() {
        begin("SUBSIDY", "电商培训补贴");
        document();
        keys.fill("policy-scheme-effectiveFrom", "2026-03-01");
        keys.fill("subsidy-field-amount", Subsidies.AMOUNT);
        end();
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
        keys.fill("policy-document-documentNo", "奉节商务发〔2026〕7号");
        keys.fill("policy-document-issuer", "奉节县商务委员会");
        keys.fill("policy-document-issuedOn", "2026-03-01");
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
            keys.yes();
            keys.gone("policy-scheme-putInForce");
        }
        assertThat(office.count("SELECT COUNT(*) FROM scheme_version WHERE status = 'DRAFT'"))
                .isZero();
    }
}
