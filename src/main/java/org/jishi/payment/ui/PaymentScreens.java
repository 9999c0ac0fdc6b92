package org.jishi.payment.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jishi.casework.NoticeService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.payment.BankResultService;
import org.jishi.payment.BankSheetService;
import org.jishi.payment.PaymentDesk;
import org.jishi.payment.PaymentService;
import org.jishi.payment.RecoveryService;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The screens of paying: "payment" (what is owed), "payment.batches", "payment.recoveries", "payment.steps" (a batch's
 * id, or null for a new one), "payment.batch" and "payment.recovery" with an id.
 */
public final class PaymentScreens {
    public static final String PAYABLES = "payment";
    public static final String BATCHES = "payment.batches";
    public static final String RECOVERIES = "payment.recoveries";

    public static final String STEPS = "payment.steps";
    public static final String BATCH = "payment.batch";
    public static final String RECOVERY = "payment.recovery";

    private final Ui ui;
    private final PaymentDesk desk;
    private final PaymentService payments;
    private final BankSheetService sheets;
    private final BankResultService results;
    private final RecoveryService recoveries;
    private final NoticeService notices;
    private final Map<String, String> caseScreens;

    /** @param caseScreens the screen that shows a decision, by the decision's kind: "claim" to "subsidy.claim" … */
    public PaymentScreens(
            Ui ui,
            PaymentDesk desk,
            PaymentService payments,
            BankSheetService sheets,
            BankResultService results,
            RecoveryService recoveries,
            NoticeService notices,
            Map<String, String> caseScreens) {
        this.ui = ui;
        this.desk = desk;
        this.payments = payments;
        this.sheets = sheets;
        this.results = results;
        this.recoveries = recoveries;
        this.notices = notices;
        this.caseScreens = Map.copyOf(caseScreens);
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                PAYABLES,
                                "payment.title",
                                Feather.CREDIT_CARD,
                                () -> new PayablesView(ui, model(), caseScreens),
                                Act.FUND_READ)
                        .manual("10"),
                Screen.under(
                                PAYABLES,
                                BATCHES,
                                "payment.batches",
                                Feather.LAYERS,
                                none -> new PaymentLists(ui, model()).batches(),
                                Act.FUND_READ)
                        .manual("10")
                        .found(),
                Screen.under(
                                PAYABLES,
                                RECOVERIES,
                                "payment.recoveries",
                                Feather.CORNER_UP_LEFT,
                                none -> new PaymentLists(ui, model()).recoveries(),
                                Act.FUND_READ)
                        .manual("10")
                        .found(),
                Screen.under(
                                PAYABLES,
                                STEPS,
                                "payment.steps.title",
                                Feather.SEND,
                                batch -> new BatchSteps(ui, model((UUID) batch)),
                                Act.BATCH_DRAFT,
                                Act.BANK_RESULT)
                        .manual("10"),
                Screen.under(
                                PAYABLES,
                                BATCH,
                                "payment.batch.page",
                                Feather.SEND,
                                batch -> new BatchView(ui, model((UUID) Objects.requireNonNull(batch))),
                                Act.FUND_READ)
                        .manual("10"),
                Screen.under(
                                PAYABLES,
                                RECOVERY,
                                "payment.recoveries",
                                Feather.CORNER_UP_LEFT,
                                recovery -> new RecoveryView(ui, new RecoveryModel(ui.background(), recoveries, (UUID)
                                        Objects.requireNonNull(recovery))),
                                Act.FUND_READ)
                        .manual("10"));
    }

    private PaymentModel model() {
        return new PaymentModel(ui.background(), desk, recoveries, notices);
    }

    private BatchModel model(@Nullable UUID batch) {
        return new BatchModel(ui.background(), desk, payments, sheets, results, batch);
    }
}
