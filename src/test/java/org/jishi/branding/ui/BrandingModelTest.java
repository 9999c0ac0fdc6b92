package org.jishi.branding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jishi.approval.Decision;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.organisation.OrganisationRow;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.FakeDialogs;
import org.jishi.support.FxTest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branding cases as their models bring them on their way, and what their pages offer. */
class BrandingModelTest {
    @TempDir
    Path parent;

    private BrandingDesk room;

    @BeforeEach
    void open() {
        room = new BrandingDesk(parent);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void fromTheNeedOverTwoPeopleAndPapersToTheProvidersPayable() throws IOException {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 6_001);
        assertThat(room.refused)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().key()).isEqualTo("branding.plan.overItemCap"));
        room.refused.clear();
        room.plan(id, 5_000);
        assertThat(room.as(room.desk.clerk, id).file().get().hindrance())
                .extracting("key")
                .isEqualTo("approval.step.ownEntry");

        room.approved(id);
        room.deliver(id);
        assertThat(room.refused).isEmpty();
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.DELIVERED);
        room.accept(id);
        assertThat(room.refused).isEmpty();
        room.desk.post(room.desk.notices(room.posting), BrandingCase.KIND);
        BrandingFile released = room.file(id);
        assertThat(released.steps()).hasSize(3);
        assertThat(released.acceptance()).hasSize(2);
        assertThat(released.branding().status()).isEqualTo(BrandingStatus.RELEASED);
        assertThat(released.payables()).singleElement().satisfies(payable -> {
            assertThat(payable.amount()).isEqualTo(Money.ofYuan(6_500));
            assertThat(payable.payeeName()).isEqualTo("夔门设计有限公司");
        });
        room.as(room.desk.clerk, id).record(6, Money.ofYuan(9), Money.ofYuan(900), 3, () -> {}, room.refused::add);
        assertThat(room.refused)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("months"));
    }

    @Test
    void whatALeadingGroupDecidedOnPaperIsFiledWithItsScan() throws IOException {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        room.as(room.desk.clerk, id)
                .decideOutside(
                        new OutsideDecision(
                                new Decision.Approve(),
                                "县电商工作领导小组",
                                "奉电商组〔2026〕3号",
                                BrandingDesk.TODAY,
                                "赵副县长",
                                room.paper("纪要")),
                        () -> {},
                        room.refused::add);
        assertThat(room.refused).isEmpty();
        BrandingFile file = room.file(id);
        assertThat(file.branding().status()).isEqualTo(BrandingStatus.REVIEWED);
        assertThat(file.steps().getLast().outsideBody()).isEqualTo("县电商工作领导小组");
        assertThat(room.papers.of(BrandingCase.KIND, id).papers()).hasSize(1);
    }

    @Test
    void theBoardCountsEachStageAndTheListNarrowsByIt() {
        UUID planned = room.opened("奉节脐橙");
        room.plan(planned, 5_000);
        room.opened("蜂蜜");
        room.opened("腊肉");
        BrandingModel model = room.model();
        model.loadBoard(false);
        assertThat(model.board().get())
                .filteredOn(stage -> stage.total() > 0)
                .extracting(stage -> stage.status().name() + stage.cards().size())
                .containsExactly("NEED2", "PLANNED1");
        assertThat(model.page(PageRequest.first(50).filter("status", "PLANNED")).rows())
                .extracting(BrandingCase::id)
                .containsExactly(planned);
    }

    @Test
    void aCaseIsOpenedFromAPersonsPage() {
        room.desk.office.signIn(room.desk.clerk);
        TestUi test = new TestUi(room.desk.office);
        test.dialogs.fillForm = form -> {
            ((TextField) form.lookup("#branding-open-product")).setText("奉节脐橙");
            ((TextArea) form.lookup("#branding-open-need")).setText("想做礼盒");
        };
        Pictures.onFx(() -> {
            BrandingListView list = new BrandingListView(test.ui, room.model());
            list.beginFor(new ForPerson(room.farmer.id(), room.farmer.name()));
            return shown(list);
        });
        assertThat(room.model().page(PageRequest.first(10)).rows())
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.personId()).isEqualTo(room.farmer.id());
                    assertThat(test.navigator.opened.getLast().argument()).isEqualTo(opened.id());
                });
    }

    /** The plan is half filled, nobody of that name is registered: it is, and the plan goes on where it stood. */
    @Test
    void aProviderIsRegisteredFromWithinThePlan() {
        UUID id = room.opened("奉节脐橙");
        BrandingCaseModel model = room.as(room.desk.clerk, id);
        TestUi test = new TestUi(room.desk.office);
        test.dialogs.fillForm = sheet -> {
            assertThat(((TextField) sheet.lookup("#people-organisation-name")).getText())
                    .isEqualTo("白帝包装厂");
            ((TextField) sheet.lookup("#people-field-creditCode")).setText("92500236MAK0D3M022");
        };
        Form plan = Pictures.onFx(() -> new CaseForms(test.ui, model, room.registrar(test.ui))
                .plan(model.file().get()));
        Stage stage = FxTest.show(plan, 720, 640);
        FxTest.run(() -> {
            ((TextArea) plan.lookup("#branding-plan-diagnosis")).setText("有果无牌");
            TextField provider = (TextField) plan.lookup("#branding-plan-provider");
            provider.setText("白帝包装厂");
            provider.requestFocus();
            plan.lookup("#branding-plan-register").requestFocus();
            assertThat(problems(plan)).hasSize(1);
            ((ButtonBase) plan.lookup("#branding-plan-register")).fire();
        });
        assertThat(test.dialogs.refusals).isEmpty();
        FxTest.run(() -> {
            assertThat(((TextField) plan.lookup("#branding-plan-provider")).getText())
                    .isEqualTo("白帝包装厂");
            assertThat(((TextArea) plan.lookup("#branding-plan-diagnosis")).getText())
                    .isEqualTo("有果无牌");
            assertThat(problems(plan))
                    .as("of whoever was not in the list before")
                    .isEmpty();
            plan.submit();
            assertThat(problems(plan)).noneMatch(words -> words.contains("服务商"));
        });
        FxTest.close(stage);
        assertThat(model.findProvider("白帝")).extracting(OrganisationRow::name).containsExactly("白帝包装厂");
    }

    /** One item came, another did not: its tick proposes today, and the other stays open. */
    @Test
    void whatIsTickedIsDeliveredTodayAndNothingElse() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        room.approved(id);
        BrandingCaseModel model = room.as(room.desk.clerk, id);
        TestUi test = new TestUi(room.desk.office);
        Form form = Pictures.onFx(() -> new CaseForms(test.ui, model, room.registrar(test.ui))
                .delivery(Objects.requireNonNull(model.file().get())));
        Stage stage = FxTest.show(form, 720, 640);
        List<CheckBox> ticks = FxTest.on(() -> form.lookupAll("#branding-delivery-done").stream()
                .map(CheckBox.class::cast)
                .toList());
        assertThat(ticks).hasSizeGreaterThan(1).noneMatch(CheckBox::isSelected);
        FxTest.run(() -> {
            ticks.getFirst().fire();
            form.submit();
        });
        FxTest.close(stage);
        assertThat(room.file(id).items().stream().map(BrandingItem::deliveredOn))
                .containsOnlyOnce(test.ui.clock().today())
                .containsOnly(test.ui.clock().today(), null);
        assertThat(room.refused).isEmpty();
    }

    /** The acts of the review stand where those of the acceptance do, and what follows is said. */
    @Test
    void whoDecidesFindsTheActsInThePagesHead() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        room.desk.office.signIn(room.desk.reviewer);
        TestUi test = new TestUi(room.desk.office);
        Parent page = Pictures.onFx(() -> (Parent) shown(new BrandingCaseView(
                test.ui, room.model(id), room.registrar(test.ui), new PapersPanel(test.ui, room.papers))));
        Stage stage = FxTest.show(page, 1180, 700);
        FxTest.run(() -> {
            Node head = page.lookup(".thing-head");
            assertThat(head.lookup("#casework-decide-approve")).isNotNull();
            assertThat(head.lookup("#casework-decide-sendBack")).isNotNull();
            assertThat(page.lookup("#decision-panel").lookup("#casework-decide-approve"))
                    .isNull();
            ((ButtonBase) head.lookup("#casework-decide-approve")).fire();
        });
        FxTest.close(stage);
        assertThat(test.dialogs.shown)
                .contains(new FakeDialogs.Shown("casework.decide.done.APPROVED", List.of("等待审定人员审定。")));
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.REVIEWED);
    }

    private static List<String> problems(Form form) {
        return form.lookupAll(".field-problem").stream()
                .filter(Node::isVisible)
                .map(one -> ((Label) one).getText())
                .toList();
    }

    @Test
    void aPaperThatNothingWaitsForIsRecommendedOnly() {
        UUID id = room.opened("奉节脐橙");
        room.desk.office.signIn(room.desk.clerk);
        TestUi test = new TestUi(room.desk.office);
        Parent page = Pictures.onFx(() -> (Parent) shown(new BrandingCaseView(
                test.ui, room.model(id), room.registrar(test.ui), new PapersPanel(test.ui, room.papers))));
        Stage stage = FxTest.show(page, 1180, 700);
        assertThat(FxTest.on(() -> page.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(one -> ((Label) one).getText())
                        .toList()))
                .contains("缺少材料：需求表");
        FxTest.close(stage);
        room.plan(id, 5_000);
        assertThat(room.refused).isEmpty();
    }

    @Test
    void aCaseOffersThePapersOfItsOwnPlan() {
        UUID id = room.opened("奉节脐橙");
        assertThat(offered(id)).doesNotContain("evidence-add-design-file").contains("evidence-add-contract");
        room.plan(id, 5_000);
        assertThat(offered(id))
                .contains("evidence-add-contract", "evidence-add-design-file", "evidence-add-test-report")
                .doesNotContain("evidence-add-trademark-receipt");
    }

    private List<String> offered(UUID id) {
        room.desk.office.signIn(room.desk.clerk);
        TestUi test = new TestUi(room.desk.office);
        Parent page = Pictures.onFx(() -> (Parent) shown(new BrandingCaseView(
                test.ui, room.model(id), room.registrar(test.ui), new PapersPanel(test.ui, room.papers))));
        Stage stage = FxTest.show(page, 1180, 700);
        List<String> ids = FxTest.on(() -> ((MenuButton) page.lookup("#evidence-papers-add"))
                .getItems().stream().map(MenuItem::getId).toList());
        FxTest.close(stage);
        return ids;
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }
}
