package org.jishi.sales;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.TableFile;

/**
 * Reads a platform's orders into a shop. A dry run says row by row what the run then does; the run does exactly that or
 * nothing. The same file again adds nothing, and a later file of the same orders brings their states up to date.
 */
public final class OrderImportService {
    /** The kind of subject that holds a waybill. */
    public static final String ORDER = "shop_order";

    private final Acts acts;
    private final AuditTrail trail;
    private final ReceiverMarks marks;
    private final WaybillRegister waybills;
    private final OrderPlanner planner;
    private final DoubtRecorder recorder;
    private final ShopRepository shops = new ShopRepository();
    private final OrderRepository orders = new OrderRepository();

    public OrderImportService(Acts acts, ReceiverMarks marks, WaybillRegister waybills) {
        this.acts = acts;
        this.trail = acts.trail();
        this.marks = marks;
        this.waybills = waybills;
        this.planner = new OrderPlanner(acts.ids(), marks, DoubtLimits.USUAL);
        this.recorder = new DoubtRecorder(acts.trail(), acts.ids(), acts.clock());
    }

    /** What reading in the file would do. */
    public OrderPlan plan(UUID shopId, Path file) {
        Granted granted = acts.require(Act.SALES_IMPORT);
        return TableFile.within(file, () -> {
            OrderFile read = new OrderFileReader(marks, acts.today()).read(file);
            return granted.snapshot(handle -> planner.plan(handle, shop(handle, shopId), read, acts.newId()));
        });
    }

    /**
     * Does what the plan says.
     *
     * @throws Refusal when something changed since, so that the plan no longer tells the truth
     */
    public OrderImport run(OrderPlan plan) {
        return acts.write(Act.SALES_IMPORT, (handle, actor) -> {
            UUID importId = acts.newId();
            OrderPlan now = planner.plan(handle, shop(handle, plan.shopId()), plan.file(), importId);
            if (!now.sameAs(plan)) {
                throw new Refusal("sales.import.changedMeanwhile");
            }
            OrderImport done = new OrderImport(
                    importId,
                    plan.shopId(),
                    cut(plan.fileName()),
                    plan.file().hash(),
                    now.count(OrderVerdict.NEW),
                    now.count(OrderVerdict.UPDATED),
                    now.count(OrderVerdict.DUPLICATE),
                    now.count(OrderVerdict.REFUSED),
                    acts.today(),
                    actor.staffId());
            if (now.brings()) {
                keep(handle, actor, now, done);
            }
            return done;
        });
    }

    private void keep(Handle handle, Actor actor, OrderPlan plan, OrderImport done) {
        orders.insert(handle, done);
        trail.append(handle, actor, "sales.import", "order_import", done.id(), done);
        List<ShopOrder> added = of(plan, OrderVerdict.NEW);
        orders.insert(handle, added);
        trailOrders(handle, actor, "sales.addOrder", added);
        List<ShopOrder> updated = of(plan, OrderVerdict.UPDATED);
        orders.update(handle, updated);
        trailOrders(handle, actor, "sales.updateOrder", updated);
        Map<String, Subject> wanted = new LinkedHashMap<>();
        List<ShopOrder> all = new ArrayList<>(added);
        all.addAll(updated);
        for (ShopOrder order : all) {
            if (order.waybillNo() != null && order.state() != OrderState.CLOSED) {
                wanted.putIfAbsent(order.waybillNo(), new Subject(ORDER, order.id()));
            }
        }
        waybills.claim(handle, actor, wanted);
        recorder.record(handle, actor, plan.shopId(), plan.doubts());
    }

    private static List<ShopOrder> of(OrderPlan plan, OrderVerdict verdict) {
        List<ShopOrder> found = new ArrayList<>();
        for (PlannedOrder row : plan.rows()) {
            if (row.verdict() == verdict && row.order() != null) {
                found.add(row.order());
            }
        }
        return found;
    }

    private void trailOrders(Handle handle, Actor actor, String act, List<ShopOrder> changed) {
        Map<UUID, Object> details = new LinkedHashMap<>();
        changed.forEach(order -> details.put(
                order.id(),
                Map.of(
                        "order",
                        order.orderNo(),
                        "state",
                        order.state(),
                        "net",
                        order.net().fen())));
        if (!details.isEmpty()) {
            trail.append(handle, actor, act, "shop_order", details);
        }
    }

    private Shop shop(Handle handle, UUID id) {
        return shops.find(handle, id).orElseThrow(() -> new Refusal("sales.shop.unknown"));
    }

    private static String cut(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
