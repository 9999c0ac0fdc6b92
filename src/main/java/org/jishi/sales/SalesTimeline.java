package org.jishi.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.people.TimelineEntry;
import org.jishi.people.TimelineSource;
import org.jishi.platform.text.Problem;

/** A person's shops: opened, closed, and what each month brought. */
public final class SalesTimeline implements TimelineSource {
    private static final String ROOM = "sales";

    private final ShopRepository shops = new ShopRepository();
    private final SalesFigures figures = new SalesFigures();

    @Override
    public List<TimelineEntry> of(Handle handle, UUID personId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Shop shop : shops.ofOwner(handle, personId)) {
            entries.add(entry(shop, shop.openedOn(), "sales.timeline.opened"));
            LocalDate closed = shop.closedOn();
            if (closed != null) {
                entries.add(entry(shop, closed, "sales.timeline.closed"));
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
                        month.sums().retail(),
                        shop.id()));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Shop shop, LocalDate day, String key) {
        return new TimelineEntry(day, ROOM, Problem.of(key, shop.name()), null, shop.id());
    }
}
