package org.jishi.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.fund.FundSource;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;

/** 年初预算数 of a year: the ledger knows when money came, not what was budgeted. */
final class InitialBudgets {
    private static final String TABLE = "initial_budget";

    private final AuditTrail trail;
    private final Ids ids;

    InitialBudgets(AuditTrail trail, Ids ids) {
        this.trail = trail;
        this.ids = ids;
    }

    /** Enters a year: every source, those without money with 0. */
    void set(Handle handle, Actor actor, int year, Map<FundSource, Money> amounts) {
        List<InitialBudget> all = rows(handle, year);
        Map<UUID, InitialBudget> made = new LinkedHashMap<>();
        for (FundSource source : FundSource.values()) {
            InitialBudget now = put(
                    handle,
                    all.stream().filter(row -> row.source() == source).findFirst(),
                    year,
                    source,
                    amounts.getOrDefault(source, Money.ZERO));
            made.put(now.id(), now);
        }
        trail.append(handle, actor, "report.initial", TABLE, made);
    }

    private InitialBudget put(
            Handle handle, Optional<InitialBudget> before, int year, FundSource source, Money amount) {
        InitialBudget now = new InitialBudget(
                before.map(InitialBudget::id).orElseGet(ids::next),
                year,
                source,
                amount,
                before.map(InitialBudget::version).orElse(1));
        boolean done = handle.createUpdate(before.isEmpty() ? """
                                INSERT INTO initial_budget (id, year_no, source, amount)
                                VALUES (:id, :yearNo, :source, :amount)\
                                """ : """
                                UPDATE initial_budget SET amount = :amount, version = version + 1
                                 WHERE id = :id AND version = :version\
                                """)
                        .bindMethods(now)
                        .execute()
                == 1;
        if (!done) {
            throw new Refusal("report.target.changedMeanwhile");
        }
        return now;
    }

    /** What was entered of a year, by source; empty while nothing was. */
    static Map<FundSource, Money> of(Handle handle, int year) {
        Map<FundSource, Money> amounts = new EnumMap<>(FundSource.class);
        rows(handle, year).forEach(row -> amounts.put(row.source(), row.amount()));
        return amounts;
    }

    private static List<InitialBudget> rows(Handle handle, int year) {
        return handle.createQuery("SELECT * FROM initial_budget WHERE year_no = :year ORDER BY source")
                .bind("year", year)
                .mapTo(InitialBudget.class)
                .list();
    }
}
