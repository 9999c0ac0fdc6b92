package org.jishi.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.jishi.platform.access.Access;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** 20 that means 200,000 is found out where it is typed. */
class MoneyFieldTest {
    private final ObjectProperty<Money> amount = new SimpleObjectProperty<>();

    private Label unit(Language language) {
        return Pictures.onFx(() -> {
            Form form = new Form(new TestUi(new Access(), OfficeClock.system(), language).ui)
                    .money("fund.tranche.amount", amount, FormField::required);
            new Scene(form).getRoot().applyCss();
            return (Label) form.lookup(".field-unit");
        });
    }

    private String said(Label unit, Money typed) {
        return Pictures.onFx(() -> {
            amount.set(typed);
            return unit.getText();
        });
    }

    @Test
    void aFieldOfMoneySaysYuanAndTenThousandsOfThem() {
        Label unit = unit(Language.ZH);
        assertThat(unit.getText()).isEqualTo("元");
        assertThat(said(unit, Money.ofYuan(20))).isEqualTo("元");
        assertThat(said(unit, Money.ofYuan(200_000))).isEqualTo("元（20 万元）");
        assertThat(said(unit, Money.ofFen(2_160_050))).isEqualTo("元（2.16005 万元）");
        assertThat(said(unit(Language.EN), Money.ofYuan(200_000))).isEqualTo("yuan (20 × 10,000)");
    }
}
