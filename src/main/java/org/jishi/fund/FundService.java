package org.jishi.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.casework.Colleagues;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Grants, tranches, categories and allotments, entered by a cashier; everybody who decides or reports may look.
 * Percentages of caps and floors count what has arrived, rounded so that a cap is never exceeded by a fen.
 */
public final class FundService {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Acts acts;
    private final AuditTrail trail;
    private final Funds funds;
    private final FundRepository repository = new FundRepository();
    private final LedgerRepository ledger = new LedgerRepository();

    public FundService(Acts acts, Funds funds) {
        this.acts = acts;
        this.trail = acts.trail();
        this.funds = funds;
    }

    public FundOverview overview() {
        return acts.snapshot(Act.FUND_READ, this::overview);
    }

    /** Who registers grants and what they may be spent on, by name. */
    public List<String> keepers() {
        return acts.read(Act.FUND_READ, handle -> Colleagues.who(handle, Act.FUND_WRITE));
    }

    FundOverview overview(Handle handle) {
        Map<UUID, FundBalance> pools = ledger.balances(handle, FundAccount.Kind.POOL);
        List<CategoryBalance> categories = funds.categories(handle);
        List<Tranche> tranches = repository.tranches(handle);
        FundBalance total = FundBalance.NOTHING;
        List<FundOverview.GrantView> views = new ArrayList<>();
        for (FundGrant grant : repository.grants(handle)) {
            UUID poolId = account(handle, grant.id(), null, FundAccount.Kind.POOL);
            FundBalance pool = pools.getOrDefault(poolId, FundBalance.NOTHING);
            List<CategoryBalance> own = categories.stream()
                    .filter(c -> c.grant().id().equals(grant.id()))
                    .toList();
            FundBalance balance = own.stream().map(CategoryBalance::balance).reduce(pool, FundBalance::plus);
            views.add(new FundOverview.GrantView(
                    grant,
                    poolId,
                    pool,
                    balance,
                    tranches.stream()
                            .filter(t -> t.grantId().equals(grant.id()))
                            .toList(),
                    own));
            total = total.plus(balance);
        }
        return new FundOverview(total, views);
    }

    /** The entries of an account, newest first. */
    public List<LedgerEntry> entries(UUID accountId, int limit, int offset) {
        return acts.read(Act.FUND_READ, handle -> ledger.entries(handle, accountId, limit, offset));
    }

    /** A page of an account's entries, the latest first; narrowed by {@code movement} and by words of the note. */
    public Page<LedgerLine> ledger(UUID accountId, PageRequest request) {
        return acts.snapshot(Act.FUND_READ, handle -> ledger.page(handle, accountId, request));
    }

