package org.jishi.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.ItemKind;
import org.jishi.fund.FundGrant;
import org.jishi.fund.FundSource;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.fund.NewTranche;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jishi.report.HandEntry;
import org.jishi.report.Indicator;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.subsidy.SubsidyRule;

/** The year's grant, what it is for, the office's schemes, and what it set itself. */
final class SampleMoney {
    private final Stage stage;

    /** The accounts that pay. */
    private UUID training = new UUID(0, 0);

    private UUID brands = new UUID(0, 0);
    private UUID awards = new UUID(0, 0);

    SampleMoney(Stage stage) {
        this.stage = stage;
    }

    UUID awards() {
        return awards;
    }

    /** Everything that stands before the first case; two schemes get a draft that is not in force yet. */
    void tell() {
        stage.cast().run(stage.cast().cashier(), this::fund);
        SchemeVersion[] drafts = stage.cast().as(stage.cast().clerk(), this::draft);
        for (SchemeVersion draft : drafts) {
            stage.cast()
                    .as(stage.cast().approver(), () -> stage.office().policies().putInForce(draft));
        }
        stage.cast().run(stage.cast().official(), this::targets);
        stage.agenda().on(stage.ago(0), () -> stage.cast().run(stage.cast().official(), this::byHand));
        stage.agenda()
                .on(
                        stage.ago(20),
                        () -> stage.cast().run(stage.cast().clerk(), () -> {
                            SchemeVersion before = drafts[0];
                            stage.office()
                                    .policies()
                                    .draft(new SchemeDraft(
                                            before.schemeId(),
                                            SchemeKind.SUBSIDY,
                                            before.title(),
                                            before.documentId(),
                                            LocalDate.of(stage.year() + 1, 1, 1),
                                            null,
                                            SchemeRules.write(SubsidyRule.flat(Money.ofYuan(800), training)),
                                            7,
                                            true));
                        }));
        stage.agenda()
                .on(
                        stage.ago(40),
                        () -> stage.cast()
                                .run(
                                        stage.cast().cashier(),
                                        () -> stage.office()
                                                .fund()
                                                .takeBack(training, Money.ofYuan(20_000), "年中调整，结余退回未分配")));
        stage.agenda()
                .on(
                        stage.ago(35),
                        () -> stage.cast().run(stage.cast().cashier(), () -> {
                            UUID pool = stage.office()
                                    .fund()
                                    .overview()
                                    .grants()
                                    .getFirst()
                                    .poolId();
                            stage.office().fund().surrender(pool, Money.ofYuan(5_000), "渝财建〔" + stage.year() + "〕61号");
                        }));
    }

    private void fund() {
        var fund = stage.office().fund();
        LocalDate start = stage.ago(300);
        FundGrant grant = fund.addGrant(
                new NewGrant("电子商务进农村综合示范专项资金", FundSource.CENTRAL, "财建〔" + start.getYear() + "〕18号", start, null));
        fund.addTranche(
                grant.id(),
                new NewTranche(stage.year(), Money.ofYuan(1_200_000), "财建〔" + start.getYear() + "〕18号", start));
        training = fund.addCategory(grant.id(), NewCategory.free("农村电商培训"));
        brands = fund.addCategory(grant.id(), new NewCategory("农产品品牌培育", null, BigDecimal.valueOf(40), null));
        awards = fund.addCategory(grant.id(), NewCategory.free("网络销售奖励"));
        fund.allot(training, Money.ofYuan(500_000), "年初安排");
        fund.allot(brands, Money.ofYuan(300_000), "年初安排");
        fund.allot(awards, Money.ofYuan(200_000), "年初安排");
        FundGrant county = fund.addGrant(
                new NewGrant("县级电商发展资金", FundSource.COUNTY, "奉节财〔" + start.getYear() + "〕7号", start, null));
        fund.addTranche(
                county.id(),
                new NewTranche(stage.year(), Money.ofYuan(300_000), "奉节财〔" + start.getYear() + "〕7号", start));
        UUID promotion = fund.addCategory(county.id(), NewCategory.free("宣传推广"));
        fund.allot(promotion, Money.ofYuan(100_000), "年初安排");
    }

