package org.jishi.fund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

final class FundRepository {
    private static final Table FUND_ACCOUNT = new Table("fund_account");
    private static final Table FUND_CATEGORY = new Table("fund_category");
    private static final Table FUND_GRANT = new Table("fund_grant");
    private static final Table FUND_TRANCHE = new Table("fund_tranche");

    void insert(Handle handle, FundGrant grant) {
        FUND_GRANT.insert(handle).all(grant, "version").done();
    }

    void insert(Handle handle, Tranche tranche) {
        FUND_TRANCHE.insert(handle).all(tranche).done();
    }

    void insert(Handle handle, FundCategory category) {
        FUND_CATEGORY.insert(handle).all(category, "version").done();
    }

    void insert(Handle handle, FundAccount account) {
        FUND_ACCOUNT.insert(handle).all(account).done();
    }

    List<FundGrant> grants(Handle handle) {
        return handle.createQuery("SELECT * FROM fund_grant ORDER BY starts_on, id")
                .mapTo(FundGrant.class)
                .list();
    }

    Optional<FundGrant> grant(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM fund_grant WHERE id = :id")
                .bind("id", id)
                .mapTo(FundGrant.class)
                .findOne();
    }

    List<Tranche> tranches(Handle handle) {
        return handle.createQuery("SELECT * FROM fund_tranche ORDER BY arrived_on, id")
                .mapTo(Tranche.class)
                .list();
    }

    List<FundCategory> categories(Handle handle, UUID grantId) {
        return handle.createQuery("SELECT * FROM fund_category WHERE grant_id = :grant ORDER BY id")
                .bind("grant", grantId)
                .mapTo(FundCategory.class)
                .list();
    }

    Optional<FundCategory> category(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM fund_category WHERE id = :id")
                .bind("id", id)
                .mapTo(FundCategory.class)
                .findOne();
    }

    Optional<FundAccount> account(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM fund_account WHERE id = :id")
                .bind("id", id)
                .mapTo(FundAccount.class)
                .findOne();
    }

    List<FundAccount> accounts(Handle handle, UUID grantId) {
        return handle.createQuery("SELECT * FROM fund_account WHERE grant_id = :grant ORDER BY id")
                .bind("grant", grantId)
                .mapTo(FundAccount.class)
                .list();
    }

    List<FundAccount> accounts(Handle handle) {
        return handle.createQuery("SELECT * FROM fund_account ORDER BY id")
                .mapTo(FundAccount.class)
                .list();
    }

    String name(Handle handle, FundAccount account) {
        String grant = grant(handle, account.grantId()).map(FundGrant::name).orElseThrow();
        return account.categoryId() == null
                ? grant
                : grant + " · "
                        + category(handle, account.categoryId())
                                .map(FundCategory::name)
                                .orElseThrow();
    }

    List<CategoryBalance> categoryBalances(Handle handle, Map<UUID, FundBalance> balances) {
        Map<UUID, FundGrant> grants = grants(handle).stream().collect(Collectors.toMap(FundGrant::id, grant -> grant));
        Map<UUID, FundCategory> categories = new HashMap<>();
        handle.createQuery("SELECT * FROM fund_category")
                .mapTo(FundCategory.class)
                .forEach(category -> categories.put(category.id(), category));
        List<FundAccount> accounts = accounts(handle);
        Map<UUID, Money> limits = limits(handle);
        List<CategoryBalance> found = new ArrayList<>();
        for (FundAccount account : accounts) {
            if (account.kind() == FundAccount.Kind.CATEGORY) {
                found.add(new CategoryBalance(
                        account.id(),
                        Objects.requireNonNull(grants.get(account.grantId())),
                        Objects.requireNonNull(categories.get(account.categoryId())),
                        balances.getOrDefault(account.id(), FundBalance.NOTHING),
                        headroom(account, accounts, limits)));
            }
        }
        return found;
    }

    private static @Nullable Money headroom(FundAccount category, List<FundAccount> accounts, Map<UUID, Money> limits) {
        return accounts.stream()
                .filter(account -> limits(account, category))
                .map(account -> limits.getOrDefault(account.id(), Money.ZERO))
                .min(Money::compareTo)
                .orElse(null);
    }

    /** Whether what is allotted to the category uses up the account, a cap of its own or a floor of another. */
    static boolean limits(FundAccount account, FundAccount category) {
        if (!account.grantId().equals(category.grantId())) {
            return false;
        }
        boolean same = Objects.equals(account.categoryId(), category.categoryId());
        return switch (account.kind()) {
            case CAP, SHARE -> same;
            case FLOOR -> !same;
            case POOL, CATEGORY -> false;
        };
    }

    private static Map<UUID, Money> limits(Handle handle) {
        Map<UUID, Money> found = new HashMap<>();
        handle.createQuery("""
                        SELECT e.account_id, e.bal FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                         WHERE a.kind IN ('CAP', 'SHARE', 'FLOOR')
                           AND e.seq = (SELECT MAX(x.seq) FROM ledger_entry x WHERE x.account_id = e.account_id)""")
                .map((row, context) ->
                        Map.entry(row.getObject("account_id", UUID.class), Money.ofFen(row.getLong("bal"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