    public FundGrant addGrant(NewGrant grant) {
        return acts.write(Act.FUND_WRITE, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            if (grant.name().isBlank()) {
                problems.add(Problem.at("name", "fund.grant.nameMissing"));
            }
            if (grant.documentNo().isBlank()) {
                problems.add(Problem.at("documentNo", "fund.documentMissing"));
            }
            if (grant.endsOn() != null && grant.endsOn().isBefore(grant.startsOn())) {
                problems.add(Problem.at("endsOn", "fund.grant.endsBeforeItBegins"));
            }
            Refusal.ifAny(problems);
            if (repository.grants(handle).stream()
                    .anyMatch(g -> g.name().equals(grant.name().strip()))) {
                throw Refusal.at("name", "fund.grant.known", grant.name().strip());
            }
            FundGrant made = new FundGrant(
                    acts.newId(),
                    grant.name().strip(),
                    grant.source(),
                    grant.documentNo().strip(),
                    grant.startsOn(),
                    grant.endsOn(),
                    1);
            repository.insert(handle, made);
            trail.append(handle, actor, "fund.addGrant", "fund_grant", made.id(), made);
            open(handle, actor, made.id(), null, FundAccount.Kind.POOL);
            return made;
        });
    }

    /** A part of the grant arrives: the pool and what caps and floors allow grow with it. */
    public Tranche addTranche(UUID grantId, NewTranche tranche) {
        return acts.write(Act.FUND_WRITE, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            if (!tranche.amount().isPositive()) {
                problems.add(Problem.at("amount", "fund.amount.positive"));
            }
            if (tranche.documentNo().isBlank()) {
                problems.add(Problem.at("documentNo", "fund.documentMissing"));
            }
            if (tranche.budgetYear() < 2010 || tranche.budgetYear() > 2100) {
                problems.add(Problem.at("budgetYear", "fund.tranche.budgetYear"));
            }
            Refusal.ifAny(problems);
            String document = tranche.documentNo().strip();
            if (repository.tranches(handle).stream()
                    .anyMatch(t -> t.grantId().equals(grantId) && t.documentNo().equals(document))) {
                throw Refusal.at("documentNo", "fund.tranche.known", document);
            }
            Tranche made = new Tranche(
                    acts.newId(), grantId, tranche.budgetYear(), tranche.amount(), document, tranche.arrivedOn());
            repository.insert(handle, made);
            trail.append(handle, actor, "fund.addTranche", "fund_tranche", made.id(), made);
            Subject subject = new Subject("tranche", made.id());
            UUID pool = account(handle, grantId, null, FundAccount.Kind.POOL);
            funds.move(handle, actor, pool, Movement.GRANT, made.amount(), subject, document);
            for (FundCategory category : repository.categories(handle, grantId)) {
                grow(handle, actor, category, made.amount(), subject);
            }
            return made;
        });
    }

    private void grow(Handle handle, Actor actor, FundCategory category, Money arrived, Subject subject) {
        if (category.capPercent() != null) {
            raise(handle, actor, category, FundAccount.Kind.SHARE, share(arrived, category.capPercent()), subject);
        }
        if (category.floorPercent() != null) {
            Money others = share(arrived, HUNDRED.subtract(category.floorPercent()));
            raise(handle, actor, category, FundAccount.Kind.FLOOR, others, subject);
        }
    }

    private void raise(
            Handle handle, Actor actor, FundCategory category, FundAccount.Kind kind, Money amount, Subject subject) {
        if (amount.isPositive()) {
            UUID account = account(handle, category.grantId(), category.id(), kind);
            funds.move(handle, actor, account, Movement.GRANT, amount, subject, null);
        }
    }

    private static Money share(Money amount, BigDecimal percent) {
        return Money.ofFen(BigDecimal.valueOf(amount.fen())
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .longValueExact());
    }

    /** A purpose of the grant, with its cap and floor. Returns the account that features commit and pay on. */
    public UUID addCategory(UUID grantId, NewCategory category) {
        return acts.write(Act.FUND_WRITE, (handle, actor) -> {
            Refusal.ifAny(category.problems());
            String name = category.name().strip();
            if (repository.categories(handle, grantId).stream()
                    .anyMatch(c -> c.name().equals(name))) {
                throw Refusal.at("name", "fund.category.known", name);
            }
            FundCategory made = new FundCategory(
                    acts.newId(),
                    grantId,
                    name,
                    category.capAmount(),
                    category.capPercent(),
                    category.floorPercent(),
                    1);
            repository.insert(handle, made);
            trail.append(handle, actor, "fund.addCategory", "fund_category", made.id(), made);
            UUID account = open(handle, actor, grantId, made.id(), FundAccount.Kind.CATEGORY);
            Subject subject = new Subject("category", made.id());
            if (made.capAmount() != null) {
                open(handle, actor, grantId, made.id(), FundAccount.Kind.CAP);
                raise(handle, actor, made, FundAccount.Kind.CAP, made.capAmount(), subject);
            }
            if (made.capPercent() != null) {
                open(handle, actor, grantId, made.id(), FundAccount.Kind.SHARE);
            }
            if (made.floorPercent() != null) {
                open(handle, actor, grantId, made.id(), FundAccount.Kind.FLOOR);
            }
            Money arrived = repository.tranches(handle).stream()
                    .filter(t -> t.grantId().equals(grantId))
                    .map(Tranche::amount)
                    .reduce(Money.ZERO, Money::plus);
            grow(handle, actor, made, arrived, subject);
            if (made.floorPercent() != null) {
                countOthers(handle, actor, made, subject);
            }
            return account;
        });
    }

    /** What the others already have uses up what a new floor leaves for them. */
    private void countOthers(Handle handle, Actor actor, FundCategory made, Subject subject) {
        Money others = funds.categories(handle).stream()
                .filter(c -> c.grant().id().equals(made.grantId())
                        && !c.category().id().equals(made.id()))
                .map(c -> c.balance().granted())
                .reduce(Money.ZERO, Money::plus);
        UUID floor = account(handle, made.grantId(), made.id(), FundAccount.Kind.FLOOR);
        if (others.isPositive()
                && funds.move(handle, actor, floor, Movement.ALLOT_OUT, others, subject, null)
                        .isEmpty()) {
            throw Refusal.at("floorPercent", "fund.category.floorTooLate", others);
        }
    }

    /** Money of the pool becomes available for a purpose, within its caps and the others' floors. */
    public void allot(UUID categoryAccountId, Money amount, String note) {
        shift(categoryAccountId, amount, note, Movement.ALLOT_IN, Movement.ALLOT_OUT);
    }

    /** Money of a purpose goes back to the pool. */
    public void takeBack(UUID categoryAccountId, Money amount, String note) {
        shift(categoryAccountId, amount, note, Movement.ALLOT_OUT, Movement.ALLOT_IN);
    }

    private void shift(UUID accountId, Money amount, String note, Movement category, Movement others) {
        acts.change(Act.FUND_WRITE, (handle, actor) -> {
            FundAccount account = repository
                    .account(handle, accountId)
                    .filter(a -> a.kind() == FundAccount.Kind.CATEGORY)
                    .orElseThrow(() -> new Refusal("fund.account.unknown"));
            Subject subject = new Subject("allotment", acts.newId());
            must(handle, actor, account, category, amount, subject, note);
            for (FundAccount other : repository.accounts(handle, account.grantId())) {
                if (other.kind() == FundAccount.Kind.POOL || FundRepository.limits(other, account)) {
                    must(handle, actor, other, others, amount, subject, note);
                }
            }
        });
    }

    private void must(
            Handle handle,
            Actor actor,
            FundAccount account,
            Movement movement,
            Money amount,
            Subject subject,
            @Nullable String note) {
        if (funds.move(handle, actor, account.id(), movement, amount, subject, note)
                .isEmpty()) {
            String key = switch (account.kind()) {
                case POOL, CATEGORY -> "fund.notEnough";
                case CAP, SHARE -> "fund.cap.exceeded";
                case FLOOR -> "fund.floor.broken";
            };
            throw Refusal.at(
                    "amount", key, repository.name(handle, account), ledger.available(handle, account.id()), amount);
        }
    }

    /** Money given back to whoever granted it (上缴), out of the pool or of a category. */
    public void surrender(UUID accountId, Money amount, String documentNo) {
        acts.change(Act.FUND_WRITE, (handle, actor) -> {
            if (documentNo.isBlank()) {
                throw Refusal.at("documentNo", "fund.documentMissing");
            }
            funds.surrender(
                    handle, actor, accountId, amount, new Subject("surrender", acts.newId()), documentNo.strip());
        });
    }

    private UUID open(Handle handle, Actor actor, UUID grantId, @Nullable UUID categoryId, FundAccount.Kind kind) {
        FundAccount account = new FundAccount(acts.newId(), grantId, categoryId, kind);
        repository.insert(handle, account);
        trail.append(handle, actor, "fund.openAccount", "fund_account", account.id(), account);
        return account.id();
    }

    private UUID account(Handle handle, UUID grantId, @Nullable UUID categoryId, FundAccount.Kind kind) {
        return repository.accounts(handle, grantId).stream()
                .filter(a -> a.kind() == kind && Objects.equals(a.categoryId(), categoryId))
                .map(FundAccount::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("fund.account.unknown"));
    }
}
