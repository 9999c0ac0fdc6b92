package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;
import org.jishi.support.WorkbookCheck;

/** A batch of what is owed: drafted, approved by another, sent to the bank, answered. */
final class Payments {
    /** A subsidy, a provider and an award. */
    private static final int LINES = 3;

    private static final int FIRST_LINE = 2;

    private final OfficeInWindow office;
    private final Keyboard keys;

    Payments(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** Of all that is owed only those come in whose account a second person confirmed. */
    void draft() {
        keys.open("payment");
        keys.push("payment-batch-new");
        keys.row("payment-choose-table", 1);
        keys.press("Ctrl+A", "Ctrl+Enter");
        keys.fill("payment-batch-purpose", "电商扶持资金");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        assertThat(office.count("SELECT line_count FROM batch WHERE status = 'SUBMITTED'"))
                .isEqualTo(LINES);
    }

    private void openBatch() {
        keys.open("payment");
        keys.push("payment-tab-batches");
        keys.row("payment-batches-table", 1);
        keys.press("Enter");
    }

    void approve() {
        openBatch();
        keys.push("casework-decide-approve");
        keys.surely();
        keys.gone("casework-decide-approve");
    }

    void pay() throws IOException {
        openBatch();
        keys.push("payment-batch-go-APPROVED");
        Path sheet = office.takesAway("bank.xlsx");
        keys.press("Ctrl+Enter");
        keys.until("payment-result-pick");
        office.brings(Files.writeString(office.file("answer.txt"), allPaid(WorkbookCheck.of(sheet))));
        keys.push("payment-result-pick");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        assertThat(office.count("SELECT COUNT(*) FROM batch WHERE status = 'CLOSED'"))
                .isOne();
        assertThat(office.count("SELECT COUNT(*) FROM branding_case WHERE status = 'PAID'"))
                .isOne();
        assertThat(office.count("SELECT COUNT(*) FROM award_round WHERE status = 'PAID'"))
                .isOne();
    }

    /** The bank's answer to its sheet. */
    private static String allPaid(WorkbookCheck sheet) {
        String name = sheet.cells().getFirst().sheet();
        int last = sheet.cells().getLast().row();
        return IntStream.rangeClosed(FIRST_LINE, last)
                .mapToObj(row -> String.join(
                        "|",
                        String.valueOf(row - FIRST_LINE + 1),
                        sheet.at(name, row, 1).value(),
                        sheet.at(name, row, 2).value(),
                        BigDecimal.valueOf(sheet.at(name, row, 4).number())
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString(),
                        "成功",
                        ""))
                .collect(Collectors.joining("\n", "序号|户名|账号|金额|结果|原因\n", "\n"));
    }
}
