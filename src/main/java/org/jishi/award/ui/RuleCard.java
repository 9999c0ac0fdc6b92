package org.jishi.award.ui;

import org.jishi.award.AwardRule;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;

/** A scheme's rule in words. */
final class RuleCard {
    private RuleCard() {}

    static Card of(Ui ui, AwardWords words, String documentNo, AwardRule rule) {
        Card card = new Card(ui.text("award.rule.title")).fact(ui.text("award.round.document"), documentNo);
        words.rule(rule).forEach(line -> card.getChildren().add(Nodes.paragraph(line)));
        return card;
    }
}
