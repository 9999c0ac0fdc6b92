package org.jishi.payment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jishi.approval.Decision;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.Ticks;
import org.jishi.payment.BankReading.Verdict;
import org.jishi.payment.Batch;
import org.jishi.payment.BatchLine;
import org.jishi.payment.Payable;
import org.jishi.payment.PayingOffice;
import org.jishi.payment.RecoveryService;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.DirectBackground;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Pictures;
import org.jishi.support.Samples;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchStepsTest {
    private final PayingOffice office = new PayingOffice();
    private final List<Refusal> refused = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private List<Payable> owed() throws IOException {
        List<Payable> owed = new ArrayList<>();
        for (String row : Files.readAllLines(Samples.file("papers-payables.csv")).stream()
                .skip(1)
                .toList()) {
            String[] parts = row.split(",", -1);
            owed.add(office.oweWithAccount(parts[2], Money.parse(parts[4]).orElseThrow(), parts[3].strip()));
        }
        return owed;
    }

    private BatchModel model(@Nullable UUID batch) {
        return new BatchModel(
                new DirectBackground(), office.desk, office.payments, office.sheets, office.results, batch);
    }

    private Batch batch(BatchModel model) {
        return model.file().get().batch();
    }

    @Test
    void fromWhatWaitsToTheBanksAnswerWithTwoRowsThatWaitForACorrectedAccount() throws IOException {
        owed();
        office.owe("没有账户的人", Money.ofYuan(600));
        office.cases.office.signIn(office.cases.cashier);
        BatchModel model = model(null);
        assertThat(model.waiting(PageRequest.first(200)).total()).isEqualTo(17);

        model.choose(new Ticks.Choice.AllMatching<>(PageRequest.first(200), 17), () -> {}, refused::add);
        assertThat(model.chosen().get()).hasSize(16);
        model.batchNo().set("SAMPLE-001");
        model.draft(() -> {}, refused::add);
        model.submit(() -> {}, refused::add);
        assertThat(refused).isEmpty();

        model.decide(new Decision.Approve(), () -> {}, refused::add);
        assertThat(refused).as("the cashier who drafted it may not approve").hasSize(1);
        refused.clear();
        office.cases.office.signIn(office.cases.approver);
        model.load(() -> {});
        assertThat(model.file().get().hindrance()).isNull();
        model.decide(new Decision.Approve(), () -> {}, refused::add);
        assertThat(batch(model).status()).isEqualTo(Batch.Status.APPROVED);

        office.cases.office.signIn(office.cases.cashier);
        Path sheet = folder.resolve("SAMPLE-001.xlsx");
        model.writeSheet(sheet, () -> {}, refused::add);
        assertThat(sheet).isNotEmptyFile();
        assertThat(batch(model).status()).isEqualTo(Batch.Status.SENT);

        model.preview(Samples.file("bank-result.txt"), refused::add);
        assertThat(model.reading().get().count(Verdict.PAID)).isEqualTo(14);
        assertThat(office.told).as("a preview changes nothing").isEmpty();
        model.apply(() -> {}, refused::add);
        assertThat(refused).isEmpty();
        assertThat(batch(model).status()).isEqualTo(Batch.Status.CLOSED);
        assertThat(model.file().get().part(BatchLine.Status.RETURNED).count()).isEqualTo(2);

        BatchModel next = model(null);
        assertThat(next.waiting(PageRequest.first(200)).rows())
                .hasSize(3)
                .noneMatch(row -> row.ready())
                .extracting(
                        row -> java.util.Objects.requireNonNull(row.hindrance()).key())
                .containsExactlyInAnyOrder(
                        "payment.batch.accountBeforeReturn",
                        "payment.batch.accountBeforeReturn",
                        "payment.batch.noAccount");
        next.choose(new Ticks.Choice.AllMatching<>(PageRequest.first(200), 3), () -> {}, refused::add);
        assertThat(refused.getFirst().problems().getFirst().key()).isEqualTo("payment.batch.noneReady");
    }

    @Test
    void theProposedPurposeStandsInItsFieldHoweverLongTheClassIsCalled() {
        String item = "培训补贴 · 2026年农村电商实用技能提升与直播带货专题培训班（第三期）";
        office.confirmAccount(
                office.owe("王秀英", Money.ofYuan(600), item), "6228480041021784404", office.cases.office.clock.now());
        office.cases.office.signIn(office.cases.cashier);
        BatchModel model = model(null);
        Form facts = new BatchParts(new TestUi(office.cases.office).ui, model, () -> {}).facts();
        model.choose(new Ticks.Choice.AllMatching<>(PageRequest.first(200), 1), () -> {}, refused::add);
        assertThat(refused).isEmpty();
        assertThat(model.purpose().get()).isEqualTo("培训补贴");
        assertThat(((TextField) facts.lookup("#payment-batch-purpose")).getText())
                .isEqualTo("培训补贴");
    }

    @Test
    void aLineIsTakenOutOfADraftAndADroppedBatchLetsItsPayablesWaitAgain() throws IOException {
        List<Payable> owed = owed();
        office.cases.office.signIn(office.cases.cashier);
        BatchModel model = model(null);
        model.choose(new Ticks.Choice.AllMatching<>(PageRequest.first(200), 16), () -> {}, refused::add);
        model.draft(() -> {}, refused::add);
        BatchLine first = model.lines(PageRequest.first(1)).rows().getFirst().line();
        model.removeLine(first, () -> {}, refused::add);
        assertThat(batch(model).lineCount()).isEqualTo(15);
        assertThat(office.now(owed.getFirst()).status()).isEqualTo(Payable.Status.OPEN);
        model.cancel("重复编制", () -> {}, refused::add);
        assertThat(refused).isEmpty();
        assertThat(batch(model).status()).isEqualTo(Batch.Status.CANCELLED);
        assertThat(owed).allMatch(payable -> office.now(payable).status() == Payable.Status.OPEN);
    }

    /** The window itself, step by step, by its own buttons; with pictures of each step on the way. */
    @Test
    void theStepsPageGoesTheWholeWay() throws IOException {
        owed();
        office.owe("没有账户的人", Money.ofYuan(600));
        office.cases.office.signIn(office.cases.cashier);
        TestUi test = new TestUi(office.cases.office);
        BatchModel model = model(null);
        BatchSteps page = Pictures.onFx(() -> new BatchSteps(test.ui, model));
        shot("payment-steps-1", page, () -> tickAll(page));
        press(page);
        shot("payment-steps-2", page, () -> {});
        Pictures.onFx(() -> {
            model.batchNo().set("SAMPLE-001");
            return true;
        });
        press(page);
        shot("payment-steps-3", page, () -> {});
        press(page);
        shot("payment-steps-4", page, () -> {});
        assertThat(Pictures.onFx(() -> page.node().lookup("#kit-steps-next").isDisabled()))
                .as("waits for the second person")
                .isTrue();
        office.cases.office.as(
                office.cases.approver, () -> office.payments.decide(batch(model), new Decision.Approve()));
        Pictures.onFx(() -> {
            page.shown();
            return true;
        });
        shot("payment-steps-5", page, () -> {});
        press(page);
        assertThat(batch(model).status()).as("no place was chosen").isEqualTo(Batch.Status.APPROVED);
        test.dialogs.files.add(folder.resolve("SAMPLE-001.xlsx"));
        press(page);
        assertThat(batch(model).status()).isEqualTo(Batch.Status.SENT);
        test.dialogs.files.add(Samples.file("bank-result.txt"));
        Pictures.onFx(() -> {
            ((javafx.scene.control.Button) page.node().lookup("#payment-result-pick")).fire();
            return true;
        });
        shot("payment-steps-6", page, () -> {});
        press(page);
        shot("payment-steps-7", page, () -> {});
        assertThat(Pictures.onFx(() -> page.node().lookup("#kit-steps-back").isDisabled()))
                .as("what the bank said is recorded, there is no way back")
                .isTrue();
        assertThat(test.dialogs.keys().getLast()).isEqualTo("payment.result.applied");
        press(page);
        assertThat(test.navigator.opened)
                .singleElement()
                .satisfies(opened -> assertThat(opened.screen()).isEqualTo("payment.batch"));
        assertThat(batch(model).status()).isEqualTo(Batch.Status.CLOSED);

        UUID id = batch(model).id();
        for (Language language : Language.values()) {
            Pictures.draw(
                    "payment-batch-" + language,
                    1180,
                    700,
                    () -> shown(new BatchView(
                            new TestUi(office.cases.office.access, office.cases.office.clock, language).ui,
                            model(id))));
            drawLists("payment-" + language, language);
        }
    }

    /** Ticks two of the payables, drafts, sends and reads the answer without a mouse. */
    @Test
    void theWholeWayByKeyboard() throws IOException {
        owed();
        office.cases.office.signIn(office.cases.cashier);
        TestUi test = new TestUi(office.cases.office);
        BatchModel model = model(null);
        BatchSteps page = Pictures.onFx(() -> new BatchSteps(test.ui, model));
        Stage stage = FxTest.show((javafx.scene.Parent) page.node(), 1180, 700);
        try {
            FxTest.run(page::shown);
            Keyboard keys = new Keyboard(stage);
            keys.to("payment-choose-table");
            keys.press("Down", "Space", "Down", "Space", "Ctrl+Enter");
            assertThat(model.chosen().get()).hasSize(2);
            keys.to("payment-batch-purpose");
            keys.press("Ctrl+Enter");
            assertThat(batch(model).status()).isEqualTo(Batch.Status.DRAFT);
            keys.press("Ctrl+Enter");
            assertThat(batch(model).status()).isEqualTo(Batch.Status.SUBMITTED);
            office.cases.office.as(
                    office.cases.approver, () -> office.payments.decide(batch(model), new Decision.Approve()));
            keys.to("payment-approval-again");
            keys.press("Space");
            assertThat(batch(model).status()).isEqualTo(Batch.Status.APPROVED);
            test.dialogs.files.add(folder.resolve("by-keyboard.xlsx"));
            keys.to("kit-steps-next");
            keys.press("Space");
            assertThat(batch(model).status()).isEqualTo(Batch.Status.SENT);
            List<BatchLine> lines = office.desk.batch(batch(model).id()).lines();
            Path answer = Files.writeString(
                    folder.resolve("answer.txt"),
                    "序号|户名|账号|金额|结果|原因\n"
                            + "1|" + lines.get(0).accountName() + "|"
                            + lines.get(0).accountNo() + "|"
                            + lines.get(0).amount().plain() + "|成功|\n"
                            + "2|" + lines.get(1).accountName() + "|"
                            + lines.get(1).accountNo() + "|"
                            + lines.get(1).amount().plain() + "|失败|账户已销户\n");
            test.dialogs.files.add(answer);
            keys.to("payment-result-pick");
            keys.press("Space");
            keys.to("kit-steps-next");
            keys.press("Space");
            assertThat(batch(model).status()).isEqualTo(Batch.Status.CLOSED);
            assertThat(office.told).hasSize(2);
        } finally {
            FxTest.close(stage);
        }
    }

    @Test
    void emptyLists() {
        office.cases.office.signIn(office.cases.cashier);
        drawLists("payment-empty", Language.ZH);
        assertThat(Path.of("target/screens/payment-empty-BATCHES-dark.png")).isNotEmptyFile();
    }

    private void drawLists(String name, Language language) {
        for (String list : List.of("PAYABLES", "BATCHES", "RECOVERIES")) {
            Pictures.draw(name + "-" + list, 1180, 700, () -> shown(list(language, list)), page -> {
                var table = (javafx.scene.control.TableView<?>) page.lookup(".table-view");
                if (!table.getItems().isEmpty()) {
                    table.getSelectionModel().select(0);
                }
            });
        }
    }

    private Page list(Language language, String list) {
        TestUi test = new TestUi(office.cases.office.access, office.cases.office.clock, language);
        RecoveryService recoveries = new RecoveryService(
                office.cases.office.acts,
                office.cases.clockGuard,
                office.cases.numbers,
                office.cases.approvals,
                office.cases.funds);
        PaymentModel model = new PaymentModel(test.ui.background(), office.desk, recoveries, office.cases.notices());
        return switch (list) {
            case "PAYABLES" -> new PayablesView(test.ui, model, Map.of());
            case "BATCHES" -> new PaymentLists(test.ui, model).batches();
            default -> new PaymentLists(test.ui, model).recoveries();
        };
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }

    private static void tickAll(BatchSteps page) {
        ((javafx.scene.control.CheckBox) page.node().lookup(".table-view .column-header .check-box")).fire();
    }

    private static void press(BatchSteps page) {
        Pictures.onFx(() -> {
            ((javafx.scene.control.Button) page.node().lookup("#kit-steps-next")).fire();
            return true;
        });
    }

    /** Draws the page as it is now; the node goes into the picture's window and stays usable after it. */
    private static void shot(String name, BatchSteps page, Runnable then) {
        boolean[] once = {true};
        Pictures.draw(name, 1180, 700, page::node, node -> {
            if (once[0]) {
                once[0] = false;
                then.run();
            }
        });
    }
}
