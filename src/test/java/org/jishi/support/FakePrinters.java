package org.jishi.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jishi.kit.print.Printers;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Printers of which no test has any: keeps what they were sent. */
public final class FakePrinters implements Printers {
    public final List<Device> devices = new ArrayList<>();
    public final List<Order> orders = new CopyOnWriteArrayList<>();
    /** What the next order is refused with. */
    public @Nullable Refusal refusal;

    /** What an order waits for. */
    public CountDownLatch gate = new CountDownLatch(0);

    @Override
    public List<Device> all() {
        return List.copyOf(devices);
    }

    @Override
    public void print(Order order, Progress progress) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (refusal != null) {
            throw refusal;
        }
        order.pages().forEach(page -> order.printout().page(page));
        orders.add(order);
    }
}
