package org.jishi.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * Moves money on the ledger inside the transaction of whatever feature decides, pays or is told by the bank. The feature
 * has asked for the right before. An account is always one of kind CATEGORY: {@link #categories} lists them.
 *
 * @see Movement
 */
public final class Funds {
    private final AuditTrail trail;
    private final Ids ids;
    private final OfficeClock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final FundRepository funds = new FundRepository();

    public Funds(AuditTrail trail, Ids ids, OfficeClock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An approval binds the amount for the subject.
     *
     * @throws Refusal when the account has less available
     */
    public void commit(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        FundAccount account = category(handle, accountId);
        if (move(handle, actor, accountId, Movement.COMMIT, amount, subject, null)
                .isEmpty()) {
            throw new Refusal(
                    "fund.notEnough", funds.name(handle, account), ledger.available(handle, accountId), amount);
        }
    }

    /** The decision no longer stands, or was for less: the amount is available again. */
    public void release(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        committed(handle, accountId, amount, subject);
        must(handle, actor, accountId, Movement.RELEASE, amount, subject);
    }

    /** The bank reports the amount paid. */
    public void pay(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        committed(handle, accountId, amount, subject);
        must(handle, actor, accountId, Movement.PAY, amount, subject);
    }

    /** The bank takes back that it paid: the amount is committed again. */
    public void returned(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        paid(handle, accountId, amount, subject);
        must(handle, actor, accountId, Movement.RETURN, amount, subject);
    }

    /** The bank never paid it: for the record, nothing moves. */
    public void refused(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        must(handle, actor, accountId, Movement.REFUSED, amount, subject);
    }

    /** A beneficiary paid back: less is paid, and the amount is available, until it is surrendered. */
    public void recovered(Handle handle, Actor actor, UUID accountId, Money amount, Subject subject) {
        paid(handle, accountId, amount, subject);
        must(handle, actor, accountId, Movement.RECOVER, amount, subject);
    }

    /**
     * Money given back to whoever granted it (上缴).
     *
     * @throws Refusal when the account has less available, or holds no money but a limit
     */
    public void surrender(
            Handle handle, Actor actor, UUID accountId, Money amount, Subject subject, @Nullable String note) {
        FundAccount account = funds.account(handle, accountId)
                .filter(found -> found.kind().holdsMoney())
                .orElseThrow(() -> new Refusal("fund.account.unknown"));
        if (move(handle, actor, accountId, Movement.SURRENDER, amount, subject, note)
                .isEmpty()) {
            throw new Refusal(
                    "fund.notEnough", funds.name(handle, account), ledger.available(handle, accountId), amount);
        }
    }

    /** What may still be committed on the account. */
    public Money available(Handle handle, UUID accountId) {
        return ledger.available(handle, accountId);
    }

    /** What is committed on the account for the subject. */
    public Money committedFor(Handle handle, UUID accountId, Subject subject) {
        return ledger.committedFor(handle, accountId, subject.id());
    }

    /** Every category account with its balance, by grant and name: what a feature offers when it asks for an account. */
    public List<CategoryBalance> categories(Handle handle) {
        return funds.categoryBalances(handle, ledger.balances(handle, FundAccount.Kind.CATEGORY));
    }

    public Optional<CategoryBalance> category(Handle handle, Subject account) {
        return categories(handle).stream()
                .filter(c -> c.accountId().equals(account.id()))
                .findFirst();
    }

    /** All entries of a subject, oldest first. */
    public List<LedgerEntry> entries(Handle handle, Subject subject) {
        return ledger.entries(handle, subject.id());
    }

    private FundAccount category(Handle handle, UUID accountId) {
        return funds.account(handle, accountId)
                .filter(a -> a.kind() == FundAccount.Kind.CATEGORY)
                .orElseThrow(() -> new Refusal("fund.account.unknown"));
    }

    private void committed(Handle handle, UUID accountId, Money amount, Subject subject) {
        Money committed = ledger.committedFor(handle, accountId, subject.id());
        if (committed.compareTo(amount) < 0) {
            throw new Refusal("fund.subject.notCommitted", committed, amount);
        }
    }

    private void paid(Handle handle, UUID accountId, Money amount, Subject subject) {
        Money paid = ledger.paidFor(handle, accountId, subject.id());
        if (paid.compareTo(amount) < 0) {
            throw new Refusal("fund.subject.notPaid", paid, amount);
        }
    }

    private void must(Handle handle, Actor actor, UUID accountId, Movement movement, Money amount, Subject subject) {
        if (move(handle, actor, accountId, movement, amount, subject, null).isEmpty()) {
            throw new IllegalStateException(movement + " beyond the account though its subject held enough");
        }
    }

    /** Empty when the account does not hold enough. */
    Optional<UUID> move(
            Handle handle,
            Actor actor,
            UUID accountId,
            Movement movement,
            Money amount,
            Subject subject,
            @Nullable String note) {
        if (!amount.isPositive()) {
            throw Refusal.at("amount", "fund.amount.positive");
        }
        LocalDate day = AuditTrail.today(handle, clock);
        Optional<UUID> entry =
                ledger.append(handle, ids.next(), accountId, movement, amount, subject, note, day, actor.staffId());
        entry.ifPresent(id -> trail.append(
                handle,
                actor,
                "fund." + act(movement),
                "ledger_entry",
                id,
                new Detail(amount.fen(), subject.kind(), subject.id())));
        return entry;
    }

    record Detail(long fen, String subjectKind, UUID subjectId) {}

    private static String act(Movement movement) {
        return switch (movement) {
            case GRANT -> "grant";
            case ALLOT_IN -> "allotIn";
            case ALLOT_OUT -> "allotOut";
            case SURRENDER -> "surrender";
            case COMMIT -> "commit";
            case RELEASE -> "release";
            case PAY -> "pay";
            case RETURN -> "return";
            case REFUSED -> "refused";
            case RECOVER -> "recover";
        };
    }
}
