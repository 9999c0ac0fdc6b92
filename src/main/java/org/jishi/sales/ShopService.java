package org.jishi.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/** Shops: a clerk enters, changes and closes them; whoever reads cases reads them and their sales. */
public final class ShopService {
    private static final String TABLE = "shop";
    private static final int MOST_OWNERS = 30;

    private final Acts acts;
    private final AuditTrail trail;
    private final SupportSource supports;
    private final ShopRepository shops = new ShopRepository();
    private final SalesFigures figures = new SalesFigures();
    private final RetailFigures retails = new RetailFigures();
    private final SoldShops soldShops;
    private final OrderRepository orders = new OrderRepository();

    public ShopService(Acts acts, SupportSource supports) {
        this.acts = acts;
        this.soldShops = new SoldShops(acts);
        this.trail = acts.trail();
        this.supports = supports;
    }

    public Page<Shop> page(PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> shops.page(handle, request));
    }

    /** The same, each with what it sold, by which it may be narrowed and ordered. */
    public Page<ShopRow> sold(PageRequest request) {
        Granted granted = acts.require(Act.CASE_READ);
        LocalDate today = acts.today();
        if (SoldShops.asked(request)) {
            Map<UUID, Retail> sold = soldShops.on(today);
            return granted.snapshot(handle -> bySold(handle, request, sold));
        }
        return granted.snapshot(handle -> {
            Page<Shop> page = shops.page(handle, request);
            Map<UUID, Retail> retail =
                    retails.of(handle, page.rows().stream().map(Shop::id).toList(), today);
            return new Page<>(rows(page.rows(), retail), page.total());
        });
    }

    private Page<ShopRow> bySold(Handle handle, PageRequest request, Map<UUID, Retail> retail) {
        List<UUID> chosen = SoldShops.chosen(shops.ids(handle, SoldShops.others(request)), retail, request);
        List<UUID> shown =
                chosen.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(rows(shops.inOrder(handle, shown), retail), chosen.size());
    }

    private static List<ShopRow> rows(List<Shop> shops, Map<UUID, Retail> retail) {
        return shops.stream()
                .map(shop -> new ShopRow(shop, retail.getOrDefault(shop.id(), Retail.NONE)))
                .toList();
    }

    /** What all shops sold. */
    public Retail retail() {
        acts.require(Act.CASE_READ);
        return soldShops.on(acts.today()).values().stream().reduce(Retail.NONE, Retail::plus);
    }

    /** A shop with its sales by month and its imports. */
    public ShopFile open(UUID id) {
        return acts.snapshot(Act.CASE_READ, handle -> {
            Shop shop = require(handle, id);
            List<OrderImport> imports = orders.imports(handle, id);
            return new ShopFile(
                    shop,
                    figures.months(handle, id),
                    imports,
                    doubts(handle, id),
                    doers(handle, id, imports),
                    supports(handle, shop.personId()).stream()
                            .filter(support -> support.id().equals(shop.brandingCaseId()))
                            .findFirst()
                            .orElse(null));
        });
    }

    private static Doers doers(Handle handle, UUID shop, List<OrderImport> imports) {
        List<UUID> rows = Stream.concat(Stream.of(shop), imports.stream().map(OrderImport::id))
                .toList();
        return Doers.of(handle, rows, "sales.addShop", "sales.closeShop", "sales.import");
    }

    private static List<Doubt> doubts(Handle handle, UUID shop) {
        return new DoubtRepository().ofShop(handle, shop);
    }

    /** Orders of a shop, the latest first. */
    public Page<ShopOrder> orders(UUID shopId, PageRequest request) {
        return acts.snapshot(Act.CASE_READ, handle -> orders.page(handle, shopId, request));
    }

    /** Who may own a shop, by the beginning of a name or of its pinyin. */
    public List<OwnerChoice> owners(String words) {
        return acts.read(
                Act.CASE_READ, handle -> words.isBlank() ? List.of() : shops.owners(handle, words, MOST_OWNERS));
    }

    /** A person as owner of a shop. */
    public Optional<OwnerChoice> owner(UUID person) {
        return acts.read(Act.CASE_READ, handle -> shops.owner(handle, person));
    }

    /** What was done for a person that their shop may have come from; a part of its number or product is enough. */
    public List<Support> supports(@Nullable UUID person, String words) {
        return acts.read(Act.CASE_READ, handle -> supports(handle, person)).stream()
                .filter(support -> support.text().contains(words.strip()))
                .toList();
    }

    private List<Support> supports(Handle handle, @Nullable UUID person) {
        return person == null ? List.of() : supports.of(handle, person);
    }

    public SalesOverview overview() {
        return acts.snapshot(Act.CASE_READ, handle -> {
            LocalDate today = acts.today();
            return new SalesOverview(
                    figures.shopCount(handle, today),
                    figures.activeShops(handle, today),
                    figures.total(handle, Period.quarterOf(today)),
                    figures.openDoubts(handle));
        });
    }

    public Shop add(ShopDraft draft) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            Refusal.ifAny(ShopRules.problems(draft, acts.today()));
            refuseKnown(handle, draft);
            refuseOthersSupport(handle, draft);
            UUID id = acts.newId();
            shops.insert(handle, id, draft, actor.staffId(), acts.clock().now());
            trail.append(handle, actor, "sales.addShop", TABLE, id, draft);
            return require(handle, id);
        });
    }

    /** The owner stays the owner: a shop that was sold is closed, and entered anew for whoever bought it. */
    public Shop change(Shop shop, ShopDraft draft) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            Refusal.ifAny(ShopRules.problems(draft, acts.today()));
            if (!shop.owner().equals(draft.owner()) && shop.lastOrderOn() != null) {
                throw Refusal.at("owner", "sales.shop.ownerStays");
            }
            if (shop.platform() != draft.platform()
                    || !shop.shopNo().equals(draft.shopNo().strip())) {
                refuseKnown(handle, draft);
            }
            refuseOthersSupport(handle, draft);
            if (!shops.update(handle, shop, draft)) {
                throw new Refusal("sales.changedMeanwhile");
            }
            trail.append(handle, actor, "sales.changeShop", TABLE, shop.id(), draft);
            return require(handle, shop.id());
        });
    }

    public Shop close(Shop shop, LocalDate day) {
        return acts.write(Act.CASE_ENTER, (handle, actor) -> {
            if (day.isBefore(shop.openedOn()) || day.isAfter(acts.today())) {
                throw Refusal.at("closedOn", "sales.shop.closing", shop.openedOn(), acts.today());
            }
            if (!shops.close(handle, shop, day)) {
                throw new Refusal("sales.changedMeanwhile");
            }
            trail.append(handle, actor, "sales.closeShop", TABLE, shop.id(), Map.of("closedOn", day));
            return require(handle, shop.id());
        });
    }

    private void refuseKnown(Handle handle, ShopDraft draft) {
        shops.byNumber(handle, draft.platform(), draft.shopNo().strip()).ifPresent(known -> {
            throw Refusal.at("shopNo", "sales.shop.known", known.name(), known.ownerName());
        });
    }

    private void refuseOthersSupport(Handle handle, ShopDraft draft) {
        UUID chosen = draft.brandingCaseId();
        if (chosen != null
                && supports(handle, draft.personId()).stream()
                        .noneMatch(support -> support.id().equals(chosen))) {
            throw Refusal.at("support", "sales.shop.othersSupport");
        }
    }

    private Shop require(Handle handle, UUID id) {
        return shops.find(handle, id).orElseThrow(() -> new Refusal("sales.shop.unknown"));
    }
}
