package org.jishi.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.person.Person;
import org.jishi.platform.store.PageRequest;
import org.jishi.sales.Doubt;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopDraft;

/** Shops of trainees and firms with two years of orders, as the platforms' files have them; some orders are doubtful. */
final class SampleSales {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> PRODUCTS =
            List.of("奉节脐橙 10斤装", "夔门腊肉 2斤装", "高山土豆 5斤装", "白帝油橄榄油 500ml", "竹园盬子鸡 整只");
    private static final List<Integer> PRICES = List.of(59, 98, 25, 128, 88);
    private static final int SHOPS = 18;
    /** One shop sells something that does not grow in the county. */
    private static final int TRADER = 7;

    private static final String ELSEWHERE = "新疆红枣 5斤装";

    /** What is wrong with a shop's orders. */
    private enum Flaw {
        NONE,
        SHARED_WAYBILL,
        ONE_RECEIVER,
        MANY_REFUNDS
    }

    private final Stage stage;
    private final SamplePayments payments;
    private final List<Shop> shops = new ArrayList<>();

    SampleSales(Stage stage, SamplePayments payments) {
        this.stage = stage;
        this.payments = payments;
    }

    /** The shops, in the order in which they were entered. */
    List<Shop> shops() {
        return shops;
    }

    void tell() {
        stage.agenda().on(stage.ago(280), this::open);
        stage.agenda().on(stage.ago(95), () -> orders(stage.ago(600), stage.ago(96), false));
        stage.agenda().on(stage.ago(3), () -> orders(stage.ago(95), stage.ago(4), true));
        stage.agenda().on(stage.ago(2), this::decide);
        stage.agenda().on(stage.ago(2), this::notLocal);
        stage.agenda()
                .on(
                        stage.ago(30),
                        () -> stage.cast()
                                .as(
                                        stage.cast().clerk(),
                                        () -> stage.office().shops().close(shops.getLast(), stage.ago(31))));
    }

    private void open() {
        UUID firm = organisation("夔门鲜果农业公司（样例）", "91");
        UUID cooperative = organisation("白帝脐橙专业合作社（样例）", "93");
        for (int i = 0; i < SHOPS; i++) {
            Person person = stage.people().get(i * 3);
            Beneficiary owner = i == 4
                    ? new Beneficiary(BeneficiaryKind.ORGANISATION, firm, "夔门鲜果农业公司（样例）")
                    : i == 9
                            ? new Beneficiary(BeneficiaryKind.ORGANISATION, cooperative, "白帝脐橙专业合作社（样例）")
                            : new Beneficiary(BeneficiaryKind.PERSON, person.id(), person.name());
            payments.account(owner.id(), owner.name());
            Platform platform = Platform.values()[i % 6];
            String name = owner.name().replace("（样例）", "") + "的店";
            shops.add(stage.cast()
                    .as(
                            stage.cast().clerk(),
                            () -> stage.office()
                                    .shops()
                                    .add(new ShopDraft(
                                            platform,
                                            stage.invented().digits(9),
                                            name,
                                            "",
                                            owner,
                                            person.villageCode(),
                                            "农产品",
                                            stage.ago(620),
                                            null))));
        }
    }

