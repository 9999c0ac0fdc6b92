package org.jishi.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.platform.money.Money;

/** Reads the rows of {@link SalesFigures}. */
final class SalesRows {
    private SalesRows() {}

    static OwnerSales owner(ResultSet row, Map<UUID, Long> doubts) throws SQLException {
        Beneficiary owner = owner(row);
        return new OwnerSales(
                owner,
                row.getString("owner_village"),
                List.of(row.getString("name")),
                row.getObject("opened_on", LocalDate.class),
                sums(row),
                doubts.getOrDefault(owner.id(), 0L));
    }

    static SoldByShop soldByShop(ResultSet row, Map<UUID, Long> doubts) throws SQLException {
        UUID shop = row.getObject("id", UUID.class);
        return new SoldByShop(
                shop,
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                owner(row),
                sums(row),
                doubts.getOrDefault(shop, 0L));
    }

    private static Beneficiary owner(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID id = person == null ? row.getObject("organisation_id", UUID.class) : person;
        BeneficiaryKind kind = person == null ? BeneficiaryKind.ORGANISATION : BeneficiaryKind.PERSON;
        return new Beneficiary(kind, id, row.getString("owner_name"));
    }

    static SalesSums sums(ResultSet row) throws SQLException {
        return new SalesSums(
                row.getLong("orders"),
                Money.ofFen(row.getLong("gross")),
                Money.ofFen(row.getLong("closed")),
                Money.ofFen(row.getLong("refunded")),
                Money.ofFen(row.getLong("struck")),
                Money.ofFen(row.getLong("non_local")),
                Money.ofFen(row.getLong("unconfirmed")),
                Money.ofFen(row.getLong("doubted")),
                row.getLong("parcels"));
    }
}
