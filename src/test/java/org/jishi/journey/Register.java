package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;
import org.jishi.support.Samples;

/** People: one who is typed with an account, the many of a roster, and the second person who confirms accounts. */
final class Register {
    static final String PERSON = "冉光碧";
    static final String PERSON_ID = "500236199001011235";
    static final String PERSON_ACCOUNT = "6228480001858355553";

    static final String PROVIDER = "奉节县山水设计有限公司";

    private static final String ROSTER = "roster-gbk";

    private final OfficeInWindow office;
    private final Keyboard keys;

    Register(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void person() {
        keys.open("people");
        keys.push("people-register");
        keys.fill("people-field-name", PERSON);
        keys.fill("people-field-idNumber", PERSON_ID);
        keys.fill("people-field-phone", "13609441234");
        keys.pick("people-field-villageCode", "瞿塘峡");
        keys.press("Ctrl+Enter");
        keys.gone("people-field-name");
        account("奉节农商行", PERSON_ACCOUNT);
    }

    /** On the page of its owner. */
    private void account(String bank, String number) {
        keys.push("people-account-propose");
        keys.fill("people-account-bank", bank);
        keys.fill("people-account-accountNo", number);
        keys.press("Ctrl+Enter");
        keys.gone("people-account-bank");
    }

    /** A firm that makes what branding needs. */
    void provider() {
        keys.open("people");
        keys.push("people-tabs-organisations");
        keys.push("people-organisation-register");
        keys.fill("people-organisation-name", PROVIDER);
        keys.fill("people-field-creditCode", "91500236MA5UQ7X39C");
        keys.fill("people-field-legalPerson", "谭敏");
        keys.press("Ctrl+Enter");
        keys.gone("people-organisation-name");
        account("重庆农村商业银行奉节支行", "6217003760012345670");
        assertThat(office.count("SELECT COUNT(*) FROM organisation")).isOne();
    }

    void roster() {
        long before = office.count("SELECT COUNT(*) FROM person");
        keys.open("people");
        keys.push("people-import-start");
        office.brings(Samples.file(ROSTER + ".csv"));
        keys.push("people-import-choose");
        assertThat(keys.focused()).as("a file chosen, the keys go on").isEqualTo("kit-steps-next");
        keys.press("Enter");
        keys.until("column-0-0");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        keys.until("people-import-another");
        long fresh = Samples.expected(ROSTER + ".expected.tsv").stream()
                .filter(line -> line.contains("new"))
                .count();
        assertThat(office.count("SELECT COUNT(*) FROM person")).isEqualTo(before + fresh);
        keys.open("people");
        keys.push("people-import-start");
        keys.until("people-import-choose");
        keys.gone("people-import-another");
    }

    /** The second person looks at each account that waits, and says yes. */
    void confirmAccounts() {
        long waiting = office.count("SELECT COUNT(*) FROM bank_account WHERE state = 'PROPOSED'");
        keys.open("people");
        keys.push("people-tabs-accounts");
        for (int i = 0; i < waiting; i++) {
            keys.row("people-account-list-table", 1);
            keys.push("people-account-confirm");
            keys.surely();
        }
        keys.gone("people-account-confirm");
        assertThat(office.count("SELECT COUNT(*) FROM bank_account WHERE state = 'CONFIRMED'"))
                .isEqualTo(2);
    }
}