    private UUID organisation(String name, String kind) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .organisations()
                                .register(
                                        new OrganisationDraft(
                                                name,
                                                kind.equals("93")
                                                        ? Organisation.Kind.COOPERATIVE
                                                        : Organisation.Kind.FIRM,
                                                stage.invented().creditCode(kind, "500236"),
                                                "王经理",
                                                stage.invented().phone(),
                                                stage.villages().getFirst().code(),
                                                null,
                                                null),
                                        java.util.Set.of()));
    }

    private void orders(LocalDate from, LocalDate to, boolean flawed) {
        for (int i = 0; i < shops.size(); i++) {
            Flaw flaw = flawed && i >= 1 && i <= 5 ? Flaw.values()[1 + i % 3] : Flaw.NONE;
            int count = (int) (from.until(to, java.time.temporal.ChronoUnit.DAYS) * (5 + i % 7) / 10);
            read(shops.get(i), csv(i, from, to, count, flaw));
        }
    }

    private void read(Shop shop, String csv) {
        stage.cast().run(stage.cast().clerk(), () -> {
            Path file = stage.office()
                    .signedIn()
                    .office()
                    .folder()
                    .scratch()
                    .write("orders.csv", csv.getBytes(StandardCharsets.UTF_8));
            OrderPlan plan = stage.office().orders().plan(shop.id(), file);
            stage.office().orders().run(plan);
        });
    }

    private String csv(int shop, LocalDate from, LocalDate to, int count, Flaw flaw) {
        List<String> rows = new ArrayList<>();
        rows.add("订单编号,买家实际支付金额,退款金额,订单状态,订单付款时间,宝贝标题,宝贝总数量,物流单号,物流公司,联系手机");
        var random = stage.invented().random();
        long days = from.until(to, java.time.temporal.ChronoUnit.DAYS);
        String oneWaybill = "YT" + stage.invented().digits(13);
        String oneReceiver = stage.invented().phone();
        for (int i = 0; i < count; i++) {
            int product = (shop + random.nextInt(2)) % PRODUCTS.size();
            int quantity = 1 + random.nextInt(3);
            LocalDateTime paid = from.plusDays(random.nextLong(days + 1))
                    .atTime(7 + random.nextInt(15), random.nextInt(60), random.nextInt(60));
            boolean odd = flaw != Flaw.NONE && i < 14;
            if (odd && flaw == Flaw.ONE_RECEIVER) {
                paid = to.minusDays(i % 3).atTime(10, i);
            }
            String amount = PRICES.get(product) * quantity + ".00";
            boolean closed = random.nextInt(100) < 6;
            boolean refunded = !closed && random.nextInt(100) < (flaw == Flaw.MANY_REFUNDS ? 45 : 4);
            boolean fresh = to.minusDays(6).isBefore(paid.toLocalDate());
            rows.add(String.join(
                    ",",
                    stage.invented().digits(19),
                    amount,
                    refunded ? amount : "0.00",
                    closed ? "交易关闭" : fresh ? "卖家已发货" : "交易成功",
                    MOMENT.format(paid),
                    shop == TRADER && quantity == 1 ? ELSEWHERE : PRODUCTS.get(product),
                    String.valueOf(quantity),
                    closed
                            ? ""
                            : odd && flaw == Flaw.SHARED_WAYBILL
                                    ? oneWaybill
                                    : "YT" + stage.invented().digits(13),
                    closed ? "" : "圆通速递",
                    odd && flaw == Flaw.ONE_RECEIVER
                            ? oneReceiver
                            : stage.invented().phone()));
        }
        return rows.stream().collect(Collectors.joining("\r\n"));
    }

    private void notLocal() {
        Doubt told = stage.cast()
                .as(stage.cast().clerk(), () -> stage.office().doubts().notLocal(shops.get(TRADER), ELSEWHERE));
        stage.cast()
                .run(
                        stage.cast().reviewer(),
                        () -> stage.office()
                                .doubts()
                                .strike(
                                        told,
                                        stage.office().doubts().open(told.id()).orders().stream()
                                                .map(order -> order.id())
                                                .collect(Collectors.toSet()),
                                        "店主提供外地进货单，不是本县出产"));
    }

    /** One doubt found groundless, one confirmed, the others wait. */
    private void decide() {
        stage.cast().run(stage.cast().reviewer(), () -> {
            List<Doubt> open = stage.office()
                    .doubts()
                    .page(PageRequest.first(10).filter("state", "OPEN"))
                    .rows();
            if (open.size() > 2) {
                stage.office().doubts().clear(open.get(0), "同一企业团购，有采购合同");
                Doubt struck = open.get(1);
                stage.office()
                        .doubts()
                        .strike(
                                struck,
                                stage.office().doubts().open(struck.id()).orders().stream()
                                        .map(order -> order.id())
                                        .collect(Collectors.toSet()),
                                "物流单号查无揽收记录");
            }
        });
    }
}
