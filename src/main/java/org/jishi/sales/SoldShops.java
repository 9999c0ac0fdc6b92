package org.jishi.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.Followed;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Several;
import org.jishi.platform.store.Span;
import org.jspecify.annotations.Nullable;

/**
 * What every shop sold, kept while nothing was sold or struck: summing 480,000 orders takes seconds, and the list of shops
 * is narrowed and ordered by these sums page after page.
 */
final class SoldShops {
    /** The figures, by what filters and orders are called. */
    private static final Map<String, Function<Retail, Money>> FIGURES = Map.of(
            "month", Retail::month,
            "lastMonth", Retail::lastMonth,
            "year", Retail::year,
            "total", Retail::total);

    private final Acts acts;
    private final RetailFigures figures = new RetailFigures();
    private @Nullable OfDay kept;

    /** Of one day: with the next one another month may begin. */
    private record OfDay(LocalDate day, Followed<Map<UUID, Retail>> sold) {}

    SoldShops(Acts acts) {
        this.acts = acts;
    }

    /** By shop; whoever sold nothing is left out. */
    Map<UUID, Retail> on(LocalDate day) {
        return of(day).sold().ask(sold -> sold);
    }

    private synchronized OfDay of(LocalDate day) {
        OfDay known = kept;
        if (known == null || !known.day().equals(day)) {
            known = new OfDay(
                    day,
                    acts.follow(
                            handle -> figures.byShop(handle, day),
                            (handle, before, since) -> sales(handle, since) ? figures.byShop(handle, day) : before));
            kept = known;
        }
        return known;
    }

    /** Whether anything was done in this room since that entry of the trail. */
    private static boolean sales(Handle handle, long since) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM audit_entry WHERE seq > :since AND act LIKE 'sales.%')")
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether a request asks for these figures. */
    static boolean asked(PageRequest request) {
        String sort = request.sort();
        return sort != null && FIGURES.containsKey(sort)
                || request.filters().keySet().stream().anyMatch(FIGURES::containsKey);
    }

    /** The request without them, for the store. */
    static PageRequest others(PageRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.keySet().removeAll(FIGURES.keySet());
        String sort = request.sort();
        boolean own = sort != null && FIGURES.containsKey(sort);
        return new PageRequest(
                request.offset(),
                request.limit(),
                own ? null : sort,
                !own && request.descending(),
                request.search(),
                filters);
    }

    /** Those of some shops that the request's figures let through, in its order; as given where that is no figure. */
    static List<UUID> chosen(List<UUID> shops, Map<UUID, Retail> sold, PageRequest request) {
        List<UUID> chosen = new ArrayList<>(shops);
        request.filters().forEach((name, content) -> {
            Function<Retail, Money> asked = FIGURES.get(name);
            if (asked != null) {
                List<Span> spans =
                        Several.read(content).stream().map(Span::read).toList();
                chosen.removeIf(shop -> spans.stream().noneMatch(span -> within(span, fen(asked, sold, shop))));
            }
        });
        Function<Retail, Money> figure = request.sort() == null ? null : FIGURES.get(request.sort());
        if (figure != null) {
            Comparator<UUID> least = Comparator.comparingLong(shop -> fen(figure, sold, shop));
            chosen.sort(request.descending() ? least.reversed() : least);
        }
        return chosen;
    }

    private static long fen(Function<Retail, Money> figure, Map<UUID, Retail> sold, UUID shop) {
        return figure.apply(sold.getOrDefault(shop, Retail.NONE)).fen();
    }

    private static boolean within(Span span, long fen) {
        Long least = span.leastFen();
        Long most = span.mostFen();
        return (least == null || fen >= least) && (most == null || fen <= most);
    }
}
