package org.jishi.report;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.NameShown;
import org.jishi.place.PlaceNames;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a bank reported paid in the period and that was not returned later.
 *
 * @param number of the payable
 * @param name of the beneficiary
 * @param person whether the beneficiary is a person and no firm
 * @param idNumber identity number or credit code
 * @param quantity units of the claim, null where it has none
 * @param calculated before deductions, null where nothing was calculated
 */
public record PaymentLine(
        String number,
        String name,
        boolean person,
        String payeeName,
        @Nullable String idNumber,
        @Nullable String township,
        @Nullable String village,
        String item,
        String basis,
        @Nullable Long quantity,
        @Nullable Money calculated,
        @Nullable Money deduction,
        Money amount,
        String bank,
        String accountNo,
        @Nullable String phone,
        LocalDate paidOn) {

    private static final String SQL = """
        SELECT d.payable_no AS number, d.beneficiary_name AS name,
               d.beneficiary_kind = 'PERSON' AS person, d.payee_name,
               coalesce(p.id_number, o.credit_code) AS id_number, t.name AS township, v.name AS village,
               d.item, d.basis, c.quantity, c.calculated, c.deduction, d.amount, l.bank, l.account_no,
               coalesce(p.phone, o.phone) AS phone, w.entered_on AS paid_on
          FROM payment_outcome w
          JOIN payable d ON d.id = w.payable_id
          JOIN batch_line l ON l.id = w.line_id
          LEFT JOIN person entry ON d.beneficiary_kind = 'PERSON' AND entry.id = d.beneficiary_id
          LEFT JOIN person p ON p.id = coalesce(entry.merged_into, entry.id)
          LEFT JOIN organisation o ON d.beneficiary_kind = 'ORGANISATION' AND o.id = d.beneficiary_id
          LEFT JOIN place_code vc ON vc.code = coalesce(p.village_code, o.village_code)
          LEFT JOIN place v ON v.id = vc.id AND v.level = 'VILLAGE'
          LEFT JOIN place u ON u.id = vc.id
          LEFT JOIN place t
            ON t.id = CASE u.level WHEN 'VILLAGE' THEN u.parent_id ELSE u.id END AND t.level = 'TOWNSHIP'
          LEFT JOIN subsidy_claim c ON c.id = d.decision_id
         WHERE w.outcome = 'PAID' AND w.entered_on BETWEEN :first AND :last
           AND NOT EXISTS (SELECT 1 FROM payment_outcome r
                            WHERE r.line_id = w.line_id AND r.outcome = 'RETURNED' AND r.entered_on <= :last)
         ORDER BY w.entered_on, d.payable_no\
        """;

    static List<PaymentLine> of(Handle handle, Period period) {
        return handle.createQuery(SQL)
                .bind("first", period.first())
                .bind("last", period.last())
                .mapTo(PaymentLine.class)
                .list();
    }

    /** As a public notice shows it: firms whole, people as the office shows them. */
    String publicName(NameShown names) {
        return person ? names.show(name) : name;
    }

    /** Township and village, as far as they are known. */
    String place() {
        return (township == null ? "" : township) + (village == null ? "" : PlaceNames.spoken(village));
    }
}
