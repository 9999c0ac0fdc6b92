package org.jishi.sales.ui;

import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtWords;
import org.jishi.sales.OrderState;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.Shop;
import org.jspecify.annotations.Nullable;

/** States and amounts as all pages of the room say them. */
final class SalesWords {
    private final Ui ui;

    SalesWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(Shop shop) {
        return shop.closedOn() == null
                ? Chip.of(ui.text("sales.shopState.OPEN"), Tone.SUCCESS)
                : Chip.of(ui.text("sales.shopState.CLOSED"), Tone.NEUTRAL);
    }

    /** Null when nothing is in doubt. */
    @Nullable
    Chip doubts(Shop shop) {
        return shop.openDoubts() == 0
                ? null
                : Chip.of(ui.text("sales.list.openDoubts", shop.openDoubts()), Tone.WARNING);
    }

    Chip status(Doubt.State state) {
        return Chip.of(
                ui.text("sales.doubtState", state),
                switch (state) {
                    case OPEN -> Tone.WARNING;
                    case CLEARED -> Tone.SUCCESS;
                    case STRUCK -> Tone.DANGER;
                });
    }

    Chip status(OrderState state) {
        return Chip.of(
                ui.text("sales.orderState", state),
                switch (state) {
                    case PAID, SHIPPED -> Tone.ACCENT;
                    case DONE -> Tone.SUCCESS;
                    case CLOSED -> Tone.NEUTRAL;
                });
    }

    Chip status(OrderVerdict verdict) {
        return Chip.of(
                ui.text("sales.verdict", verdict),
                switch (verdict) {
                    case NEW, UPDATED -> Tone.SUCCESS;
                    case DUPLICATE, UNPAID -> Tone.NEUTRAL;
                    case REFUSED -> Tone.DANGER;
                });
    }

    String money(Money amount) {
        return ui.text("sales.yuan", amount);
    }

    /** What a doubt is about: "同一收货人 139****0001". */
    String about(Doubt doubt) {
        return ui.text("sales.doubt.about", ui.text("sales.doubtKind", doubt.kind()), detail(doubt.detail()));
    }

    /** A month in words; anything else as it stands. */
    String detail(String detail) {
        return DoubtWords.detail(ui.texts(), detail);
    }
}
