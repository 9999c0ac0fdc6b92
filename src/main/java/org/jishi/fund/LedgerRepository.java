package org.jishi.fund;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jishi.approval.Subject;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.LostRace;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** The chains. An entry that another writer was faster with ends in a {@link LostRace}. */
final class LedgerRepository {
    private static final Table LEDGER_ENTRY = new Table("ledger_entry");

    /** Unique key, missing parent, concurrent update, lock timeout: all mean that somebody else moved the chain. */
    private static final List<Integer> RACE = List.of(23505, 23506, 90131, 50200, 40001);

    private static final ListColumns FILTERS = new ListColumns()
            .one("movement", "e.movement", Movement.class)
            .days("day", "e.entered_on")
            .money("amount", "e.amount")
            .money("available", "e.bal")
            .money("committed", "e.committed")
            .money("paid", "e.paid")
            .is("subject", "e.subject_kind = :subject")
            .words("note", "e.note")
            .words("who", "s.name")
            .order("seq", "e.seq")
            .order("subject", "e.subject_kind");

    private record Head(long seq, long bal, long committed, long paid) {}

    private static final Head START = new Head(0, 0, 0, 0);

    private Head head(Handle handle, UUID accountId) {
        return handle.createQuery("""
                        SELECT seq, bal, committed, paid FROM ledger_entry
                         WHERE account_id = :account ORDER BY seq DESC LIMIT 1""")
                .bind("account", accountId)
                .map((row, context) ->
                        new Head(row.getLong("seq"), row.getLong("bal"), row.getLong("committed"), row.getLong("paid")))
                .findOne()
                .orElse(START);
    }

    Money available(Handle handle, UUID accountId) {
        return Money.ofFen(head(handle, accountId).bal());
    }

    /** Appends; empty when the account does not hold enough for it. */
    Optional<UUID> append(
            Handle handle,
            UUID id,
            UUID accountId,
            Movement movement,
            Money amount,
            Subject subject,
            @Nullable String note,
            LocalDate day,
            UUID staffId) {
        Head head = head(handle, accountId);
        long fen = amount.fen();
        long bal = head.bal() + movement.available * fen;
        long committed = head.committed() + movement.committed * fen;
        long paid = head.paid() + movement.paid * fen;
        if (bal < 0 || committed < 0 || paid < 0) {
            return Optional.empty();
        }
        try {
            LEDGER_ENTRY
                    .insert(handle)
                    .set("id", id)
                    .set("account_id", accountId)
                    .set("seq", head.seq() + 1)
                    .set("pseq", head.seq() == 0 ? null : (Long) head.seq())
                    .set("movement", movement)
                    .set("amount", amount)
                    .set("delta", movement.available * fen)
                    .set("prev", head.bal())
                    .set("bal", bal)
                    .set("committed_delta", movement.committed * fen)
                    .set("committed_prev", head.committed())
                    .set("committed", committed)
                    .set("paid_delta", movement.paid * fen)
                    .set("paid_prev", head.paid())
                    .set("paid", paid)
                    .set("subject_kind", subject.kind())
                    .set("subject_id", subject.id())
                    .set("note", note)
                    .set("entered_on", day)
                    .set("entered_by", staffId)
                    .done();
            return Optional.of(id);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && RACE.contains(sql.getErrorCode())) {
                throw new LostRace("ledger " + accountId);
            }
            throw e;
        }
    }

    /** What of the account is committed for the subject now. */
    Money committedFor(Handle handle, UUID accountId, UUID subjectId) {
        return sumFor(handle, accountId, subjectId, "committed_delta");
    }

    Money paidFor(Handle handle, UUID accountId, UUID subjectId) {
        return sumFor(handle, accountId, subjectId, "paid_delta");
    }

    private static Money sumFor(Handle handle, UUID accountId, UUID subjectId, String column) {
        return handle.createQuery("SELECT COALESCE(SUM(" + column + "), 0) FROM ledger_entry"
                        + " WHERE subject_id = :subject AND account_id = :account")
                .bind("subject", subjectId)
                .bind("account", accountId)
                .mapTo(Long.class)
                .map(Money::ofFen)
                .one();
    }

    /** Balances of all accounts of a kind, by account. */
    Map<UUID, FundBalance> balances(Handle handle, FundAccount.Kind kind) {
        Map<UUID, FundBalance> found = new TreeMap<>();
        handle.createQuery("""
                        SELECT e.account_id, e.movement, SUM(e.amount) AS amount
                          FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id
                         WHERE a.kind = :kind GROUP BY e.account_id, e.movement""")
                .bind("kind", kind)
                .map((row, context) -> Map.entry(
                        row.getObject("account_id", UUID.class),
                        balance(Movement.valueOf(row.getString("movement")), row.getLong("amount"))))
                .forEach(part -> found.merge(part.getKey(), part.getValue(), FundBalance::plus));
        return found;
    }

    private static FundBalance balance(Movement movement, long fen) {
        Money amount = Money.ofFen(fen);
        Money none = Money.ZERO;
        Money granted = switch (movement) {
            case GRANT, ALLOT_IN -> amount;
            case ALLOT_OUT -> amount.negate();
            default -> none;
        };
        return new FundBalance(
                granted,
                movement == Movement.SURRENDER ? amount : none,
                amount.times(movement.committed),
                amount.times(movement.paid),
                movement == Movement.RETURN || movement == Movement.REFUSED ? amount : none,
                movement == Movement.RECOVER ? amount : none,
                amount.times(movement.available));
    }

    List<LedgerEntry> entries(Handle handle, UUID accountId, int limit, int offset) {
        return handle.createQuery("""
                        SELECT * FROM ledger_entry WHERE account_id = :account
                         ORDER BY seq DESC LIMIT :limit OFFSET :offset""")
                .bind("account", accountId)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(LedgerEntry.class)
                .list();
    }

    /** A page of an account's entries, the latest first. */
    Page<LedgerLine> page(Handle handle, UUID accountId, PageRequest request) {
        ListQuery query = new ListQuery(
                        "e.*, s.name AS entered_by_name", "ledger_entry e JOIN staff s ON s.id = e.entered_by", "e.id")
                .where("e.account_id = :account", "account", accountId)
                .filters(request, FILTERS);
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where("(e.note LIKE :like OR s.name LIKE :like)", "like", Like.holding(words));
        }
        return query.page(handle, request, "e.seq DESC", LedgerLine.class);
    }

    /** All entries that concern one subject, oldest first. */
    List<LedgerEntry> entries(Handle handle, UUID subjectId) {
        return new ArrayList<>(
                handle.createQuery("SELECT * FROM ledger_entry WHERE subject_id = :subject ORDER BY entered_on, id")
                        .bind("subject", subjectId)
                        .mapTo(LedgerEntry.class)
                        .list());
    }
}
