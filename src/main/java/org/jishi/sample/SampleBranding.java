package org.jishi.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.ItemAcceptance;
import org.jishi.branding.ItemDelivery;
import org.jishi.branding.ItemKind;
import org.jishi.branding.ItemPlan;
import org.jishi.branding.NewBrandingCase;
import org.jishi.branding.PlanDraft;
import org.jishi.branding.Procurement;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.person.Person;
import org.jishi.platform.money.Money;
import org.jishi.policy.SchemeVersion;

/** Branding cases at each stage of the board. */
final class SampleBranding {
    private static final String TITLE = "农产品品牌培育项目公示";
    private static final List<String> PRODUCTS =
            List.of("奉节脐橙礼盒", "高山土豆", "夔门腊肉", "白帝蜂蜜", "竹园盬子鸡", "青龙大米", "吐祥茶叶", "兴隆烤烟蒜", "草堂辣椒酱", "云雾党参");

    private final Stage stage;
    private final SampleNotices notices;
    private final SamplePayments payments;
    private UUID provider = new UUID(0, 0);

    SampleBranding(Stage stage, SampleNotices notices, SamplePayments payments) {
        this.stage = stage;
        this.notices = notices;
        this.payments = payments;
    }

    void tell() {
        stage.agenda().on(stage.ago(150), () -> {
            provider = stage.cast()
                    .as(
                            stage.cast().clerk(),
                            () -> stage.office()
                                    .organisations()
                                    .register(
                                            new OrganisationDraft(
                                                    "夔门品牌设计公司（样例）",
                                                    Organisation.Kind.FIRM,
                                                    stage.invented().creditCode("91", "500236"),
                                                    "谭设计",
                                                    stage.invented().phone(),
                                                    null,
                                                    null,
                                                    null),
                                            java.util.Set.of()));
            payments.account(provider, "夔门品牌设计公司（样例）");
        });
        stage.agenda().on(stage.ago(120), () -> {
            BrandingCase paid = accepted(7);
            notices.through(
                    notices.draft(BrandingCase.KIND, List.of(paid.id()), TITLE),
                    () -> payments.carry(List.of(provider), "品牌培育合同款", stage.ago(100), 0));
        });
        stage.agenda().on(stage.ago(60), () -> {
            BrandingCase waits = accepted(8);
            notices.through(notices.draft(BrandingCase.KIND, List.of(waits.id()), TITLE), () -> {});
        });
        stage.agenda().on(stage.ago(25), this::underWay);
        stage.agenda().on(stage.ago(5), () -> {
            BrandingCase hangs = accepted(9);
            notices.post(notices.draft(BrandingCase.KIND, List.of(hangs.id()), TITLE));
            accepted(10);
            delivered(11);
        });
    }

    private BrandingCase open(int number) {
        Person person = stage.people().get(number * 5 + 1);
        return stage.cast().as(stage.cast().clerk(), () -> {
            SchemeVersion scheme = stage.office().branding().schemes().getFirst();
            return stage.office()
                    .branding()
                    .open(new NewBrandingCase(
                            person.id(),
                            null,
                            PRODUCTS.get(number % PRODUCTS.size()),
                            "想做包装和检测，进入县里的电商展柜",
                            scheme.id()));
        });
    }

    private BrandingCase now(BrandingCase branding) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office().brandingFiles().open(branding.id()).branding());
    }

    private BrandingCase planned(int number) {
        BrandingCase opened = open(number);
        stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .branding()
                                .plan(
                                        opened,
                                        new PlanDraft(
                                                "包装陈旧，没有检测报告",
                                                provider,
                                                "PPHT-" + (number + 1),
                                                Procurement.BELOW_LIMIT,
                                                stage.ago(150),
                                                List.of(
                                                        new ItemPlan(
                                                                ItemKind.PACKAGING, "礼盒设计和打样", 1, Money.ofYuan(6_000)),
                                                        new ItemPlan(
                                                                ItemKind.TEST_REPORT,
                                                                "农残检测",
                                                                1,
                                                                Money.ofYuan(1_800))))));
        return now(opened);
    }

    private BrandingCase reviewed(BrandingCase branding, Decision decision) {
        stage.cast()
                .run(stage.cast().reviewer(), () -> stage.office().branding().review(branding, decision));
        return now(branding);
    }

    private BrandingCase approved(int number) {
        BrandingCase branding = reviewed(planned(number), Stage.YES);
        stage.cast()
                .run(stage.cast().approver(), () -> stage.office().branding().approve(branding, Stage.YES));
        return now(branding);
    }

    private BrandingCase delivered(int number) {
        BrandingCase branding = approved(number);
        stage.cast().run(stage.cast().clerk(), () -> {
            List<BrandingItem> items = items(branding);
            items.stream()
                    .flatMap(item -> item.kind().papers().stream())
                    .distinct()
                    .forEach(kind -> file(branding, kind));
            LocalDate day = stage.agenda().day();
            stage.office()
                    .deliveries()
                    .deliver(
                            branding,
                            items.stream()
                                    .map(item -> new ItemDelivery(
                                            item.id(),
                                            day,
                                            item.kind().numbered() ? "JC-" + branding.caseNo() : null,
                                            item.kind().numbered() ? day.plusYears(1) : null))
                                    .toList());
        });
        BrandingCase filled = now(branding);
        stage.cast().run(stage.cast().clerk(), () -> stage.office().deliveries().submit(filled));
        return now(branding);
    }

    private List<BrandingItem> items(BrandingCase branding) {
        return stage.office().brandingFiles().open(branding.id()).items();
    }

    private void file(BrandingCase branding, String kind) {
        String words = "样例佐证材料（虚构）：" + branding.caseNo() + " " + branding.product() + " " + kind;
        Path paper = stage.office()
                .signedIn()
                .office()
                .folder()
                .scratch()
                .write(kind + ".txt", words.getBytes(StandardCharsets.UTF_8));
        stage.office().papers().add(BrandingCase.KIND, branding.id(), kind, paper);
    }

    private BrandingCase accepted(int number) {
        BrandingCase branding = delivered(number);
        stage.cast()
                .run(
                        stage.cast().reviewer(),
                        () -> stage.office()
                                .deliveries()
                                .accept(
                                        branding,
                                        items(branding).stream()
                                                .map(item -> new ItemAcceptance(item.id(), true, item.budget(), null))
                                                .toList(),
                                        4 + number % 2,
                                        stage.agenda().day()));
        return now(branding);
    }

    private void underWay() {
        open(0);
        planned(1);
        reviewed(planned(2), Stage.YES);
        approved(3);
        reviewed(planned(4), new Decision.SendBack("报价偏高，请另取一家报价"));
        reviewed(planned(5), new Decision.Reject("同一产品去年已支持"));
        BrandingCase given = planned(6);
        stage.cast().run(stage.cast().clerk(), () -> stage.office().branding().withdraw(given, "本人放弃"));
    }
}
