package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jishi.app.OfficeInWindow;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Keyboard;
import org.jishi.support.WorkbookCheck;

/** The workbooks that the office sends in, and what of the journey stands in them. */
final class Reports {
    private final OfficeInWindow office;
    private final Keyboard keys;

    Reports(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** Everybody of the class with what was marked, entered and granted. */
    void trainingLedger() {
        Table ledger = export("training-ledger");
        List<Integer> rows = ledger.rows("title", Teaching.CLASS);
        assertThat(rows).hasSize(Teaching.LEARNERS);
        assertThat(rows.stream().map(row -> ledger.at(row, "completed").value()))
                .containsExactlyInAnyOrder("是", "是", "是", "是", "否");
        int mine = ledger.rows("name", Register.PERSON).getFirst();
        assertThat(ledger.book().textsLike(Register.PERSON_ID)).as("masked").isEmpty();
        assertThat(ledger.at(mine, "due").number()).isEqualTo(2);
        assertThat(ledger.at(mine, "attended").number()).isEqualTo(2);
        assertThat(ledger.at(mine, "score").number()).isEqualTo(81);
        assertThat(ledger.at(mine, "subsidy").number()).isEqualTo(600);
    }

    /** Only those whose account a second person confirmed were paid. */
    void paymentList() {
        Table list = export("payment-list");
        List<Integer> mine = list.rows("beneficiary", Register.PERSON);
        assertThat(mine.stream().map(row -> list.at(row, "paid").number()))
                .containsExactlyInAnyOrder(600.0, Awards.AMOUNT);
        assertThat(mine.stream().map(row -> list.at(row, "account").value()))
                .allMatch(account -> account.endsWith("5553"));
        int provider = list.rows("beneficiary", Register.PROVIDER).getFirst();
        assertThat(list.at(provider, "paid").number()).isEqualTo(Branding.ACCEPTED);
        assertThat(list.book().textsLike(Register.PERSON_ACCOUNT)).as("masked").isEmpty();
        WorkbookCheck.Stored total = list.at(Math.max(provider, mine.getLast()) + 1, "paid");
        assertThat(total.formula()).startsWith("SUM(");
        assertThat(total.number()).isEqualTo(600 + Awards.AMOUNT + Branding.ACCEPTED);
    }

    /** The shop's sales of the quarter before, and what it was awarded for them. */
    void salesVerification() {
        keys.open("report");
        keys.choose("report-period", "第 3 季度");
        Table sales = export("sales-verification");
        int shop = sales.rows("owner", Register.PERSON).getFirst();
        assertThat(sales.at(shop, "claimed").number()).isEqualTo(54_704.50);
        assertThat(sales.at(shop, "closed").number()).isEqualTo(2_294.90);
        assertThat(sales.at(shop, "refunded").number()).isEqualTo(966.49);
        assertThat(sales.at(shop, "unconfirmed").number()).isEqualTo(2_273.30);
        assertThat(sales.at(shop, "verified").number()).isEqualTo(49_169.81);
        assertThat(sales.at(shop, "award").number()).isEqualTo(Awards.AMOUNT);
    }

    private Table export(String form) {
        keys.open("report");
        keys.to("desk-forms");
        keys.press("Home");
        for (int i = 0; i < 10 && !keys.chosen().contains("id=" + form); i++) {
            keys.press("Down");
        }
        Path file = office.takesAway(form + ".xlsx");
        keys.push("report-export");
        assertThat(file).isNotEmptyFile();
        return new Table(WorkbookCheck.of(file));
    }

    /** The first sheet of a workbook, read by its headings. */
    private record Table(WorkbookCheck book) {
        private String sheet() {
            return book.cells().getFirst().sheet();
        }

        /** The cell of a row below a heading. */
        WorkbookCheck.Stored at(int row, String heading) {
            return book.at(sheet(), row, column(heading));
        }

        /** The rows with those words below a heading. */
        List<Integer> rows(String heading, String words) {
            int column = column(heading);
            return book.cells().stream()
                    .filter(cell -> cell.sheet().equals(sheet())
                            && cell.column() == column
                            && cell.value().equals(words))
                    .map(WorkbookCheck.Stored::row)
                    .toList();
        }

        private int column(String heading) {
            String words = Texts.in(Language.ZH).text("report.col." + heading);
            return book.cells().stream()
                    .filter(cell -> cell.sheet().equals(sheet())
                            && cell.value().replace("\n", "").equals(words))
                    .map(WorkbookCheck.Stored::column)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no heading " + words));
        }
    }
}
