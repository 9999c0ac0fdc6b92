package org.jishi.fund;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;

/** Every chain of the ledger against the sums of its entries, and what arrived against the tranches. */
public final class FundCheck implements Check {
    private static final String CHAINS = """
        SELECT g.name || COALESCE(' · ' || c.name, '')
          FROM ledger_entry e
          JOIN (SELECT account_id, MAX(seq) AS seq, COUNT(*) AS entries, SUM(delta) AS bal,
                       SUM(committed_delta) AS committed, SUM(paid_delta) AS paid
                  FROM ledger_entry GROUP BY account_id) s ON s.account_id = e.account_id AND s.seq = e.seq
          JOIN fund_account a ON a.id = e.account_id
          JOIN fund_grant g ON g.id = a.grant_id
          LEFT JOIN fund_category c ON c.id = a.category_id
         WHERE s.entries <> s.seq OR e.bal <> s.bal OR e.committed <> s.committed OR e.paid <> s.paid
         ORDER BY 1\
        """;
    private static final String TRANCHES = """
        SELECT g.name
          FROM fund_grant g
          LEFT JOIN (SELECT grant_id, SUM(amount) AS amount FROM fund_tranche GROUP BY grant_id) t
            ON t.grant_id = g.id
          LEFT JOIN (SELECT a.grant_id, SUM(e.amount) AS amount
                       FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                      WHERE a.kind = 'POOL' AND e.movement = 'GRANT' GROUP BY a.grant_id) p ON p.grant_id = g.id
         WHERE COALESCE(t.amount, 0) <> COALESCE(p.amount, 0) ORDER BY 1\
        """;
    private static final String ALLOTTED = """
        SELECT g.name
          FROM fund_grant g
          JOIN (SELECT a.grant_id,
                       SUM(CASE WHEN a.kind = 'CATEGORY' THEN e.delta ELSE 0 END) AS categories,
                       SUM(CASE WHEN a.kind = 'POOL' THEN e.delta ELSE 0 END) AS pool
                  FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                 WHERE e.movement IN ('ALLOT_IN', 'ALLOT_OUT') GROUP BY a.grant_id) s ON s.grant_id = g.id
         WHERE s.categories + s.pool <> 0 ORDER BY 1\
        """;

    @Override
    public String name() {
        return "fund.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        look(handle, CHAINS, "fund.check.chain", found);
        look(handle, TRANCHES, "fund.check.tranche", found);
        look(handle, ALLOTTED, "fund.check.allotted", found);
        return found;
    }

    private static void look(Handle handle, String sql, String key, List<Finding> found) {
        handle.createQuery(sql).mapTo(String.class).forEach(name -> found.add(Finding.of(key, name)));
    }
}
