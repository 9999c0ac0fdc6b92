package org.jishi.fund.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundGrant;
import org.jishi.fund.FundOverview;
import org.jishi.fund.FundService;
import org.jishi.fund.LedgerLine;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.fund.NewTranche;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** The fund as the window shows it, and what a cashier does with it: each act one call of the service. */
public final class FundModel {
    /** The lines of a grant stand under it, so they have no other order. */
    private static final ShortList<FundRow> ROWS = new ShortList<FundRow>()
            .is("grant", row -> row.grant().grant().id())
            .words("category", FundRow::categoryName)
            .money("granted", row -> row.balance().granted())
            .money("available", row -> row.balance().available())
            .money("committed", row -> row.balance().committed())
            .money("paid", row -> row.balance().paid())
            .money("surrendered", row -> row.balance().surrendered())
            .money("headroom", FundRow::headroom);

    private static final String SAVING = "fund.saving";

    private final Background background;
    private final FundService funds;
    private final ReadOnlyObjectWrapper<FundOverview> overview =
            new ReadOnlyObjectWrapper<>(new FundOverview(FundBalance.NOTHING, List.of()));

    public FundModel(Background background, FundService funds) {
        this.background = background;
        this.funds = funds;
    }

    /** The whole fund when it was last fetched. */
    public ReadOnlyObjectProperty<FundOverview> overview() {
        return overview.getReadOnlyProperty();
    }

    public void load() {
        background.run(this, "fund.loading", funds::overview, overview::set);
    }

    List<FundGrant> grants() {
        return overview.get().grants().stream()
                .map(FundOverview.GrantView::grant)
                .toList();
    }

    /** What a cashier does next, so that money can be decided on: of the first grant that is not ready for it. */
    static Optional<Problem> next(FundOverview fund) {
        return fund.grants().stream().flatMap(view -> next(view).stream()).findFirst();
    }

    private static Optional<Problem> next(FundOverview.GrantView view) {
        String grant = view.grant().name();
        if (view.tranches().isEmpty()) {
            return Optional.of(Problem.of("fund.next.tranche", grant));
        }
        if (view.categories().isEmpty()) {
            return Optional.of(Problem.of("fund.next.category", grant));
        }
        return view.pool().available().isPositive()
                ? Optional.of(Problem.of("fund.next.allot", grant, view.pool().available()))
                : Optional.empty();
    }

    /** Grants, each with its categories below it; for the list, off the window's thread. */
    Page<FundRow> rows(PageRequest request) {
        return ROWS.page(
                rows(funds.overview())
                        .filter(row -> row.matches(request.search()))
                        .toList(),
                request.search(""));
    }

    /** The line of an account: its category, or what of a grant is not allotted. */
    static Optional<FundRow> row(FundOverview fund, UUID accountId) {
        return rows(fund)
                .filter(row -> !row.whole() && row.accountId().equals(accountId))
                .findFirst();
    }

    static Stream<FundRow> rows(FundOverview fund) {
        return fund.grants().stream().flatMap(FundRow::of);
    }

    /** The entries of an account, the latest first; for the list, off the window's thread. */
    Page<LedgerLine> ledger(UUID accountId, PageRequest request) {
        return funds.ledger(accountId, request);
    }

    public void addGrant(NewGrant grant, Runnable done, Consumer<Refusal> refused) {
        save(() -> funds.addGrant(grant), done, refused);
    }

    public void addTranche(UUID grantId, NewTranche tranche, Runnable done, Consumer<Refusal> refused) {
        save(() -> funds.addTranche(grantId, tranche), done, refused);
    }

    public void addCategory(UUID grantId, NewCategory category, Runnable done, Consumer<Refusal> refused) {
        save(() -> funds.addCategory(grantId, category), done, refused);
    }

    /** Moves money as {@code kind} says; {@code words} is its note, or the document number of what is surrendered. */
    public void move(
            MoveKind kind, UUID accountId, Money amount, String words, Runnable done, Consumer<Refusal> refused) {
        save(
                () -> {
                    switch (kind) {
                        case ALLOT -> funds.allot(accountId, amount, words);
                        case TAKE_BACK -> funds.takeBack(accountId, amount, words);
                        case SURRENDER -> funds.surrender(accountId, amount, words);
                    }
                    return amount;
                },
                done,
                refused);
    }

    private <T> void save(Callable<T> work, Runnable done, Consumer<Refusal> refused) {
        background.run(
                this,
                SAVING,
                work,
                saved -> {
                    done.run();
                    load();
                },
                refused);
    }
}