    private SchemeVersion[] draft() {
        var policies = stage.office().policies();
        LocalDate from = stage.ago(300);
        PolicyDocument document =
                policies.addDocument("奉节县农村电商扶持办法", "奉节商务发〔" + from.getYear() + "〕12号", "奉节县商务委员会", from);
        SchemeVersion subsidy = policies.draft(new SchemeDraft(
                null,
                SchemeKind.SUBSIDY,
                "农村电商培训补贴",
                document.id(),
                from,
                null,
                SchemeRules.write(SubsidyRule.flat(Money.ofYuan(600), training)),
                7,
                true));
        SchemeVersion branding = policies.draft(new SchemeDraft(
                null,
                SchemeKind.BRANDING,
                "农产品品牌培育",
                document.id(),
                from,
                null,
                SchemeRules.write(new BrandingRule(
                        Money.ofYuan(20_000),
                        Map.of(
                                ItemKind.PACKAGING,
                                Money.ofYuan(8_000),
                                ItemKind.TRADEMARK,
                                Money.ofYuan(2_000),
                                ItemKind.TEST_REPORT,
                                Money.ofYuan(3_000),
                                ItemKind.PHOTOGRAPHY,
                                Money.ofYuan(3_000),
                                ItemKind.SHOP_DESIGN,
                                Money.ofYuan(4_000)),
                        brands)),
                7,
                false));
        return new SchemeVersion[] {subsidy, branding};
    }

    private void targets() {
        target(Indicator.CLASSES, Direction.AT_LEAST, "8", "5");
        target(Indicator.PERSON_TIMES, Direction.AT_LEAST, "300", "15");
        target(Indicator.PERSONS, Direction.AT_LEAST, "250", "15");
        target(Indicator.PASS_RATE, Direction.AT_LEAST, "75", "10");
        target(Indicator.DISBURSED_SHARE, Direction.AT_LEAST, "10", "5");
        target(Indicator.RETAIL, Direction.AT_LEAST, "30", "20");
        target(Indicator.ACTIVE_SHOPS, Direction.AT_LEAST, "10", "10");
        target(Indicator.BRANDS, Direction.AT_LEAST, "4", "10");
        stage.office()
                .targets()
                .setGoal(stage.year(), "电子商务进农村综合示范", "奉节县商务委员会", "培训农村电商人才，扶持农产品品牌，带动农产品网络销售。", "按计划开班，补贴和奖励按公示结果发放。");
    }

    /** What the ministry's table asks of the quarters that ended, and of the same one a year before. */
    private void byHand() {
        Period ended = before(Period.quarterOf(stage.ago(0).plusDays(1)));
        for (Period quarter = ended; quarter.year() == ended.year(); quarter = before(quarter)) {
            byHand(quarter, 900 + 40L * quarter.last().getMonthValue());
        }
        byHand(ended.yearBefore(), 980);
    }

    private static Period before(Period quarter) {
        return Period.quarterOf(quarter.first().minusDays(1));
    }

    private void byHand(Period quarter, long tenThousands) {
        stage.office()
                .handEntries()
                .set(
                        null,
                        quarter,
                        Map.of(
                                HandEntry.Trade.COUNTY_RETAIL, BigDecimal.valueOf(tenThousands * 8 / 5),
                                HandEntry.Trade.RURAL_RETAIL, BigDecimal.valueOf(tenThousands),
                                HandEntry.Trade.FARM_RETAIL, BigDecimal.valueOf(tenThousands * 3 / 10),
                                HandEntry.Trade.BOUGHT_FOR, BigDecimal.valueOf(tenThousands / 20),
                                HandEntry.Trade.SOLD_FOR, BigDecimal.valueOf(tenThousands / 25)),
                        Map.of(
                                HandEntry.Words.PROBLEMS, "高山村快递价格高，生鲜发货慢。",
                                HandEntry.Words.NEXT_STEPS, "并仓发货，与快递公司谈统一价格。",
                                HandEntry.Words.EXAMPLES, "无"));
    }

    private void target(Indicator indicator, Direction direction, String target, String weight) {
        stage.office()
                .targets()
                .set(stage.year(), indicator, direction, new BigDecimal(target), new BigDecimal(weight), null);
    }
}
