package org.jishi.award.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.award.AwardPlan;
import org.jishi.award.AwardRule;
import org.jishi.award.PeriodUse;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** The steps of a new round. */
final class NewRoundView {
    private final Ui ui;
    private final NewRoundModel model;
    private final AwardWords words;
    private final VBox rule = new VBox(8);
    private final VBox result = new VBox(12);
    private final RankTable table;

    NewRoundView(Ui ui, NewRoundModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new AwardWords(ui);
        this.table = new RankTable(ui, "award-plan", model::lines);
    }

    Page page() {
        model.scheme.subscribe(this::showRule);
        model.plan().subscribe(this::showPlan);
        model.load();
        Form form = new Form(ui)
                .custom("award.new.period", periods(), f -> f.required().help("award.new.periodHelp"))
                .custom("award.new.scheme", schemes(), f -> f.help("award.new.schemeHelp"))
                .node(rule);
        return new StepsPage(ui, "award.new.title")
                .step(new Step("award.new.choose", form)
                        .readyWhen(model.scheme.map(chosen -> true).orElse(false))
                        .onNext("award.new.compute", model::compute))
                .step(new Step("award.new.look", result).onNext("award.new.make", model::make));
    }

    private ComboBox<Period> periods() {
        ComboBox<Period> box = new ComboBox<>(model.periods());
        box.setPrefWidth(400);
        box.setVisibleRowCount(14);
        box.setConverter(Worded.by(this::period));
        box.valueProperty().bindBidirectional(model.period);
        return box;
    }

    private String period(Period of) {
        PeriodUse use = model.use(of);
        return switch (use.kind()) {
            case FREE -> words.period(of);
            case AGAIN -> ui.text("award.new.again", of, String.valueOf(use.roundNo()));
            case TAKEN -> ui.text("award.new.taken", of, String.valueOf(use.roundNo()));
            case NO_SCHEME -> ui.text("award.new.without", of);
        };
    }

    private ComboBox<SchemeVersion> schemes() {
        ComboBox<SchemeVersion> box = new ComboBox<>(model.schemes);
        box.setPrefWidth(400);
        box.setConverter(Worded.by(SchemeVersion::title));
        box.valueProperty().bindBidirectional(model.scheme);
        return box;
    }

    private void showRule(@Nullable SchemeVersion version) {
        if (version == null) {
            rule.getChildren()
                    .setAll(
                            Nodes.muted(ui.text("award.new.noScheme")),
                            Buttons.plain(ui, "award.new.toSchemes", model::schemes));
            return;
        }
        rule.getChildren().setAll(ruleCard(version));
    }

    private Card ruleCard(SchemeVersion version) {
        return RuleCard.of(ui, words, version.documentNo(), SchemeRules.read(version, AwardRule.class));
    }

    private void showPlan(@Nullable AwardPlan plan) {
        if (plan == null) {
            return;
        }
        Label sum = Nodes.heading(words.result(plan.winners(), plan.awarded(), plan.held() - plan.died(), plan.died()));
        Node pot = Nodes.muted(
                plan.budget() == null
                        ? ui.text("award.new.noPot")
                        : ui.text("award.new.pot", plan.budget(), plan.carried(), plan.spent()));
        result.getChildren().setAll(sum, pot, table.node(), Nodes.muted(ui.text("award.new.lookHelp")));
        table.show();
    }
}
