package org.jishi.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.TimelineEntry;
import org.jishi.person.TimelineSource;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.text.Problem;

/** A person's shops: opened, closed, and what each month brought. */
public final class SalesTimeline implements TimelineSource {
    private static final String ROOM = "sales";
    private static final String ADDED = "sales.addShop";
    private static final String CLOSED = "sales.closeShop";

    private final ShopRepository shops = new ShopRepository();
    private final SalesFigures figures = new SalesFigures();

    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Shop> owned = shops.ofOwner(handle, personId);
        Doers doers = Doers.of(handle, owned.stream().map(Shop::id).toList(), ADDED, CLOSED);
        for (Shop shop : owned) {
            entries.add(entry(shop, shop.openedOn(), "sales.timeline.opened", doers.who(shop.id(), ADDED)));
            LocalDate closed = shop.closedOn();
            if (closed != null) {
                entries.add(entry(shop, closed, "sales.timeline.closed", doers.who(shop.id(), CLOSED)));
            }
            for (MonthSales month : figures.months(handle, shop.id())) {
                YearMonth of = month.month();
                entries.add(new TimelineEntry(
                        of.atEndOfMonth(),
                        ROOM,
                        Problem.of(
                                "sales.timeline.month",
                                shop.name(),
                                of.toString(),
                                month.sums().orders()),
                        // of many orders, which more than one may have read in
                        null,
                        month.sums().retail(),
                        shop.id()));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Shop shop, LocalDate day, String key, String who) {
        return new TimelineEntry(day, ROOM, Problem.of(key, shop.name()), who, null, shop.id());
    }
}
