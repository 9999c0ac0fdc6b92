package org.jishi.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.approval.ApprovalStep;
import org.jishi.approval.Decision;
import org.jishi.approval.Outcome;
import org.jishi.approval.Subject;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeService;
import org.jishi.casework.Task;
import org.jishi.payment.Beneficiary;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopDraft;
import org.jishi.sales.ShopService;
import org.jishi.sales.Support;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrandingServiceTest {
    private static final Decision YES = new Decision.Approve();
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private final CaseOffice desk = new CaseOffice();
    private final Person farmer = desk.person("向春梅", "110101199003070097");
    private final UUID provider = provider();
    private final UUID account = desk.account("品牌培育", 10_000);
    private final SchemeVersion scheme = desk.scheme(
            SchemeKind.BRANDING,
            "品牌培育",
            new BrandingRule(
                    Money.ofYuan(8_000),
                    Map.of(ItemKind.PACKAGING, Money.ofYuan(6_000), ItemKind.TEST_REPORT, Money.ofYuan(2_000)),
                    account));
    private final Set<String> filed = new HashSet<>();
    private final BrandingService service = service(desk.office.clock);
    private final DeliveryService deliveries =
            new DeliveryService(desk.office.acts, desk.approvals, desk.funds, (handle, subject) -> filed);
    private final BrandingFiles files = new BrandingFiles(
            desk.office.acts,
            desk.approvals,
            desk.payables,
            desk.places,
            desk.policies,
            deliveries,
            List.of(new BrandingTimeline()));
    private final BrandingNotice posting =
            new BrandingNotice(desk.office.trail, desk.funds, desk.payables, desk.places);
    private final NoticeService notices = desk.notices(posting);

    private UUID provider() {
        UUID id = desk.office.ids.next();
        desk.office.database.change(handle -> handle.execute("""
                INSERT INTO organisation (id, name, name_key, pinyin, pinyin_initials, kind, live, created_at)
                VALUES (?, '夔门设计', '夔门设计', 'kuimensheji', 'kmsj', 'FIRM', TRUE, CURRENT_TIMESTAMP)\
                """, id));
        return id;
    }

    private BrandingService service(OfficeClock clock) {
        return new BrandingService(
                new Acts(desk.office.database, desk.office.access, desk.office.trail, desk.office.ids, clock),
                desk.policies,
                desk.approvals,
                desk.numbers,
                desk.funds);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private BrandingCase open(String product) {
        return desk.office.as(
                desk.clerk,
                () -> service.open(new NewBrandingCase(farmer.id(), null, product, "想做礼盒和检测", scheme.id())));
    }

    private static PlanDraft draft(UUID provider, ItemPlan... items) {
        return new PlanDraft("包装陈旧", provider, "HT-12", Procurement.INQUIRY, Office.TODAY, List.of(items));
    }

    private static ItemPlan packaging(long yuan) {
        return new ItemPlan(ItemKind.PACKAGING, "脐橙礼盒", 1, Money.ofYuan(yuan));
    }

    private BrandingCase plan(BrandingCase branding, ItemPlan... items) {
        return desk.office.as(desk.clerk, () -> service.plan(branding, draft(provider, items)));
    }

    private BrandingFile file(BrandingCase branding) {
        return desk.office.as(desk.clerk, () -> files.open(branding.id()));
    }

    private BrandingCase now(BrandingCase branding) {
        return file(branding).branding();
    }

    private void run(Actor actor, Runnable act) {
        desk.office.as(actor, () -> {
            act.run();
            return true;
        });
    }

    private BrandingCase approved(BrandingCase branding, ItemPlan... items) {
        plan(branding, items);
        run(desk.reviewer, () -> service.review(now(branding), YES));
        run(desk.approver, () -> service.approve(now(branding), YES));
        return now(branding);
    }

    private Money available() {
        return desk.office.database.read(handle -> desk.funds.available(handle, account));
    }

    private static void refused(ThrowingCallable act, String... keys) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").containsExactly((Object[]) keys));
    }

    @Test
    void thePlanKeepsHowAndWhenTheContractWasConcludedButNotOneOfTomorrow() {
        BrandingCase branding = open("脐橙");
        PlanDraft ahead = new PlanDraft(
                "包装陈旧", provider, "HT-12", Procurement.INQUIRY, Office.TODAY.plusDays(1), List.of(packaging(1_000)));
        assertThatThrownBy(() -> desk.office.as(desk.clerk, () -> service.plan(branding, ahead)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst().field())
                                .isEqualTo("contractedOn"));
        BrandingCase planned = plan(branding, packaging(1_000));
        assertThat(planned.procurement()).isEqualTo(Procurement.INQUIRY);
        assertThat(planned.contractedOn()).isEqualTo(Office.TODAY);
    }

    @Test
    void nothingNewIsBegunForSomebodyDeadButWhatWasDeliveredIsAccepted() {
        BrandingCase planned = plan(open("脐橙"), packaging(1_000));
        desk.died(farmer.id(), Office.TODAY.minusDays(3));
        assertThat(file(planned).stopped()).isNotNull();
        run(desk.reviewer, () -> refused(() -> service.review(now(planned), YES), "people.death.stops"));
        run(desk.clerk, () -> refused(() -> open("蜂蜜"), "people.death.stops"));
        desk.lives(farmer.id());
        run(desk.reviewer, () -> service.review(now(planned), YES));
        run(desk.approver, () -> service.approve(now(planned), YES));
        desk.died(farmer.id(), Office.TODAY.minusDays(3));
        assertThat(file(planned).stopped()).isNull();
    }

    @Test
    void oneProductIsSupportedOnceUnderWhateverEntryOfThePerson() {
        Person again = desk.person("向春美", "110101199003070177");
        plan(open("奉节脐橙"), packaging(5_000));
        BrandingCase second = desk.office.as(
                desk.clerk, () -> service.open(new NewBrandingCase(again.id(), null, "奉节脐橙", "想做礼盒", scheme.id())));
        desk.merge(again, farmer);
        run(
                desk.clerk,
                () -> refused(
                        () -> service.plan(second, draft(provider, packaging(4_000))),
                        "branding.plan.paidOnce.PACKAGING"));
        assertThat(file(second).branding().personName()).isEqualTo("向春美");
        desk.office.database.change(handle -> assertThat(
                        new BrandingTimeline().of(handle, new Subject("person", again.id())))
                .hasSize(2));
    }

    @Test
    void whatBothEntriesHadIsToldBeforeTheyBecomeOne() {
        Person again = desk.person("向春美", "110101199003070177");
        plan(open("奉节脐橙"), packaging(5_000));
        BrandingCase second = desk.office.as(
                desk.clerk, () -> service.open(new NewBrandingCase(again.id(), null, "奉节脐橙", "想做礼盒", scheme.id())));
        plan(second, packaging(4_000));
        desk.office.database.change(handle -> assertThat(new BrandedTwice().of(handle, again.id(), farmer.id()))
                .extracting("key")
                .containsExactly("branding.merge.twice"));
    }

    @Test
    void everyKindOfItemCanBePlanned() {
        Map<ItemKind, Money> most = new EnumMap<>(ItemKind.class);
        List.of(ItemKind.values()).forEach(kind -> most.put(kind, Money.ofYuan(1_000)));
        SchemeVersion all =
                desk.scheme(SchemeKind.BRANDING, "各项培育", new BrandingRule(Money.ofYuan(8_000), most, account));
        for (ItemKind kind : ItemKind.values()) {
            BrandingCase opened = desk.office.as(
                    desk.clerk,
                    () -> service.open(new NewBrandingCase(farmer.id(), null, kind.name(), "想做", all.id())));
            BrandingCase planned = plan(opened, new ItemPlan(kind, "一项", 1, Money.ofYuan(100)));
            assertThat(file(planned).items()).extracting(BrandingItem::kind).containsExactly(kind);
        }
    }

    @Test
    void aCaseGoesFromTheNeedToTheProvidersMoney() {
        BrandingCase opened = open("奉节脐橙");
        BrandingCase approved =
                approved(opened, packaging(5_000), new ItemPlan(ItemKind.TEST_REPORT, "农残检测", 1, Money.ofYuan(1_500)));
        assertThat(available()).isEqualTo(Money.ofYuan(3_500));

        List<BrandingItem> items = file(approved).items();
        run(
                desk.clerk,
                () -> refused(
                        () -> deliveries.submit(approved),
                        "branding.delivery.notDelivered",
                        "branding.delivery.notDelivered",
                        "branding.paper.design-file",
                        "branding.paper.invoice",
                        "branding.paper.sample-photo",
                        "branding.paper.test-report",
                        "branding.papers.where"));
        filed.addAll(Set.of("design-file", "invoice", "sample-photo", "test-report"));
        run(desk.clerk, () -> {
            deliveries.deliver(
                    approved,
                    items.stream()
                            .map(item -> new ItemDelivery(
                                    item.id(),
                                    TODAY,
                                    item.kind().numbered() ? "NO-1" : null,
                                    item.kind().numbered() ? TODAY.plusDays(40) : null))
                            .toList());
            deliveries.submit(now(opened));
        });
        run(
                desk.reviewer,
                () -> deliveries.accept(
                        now(opened),
                        items.stream()
                                .map(item -> new ItemAcceptance(
                                        item.id(), item.kind() == ItemKind.PACKAGING, item.budget(), null))
                                .toList(),
                        5,
                        TODAY));
        assertThat(now(opened).accepted()).isEqualTo(Money.ofYuan(5_000));
        assertThat(available()).isEqualTo(Money.ofYuan(5_000));

        assertThat(waiting()).containsExactly("branding.task.ACCEPTED");
        Notice draft = desk.draftNotice(notices, BrandingCase.KIND);
        assertThat(waiting()).isEmpty();
        run(desk.approver, () -> notices.withdraw(draft, "名单有误"));
        desk.post(notices, BrandingCase.KIND);
        BrandingFile file = file(opened);
        assertThat(file.branding().status()).isEqualTo(BrandingStatus.RELEASED);
        assertThat(file.payables()).singleElement().satisfies(payable -> {
            assertThat(payable.amount()).isEqualTo(Money.ofYuan(5_000));
            assertThat(payable.beneficiaryId()).isEqualTo(provider);
        });
        run(desk.clerk, () -> {
            refused(
                    () -> deliveries.record(now(opened), 6, Money.ofYuan(9), Money.ofYuan(900), 3),
                    "branding.result.tooEarly");
            deliveries.record(now(opened), 0, Money.ofYuan(6), Money.ofYuan(300), 0);
            refused(
                    () -> deliveries.record(now(opened), 0, Money.ofYuan(6), Money.ofYuan(300), 0),
                    "branding.result.known");
        });
        List<Problem> found = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    /** A clock that fell back over the new year: the old year is no other in which the same could be paid once more. */
    @Test
    void aClockThatFellBackIsNoOtherCycle() {
        desk.office.time.goTo(LocalDate.of(2027, 1, 5));
        plan(open("奉节脐橙"), packaging(2_000));
        BrandingCase second = open("奉节 脐橙");
        BrandingService behind = service(OfficeClock.fixed(LocalDate.of(2026, 12, 31)));
        refused(
                () -> desk.office.as(desk.clerk, () -> behind.plan(second, draft(provider, packaging(1_000)))),
                "branding.plan.paidOnce.PACKAGING");
    }

    @Test
    void oneProductGetsOneItemOnceACycle() {
        plan(open("奉节脐橙"), packaging(2_000));
        BrandingCase second = open("奉节 脐橙");
        refused(() -> plan(second, packaging(1_000)), "branding.plan.paidOnce.PACKAGING");
        refused(() -> plan(open("蜂蜜"), packaging(1_000), packaging(500)), "branding.plan.paidOnce.PACKAGING");
        assertThat(plan(open("蜂蜜"), packaging(1_000)).status()).isEqualTo(BrandingStatus.PLANNED);
    }

    @Test
    void aPlanSentBackIsDrawnAgainAndAWithdrawnCaseFreesItsItems() {
        BrandingCase opened = open("奉节脐橙");
        plan(opened, packaging(2_000));
        run(desk.reviewer, () -> service.review(now(opened), new Decision.SendBack("报价偏高")));
        BrandingCase approved = approved(now(opened), packaging(1_800));
        assertThat(file(opened).items()).extracting(BrandingItem::unitPrice).containsExactly(Money.ofYuan(1_800));
        assertThat(available()).isEqualTo(Money.ofYuan(8_200));
        run(desk.clerk, () -> service.withdraw(approved, "农户放弃"));
        assertThat(file(opened).story())
                .extracting(entry -> entry.what().key() + " " + entry.who())
                .containsExactly(
                        "branding.story.opened " + desk.clerk.name(), "branding.story.withdrawn " + desk.clerk.name());
        assertThat(available()).isEqualTo(Money.ofYuan(10_000));
        plan(open("奉节脐橙"), packaging(1_000));
        List<Problem> found = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void aDeliveryIsEnteredWithADaySinceTheApproval() {
        BrandingCase approved = approved(open("奉节脐橙"), packaging(2_000));
        BrandingItem item = file(approved).items().getFirst();
        run(desk.clerk, () -> {
            refused(() -> deliveries.deliver(approved, List.of()), "branding.delivery.nothing");
            refused(() -> deliver(approved, item, TODAY.minusDays(1)), "branding.delivery.early");
            refused(() -> deliver(approved, item, TODAY.plusDays(1)), "branding.delivery.future");
            deliver(approved, item, TODAY);
        });
        assertThat(file(approved).items().getFirst().deliveredOn()).isEqualTo(TODAY);
    }

    private void deliver(BrandingCase branding, BrandingItem item, LocalDate day) {
        deliveries.deliver(branding, List.of(new ItemDelivery(item.id(), day, null, null)));
    }

    @Test
    void aDeliverySentBackIsMendedAndPutForwardAgain() {
        BrandingCase approved = approved(open("奉节脐橙"), packaging(2_000));
        filed.addAll(ItemKind.PACKAGING.papers());
        BrandingItem item = file(approved).items().getFirst();
        run(desk.clerk, () -> {
            deliveries.deliver(approved, List.of(new ItemDelivery(item.id(), TODAY, null, null)));
            deliveries.submit(now(approved));
        });
        run(desk.reviewer, () -> refused(() -> deliveries.sendBack(now(approved), " "), "approval.reason.missing"));
        run(desk.reviewer, () -> deliveries.sendBack(now(approved), "礼盒印错字"));
        assertThat(now(approved).status()).isEqualTo(BrandingStatus.APPROVED);
        assertThat(available()).as("the budget stays bound").isEqualTo(Money.ofYuan(8_000));
        run(desk.clerk, () -> {
            deliveries.deliver(now(approved), List.of(new ItemDelivery(item.id(), TODAY, null, null)));
            deliveries.submit(now(approved));
        });
        run(
                desk.reviewer,
                () -> deliveries.accept(
                        now(approved), List.of(new ItemAcceptance(item.id(), true, item.budget(), null)), 4, TODAY));
        assertThat(now(approved).status()).isEqualTo(BrandingStatus.ACCEPTED);
        assertThat(file(approved).acceptance())
                .extracting(ApprovalStep::outcome)
                .containsExactly(Outcome.ENTERED, Outcome.SENT_BACK, Outcome.ENTERED, Outcome.APPROVED);
        List<Problem> found = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void whoEnteredDoesNotAccept() {
        BrandingCase approved = approved(open("奉节脐橙"), packaging(2_000));
        filed.addAll(ItemKind.PACKAGING.papers());
        Actor both = desk.office.person("两手", Role.CLERK, Role.REVIEWER);
        BrandingItem item = file(approved).items().getFirst();
        run(both, () -> {
            deliveries.deliver(approved, List.of(new ItemDelivery(item.id(), TODAY, null, null)));
            deliveries.submit(now(approved));
            refused(
                    () -> deliveries.accept(
                            now(approved), List.of(new ItemAcceptance(item.id(), true, item.budget(), null)), 4, TODAY),
                    "approval.step.ownEntry");
        });
        assertThat(now(approved).status()).isEqualTo(BrandingStatus.DELIVERED);
    }

    /** What ends is told from 60 days before its last day until 30 days after, with its case, once it was accepted. */
    @Test
    void anAcceptedCertificateRemindsOfItsEnd() {
        BrandingCase approved = approved(
                open("奉节脐橙"), new ItemPlan(ItemKind.TEST_REPORT, "农残检测", 1, Money.ofYuan(2_000)), packaging(500));
        filed.addAll(ItemKind.TEST_REPORT.papers());
        filed.addAll(ItemKind.PACKAGING.papers());
        LocalDate ends = TODAY.plusDays(100);
        run(desk.clerk, () -> {
            deliveries.deliver(
                    approved,
                    file(approved).items().stream()
                            .map(item -> new ItemDelivery(
                                    item.id(),
                                    TODAY,
                                    item.kind().numbered() ? "NO-1" : null,
                                    item.kind().numbered() ? ends : null))
                            .toList());
            deliveries.submit(now(approved));
        });
        assertThat(expiring(ends)).as("not accepted").isEmpty();
        run(
                desk.reviewer,
                () -> deliveries.accept(
                        now(approved),
                        file(approved).items().stream()
                                .map(item -> new ItemAcceptance(item.id(), true, item.budget(), null))
                                .toList(),
                        5,
                        TODAY));
        assertThat(expiring(ends.minusDays(61))).isEmpty();
        assertThat(expiring(ends.minusDays(60))).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("branding.task.expires");
            assertThat(task.args()).containsExactly("农残检测", ends, approved.caseNo());
            assertThat(task.subject()).isEqualTo(new Subject(BrandingCase.KIND, approved.id()));
            assertThat(task.due()).isEqualTo(ends);
            assertThat(task.isFor(desk.clerk)).isTrue();
        });
        assertThat(expiring(ends.plusDays(30))).extracting(Task::key).containsExactly("branding.task.expired");
        assertThat(expiring(ends.plusDays(31))).isEmpty();
    }

    /** A shop names the case that it came from, when the case is its owner's. */
    @Test
    void aShopNamesTheCaseThatItCameFrom() {
        BrandingCase branding = open("奉节脐橙");
        ShopService shops = new ShopService(desk.office.acts, new BrandingSupport());
        run(desk.clerk, () -> {
            assertThat(shops.supports(farmer.id(), "脐橙"))
                    .extracting(Support::id)
                    .containsExactly(branding.id());
            Shop shop = shops.add(shop(farmer.id(), branding.id()));
            assertThat(shops.open(shop.id()).support())
                    .extracting(Support::text)
                    .isEqualTo(branding.caseNo() + " 奉节脐橙");
            refused(
                    () -> shops.change(
                            shop, shop(desk.person("李四", "110101199003070177").id(), branding.id())),
                    "sales.shop.othersSupport");
        });
    }

    private static ShopDraft shop(UUID owner, UUID branding) {
        return new ShopDraft(
                Platform.TAOBAO,
                "TB-1",
                "夔橙小店",
                "",
                Beneficiary.person(owner, "店主"),
                null,
                "水果",
                TODAY.minusDays(10),
                branding);
    }

    private List<Task> expiring(LocalDate today) {
        return desk.office.database.read(handle -> new BrandingTasks()
                .tasks(handle, desk.clerk, today).stream()
                        .filter(task -> task.key().startsWith("branding.task.expire"))
                        .toList());
    }

    private List<String> waiting() {
        return desk.office.database.read(handle -> new BrandingTasks()
                .tasks(handle, desk.approver, desk.office.clock.today()).stream()
                        .map(Task::key)
                        .toList());
    }
}
