package org.jishi.award.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.award.AwardRule;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** A scheme's rule in words. */
final class RuleCard {
    private RuleCard() {}

    static Card of(Ui ui, AwardWords words, String documentNo, AwardRule rule) {
        Card card = new Card(ui.text("award.rule.title"))
                .fact(ui.text("award.round.document"), documentNo)
                .fact(ui.text("award.rule.per"), ui.text("award.per", rule.per()));
        rule.tiers().forEach(tier -> card.getChildren().add(Nodes.paragraph(words.tier(tier))));
        List<String> limits = new ArrayList<>();
        if (rule.floor() != null) {
            limits.add(ui.text("award.rule.floorWords", rule.floor()));
        }
        if (rule.lineCap() != null) {
            limits.add(ui.text("award.rule.lineCapWords", rule.lineCap()));
        }
        if (rule.ownerCap() != null) {
            limits.add(ui.text("award.rule.ownerCapWords", rule.ownerCap()));
        }
        if (rule.leastOrders() > 0) {
            limits.add(ui.text("award.rule.leastOrdersWords", rule.leastOrders()));
        }
        if (rule.leastDays() > 0) {
            limits.add(ui.text("award.rule.leastDaysWords", rule.leastDays()));
        }
        if (rule.leastGrowth() != null) {
            limits.add(ui.text("award.rule.leastGrowthWords", rule.leastGrowth().toPlainString()));
        }
        if (rule.places() > 0) {
            limits.add(ui.text("award.rule.placesWords", rule.places()));
        }
        if (rule.budget() != null) {
            limits.add(ui.text(
                    rule.rollsOver() ? "award.rule.budgetRollsWords" : "award.rule.budgetWords", rule.budget()));
        }
        if (rule.stepUp()) {
            limits.add(ui.text("award.rule.stepUpWords"));
        }
        limits.forEach(limit -> card.getChildren().add(Nodes.muted(limit)));
        return card;
    }
}
