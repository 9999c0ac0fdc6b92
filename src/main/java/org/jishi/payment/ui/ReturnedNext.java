package org.jishi.payment.ui;

import javafx.scene.Node;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.payment.ReturnedMoney;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** What the page of a decision says next when the bank sent its money back, and the way to where that is done. */
public final class ReturnedNext {
    private ReturnedNext() {}

    public static String words(Ui ui, ReturnedMoney returned) {
        return ui.text("payment.returned.next." + returned.wants(), returned.reason());
    }

    /** For those who do what is next, their main button; the account to look at for everybody else. */
    public static @Nullable Node button(Ui ui, ReturnedMoney returned) {
        Runnable owner = () -> ui.navigator()
                .open(
                        returned.ownerKind() == BeneficiaryKind.PERSON ? PersonScreens.PERSON : OrganisationScreens.ONE,
                        returned.ownerId());
        return switch (returned.wants()) {
            case ACCOUNT ->
                ui.may(Act.ACCOUNT_PROPOSE) ? Buttons.main(ui, "payment.returned.enter", owner) : look(ui, owner);
            case CONFIRMATION ->
                ui.may(Act.ACCOUNT_CONFIRM) ? Buttons.main(ui, "payment.returned.confirm", owner) : look(ui, owner);
            case BATCH ->
                ui.may(Act.BATCH_DRAFT)
                        ? Buttons.main(
                                ui,
                                "payment.returned.again",
                                () -> ui.navigator().open(PaymentScreens.PAYABLES))
                        : null;
        };
    }

    private static @Nullable Node look(Ui ui, Runnable owner) {
        return ui.may(Act.PEOPLE_READ) ? Buttons.plain(ui, "payment.returned.look", owner) : null;
    }
}
