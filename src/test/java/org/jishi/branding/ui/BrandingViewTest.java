package org.jishi.branding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jishi.approval.Decision;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingNotice;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.BrandingService;
import org.jishi.branding.BrandingStatus;
import org.jishi.branding.BrandingTimeline;
import org.jishi.branding.DeliveryService;
import org.jishi.branding.ItemAcceptance;
import org.jishi.branding.ItemDelivery;
import org.jishi.branding.ItemKind;
import org.jishi.branding.ItemPlan;
import org.jishi.branding.NewBrandingCase;
import org.jishi.branding.PlanDraft;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.people.OrganisationService;
import org.jishi.people.Person;
import org.jishi.people.PersonFinder;
import org.jishi.people.PersonRegister;
import org.jishi.people.PersonService;
import org.jishi.people.Pinyin;
import org.jishi.platform.access.Actor;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jishi.support.CaseOffice;
import org.jishi.support.DirectBackground;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandingViewTest {
    private static final LocalDate TODAY = Office.TODAY;

    @TempDir
    Path parent;

    private final List<Refusal> refused = new ArrayList<>();
    private DataFolder folder;
    private OpenOffice open;
    private CaseOffice desk;
    private PaperService papers;
    private BrandingService service;
    private DeliveryService deliveries;
    private BrandingFiles files;
    private PersonService people;
    private OrganisationService organisations;
    private BrandingNotice posting;
    private SchemeVersion scheme;
    private Person farmer;
    private UUID provider;

    @BeforeEach
    void open() {
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        open = OpenOffice.open(folder, made.key());
        desk = new CaseOffice(new Office(open.database(), TODAY));
        Office office = desk.office;
        RequiredPapers required = RequiredPapers.bundled();
        papers = new PaperService(
                open,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                new PaperStore(open),
                required,
                PaperRooms.none());
        service = new BrandingService(
                office.database,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                desk.policies,
                desk.approvals,
                desk.numbers,
                desk.funds);
        deliveries = new DeliveryService(
                office.database,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                desk.approvals,
                desk.funds,
                (handle, subject) -> required.filed(handle, subject.kind(), subject.id()));
        files = new BrandingFiles(
                office.database,
                office.access,
                desk.approvals,
                desk.payables,
                desk.places,
                desk.policies,
                deliveries,
                List.of(new BrandingTimeline()));
        people = new PersonService(
                office.database,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                new PersonRegister(office.ids, office.clock, office.trail, new Pinyin()),
                desk.places,
                List.of(),
                PersonFinder.NONE);
        organisations = new OrganisationService(
                office.database, office.access, office.trail, office.ids, office.clock, desk.places);
        posting = new BrandingNotice(office.trail, desk.funds, desk.payables, desk.places);
        UUID account = desk.account("品牌培育", 1_000_000);
        scheme = desk.scheme(
                SchemeKind.BRANDING,
                "农产品品牌培育扶持方案",
                new BrandingRule(
                        Money.ofYuan(8_000),
                        Map.of(ItemKind.PACKAGING, Money.ofYuan(6_000), ItemKind.TEST_REPORT, Money.ofYuan(2_000)),
                        account));
        farmer = desk.person("向春梅", "110101199003070097");
        provider = office.ids.next();
        office.database.change(handle -> handle.execute("""
                INSERT INTO organisation (id, name, name_key, pinyin, pinyin_initials, kind, live, created_at)
                VALUES (?, '夔门设计有限公司', '夔门设计有限公司', 'kuimensheji', 'kmsj', 'FIRM', TRUE, CURRENT_TIMESTAMP)\
                """, provider));
    }

    @AfterEach
    void close() {
        desk.close();
        folder.close();
    }

    private BrandingModel model() {
        return new BrandingModel(new DirectBackground(), service, files, people);
    }

    private BrandingCaseModel model(UUID id) {
        return new BrandingCaseModel(new DirectBackground(), service, deliveries, files, organisations, papers, id);
    }

    /** The model as one of the staff sees it. */
    private BrandingCaseModel as(Actor actor, UUID id) {
        desk.office.signIn(actor);
        BrandingCaseModel model = model(id);
        model.load();
        return model;
    }

    private UUID opened(String product) {
        desk.office.signIn(desk.clerk);
        UUID[] id = new UUID[1];
        model().open(
                        new NewBrandingCase(farmer.id(), null, product, "包装老旧，想做礼盒和农残检测", scheme.id()),
                        made -> id[0] = made.id(),
                        refused::add);
        assertThat(refused).isEmpty();
        return id[0];
    }

    private void plan(UUID id, long yuan) {
        as(desk.clerk, id)
                .plan(
                        new PlanDraft(
                                "包装不耐运，没有检测报告",
                                provider,
                                "HT-2026-12",
                                List.of(
                                        new ItemPlan(ItemKind.PACKAGING, "脐橙礼盒设计和打样", 1, Money.ofYuan(yuan)),
                                        new ItemPlan(ItemKind.TEST_REPORT, "农残检测", 1, Money.ofYuan(1_500)))),
                        () -> {},
                        refused::add);
    }

    private Path paper(String name) throws IOException {
        return Files.writeString(parent.resolve(name + ".pdf"), "%PDF-1.7\n" + name + "\nstartxref\n9\n%%EOF\n");
    }

    private void deliver(UUID id) throws IOException {
        BrandingCaseModel clerk = as(desk.clerk, id);
        clerk.deliver(
                clerk.file().get().items().stream()
                        .map(item ->
                                new ItemDelivery(item.id(), TODAY, item.kind().numbered() ? "JC-0091" : null, null))
                        .toList(),
                () -> {},
                refused::add);
        for (String type : clerk.file().get().missingPapers()) {
            papers.add(BrandingCase.KIND, id, type, paper(type + id));
        }
        clerk.load();
        clerk.submit(() -> {}, refused::add);
    }

    private void accept(UUID id) {
        BrandingCaseModel reviewer = as(desk.reviewer, id);
        reviewer.accept(
                reviewer.file().get().items().stream()
                        .map(item -> new ItemAcceptance(item.id(), true, item.budget(), null))
                        .toList(),
                5,
                TODAY,
                () -> {},
                refused::add);
    }

    private BrandingFile file(UUID id) {
        return desk.office.as(desk.clerk, () -> files.open(id));
    }

    @Test
    void fromTheNeedOverTwoPeopleAndPapersToTheProvidersPayable() throws IOException {
        UUID id = opened("奉节脐橙");
        plan(id, 6_001);
        assertThat(refused)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().key()).isEqualTo("branding.plan.overItemCap"));
        refused.clear();
        plan(id, 5_000);
        assertThat(as(desk.clerk, id).file().get().hindrance())
                .extracting("key")
                .isEqualTo("approval.step.ownEntry");

        as(desk.reviewer, id).decide(new Decision.Approve(), () -> {}, refused::add);
        as(desk.approver, id).decide(new Decision.Approve(), () -> {}, refused::add);
        deliver(id);
        assertThat(refused).isEmpty();
        assertThat(file(id).branding().status()).isEqualTo(BrandingStatus.DELIVERED);
        accept(id);
        assertThat(refused).isEmpty();
        desk.post(desk.notices(posting), BrandingCase.KIND);
        BrandingFile released = file(id);
        assertThat(released.steps()).hasSize(3);
        assertThat(released.acceptance()).hasSize(2);
        assertThat(released.branding().status()).isEqualTo(BrandingStatus.RELEASED);
        assertThat(released.payables()).singleElement().satisfies(payable -> {
            assertThat(payable.amount()).isEqualTo(Money.ofYuan(6_500));
            assertThat(payable.payeeName()).isEqualTo("夔门设计有限公司");
        });
        as(desk.clerk, id).record(6, Money.ofYuan(9), Money.ofYuan(900), 3, () -> {}, refused::add);
        assertThat(refused)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("months"));
    }

    @Test
    void whatALeadingGroupDecidedOnPaperIsFiledWithItsScan() throws IOException {
        UUID id = opened("奉节脐橙");
        plan(id, 5_000);
        as(desk.clerk, id)
                .decideOutside(
                        new OutsideDecision(
                                new Decision.Approve(), "县电商工作领导小组", "奉电商组〔2026〕3号", TODAY, "赵副县长", paper("纪要")),
                        () -> {},
                        refused::add);
        assertThat(refused).isEmpty();
        BrandingFile file = file(id);
        assertThat(file.branding().status()).isEqualTo(BrandingStatus.REVIEWED);
        assertThat(file.steps().getLast().outsideBody()).isEqualTo("县电商工作领导小组");
        assertThat(papers.of(BrandingCase.KIND, id).papers()).hasSize(1);
    }

    @Test
    void theBoardCountsEachStageAndTheListNarrowsByIt() {
        UUID planned = opened("奉节脐橙");
        plan(planned, 5_000);
        opened("蜂蜜");
        opened("腊肉");
        BrandingModel model = model();
        model.loadBoard();
        assertThat(model.board().get())
                .filteredOn(stage -> stage.total() > 0)
                .extracting(stage -> stage.status().name() + stage.cases().size())
                .containsExactly("NEED2", "PLANNED1");
        assertThat(model.page(PageRequest.first(50).filter("status", "PLANNED")).rows())
                .extracting(BrandingCase::id)
                .containsExactly(planned);
    }

    @Test
    void aCaseIsOpenedFromAPersonsPage() {
        desk.office.signIn(desk.clerk);
        TestUi test = new TestUi(desk.office);
        test.dialogs.fillForm = form -> {
            ((TextField) form.lookup("#branding-open-product")).setText("奉节脐橙");
            ((TextArea) form.lookup("#branding-open-need")).setText("想做礼盒");
        };
        Pictures.onFx(() -> shown(new BrandingListView(test.ui, model(), farmer.id())));
        assertThat(model().page(PageRequest.first(10)).rows()).singleElement().satisfies(opened -> {
            assertThat(opened.personId()).isEqualTo(farmer.id());
            assertThat(test.navigator.opened.getLast().argument()).isEqualTo(opened.id());
        });
    }

    @Test
    void theFormsOfEachStep() throws IOException {
        UUID id = opened("奉节脐橙");
        TestUi test = new TestUi(desk.office);
        BrandingCaseModel clerk = as(desk.clerk, id);
        Pictures.draw(
                "branding-form-plan",
                800,
                560,
                () -> new CaseForms(test.ui, clerk).plan(clerk.file().get()));
        Pictures.draw("branding-form-open", 720, 420, () -> new OpenForm(test.ui, model()).build(List.of(scheme)));
        plan(id, 5_000);
        as(desk.reviewer, id).decide(new Decision.Approve(), () -> {}, refused::add);
        as(desk.approver, id).decide(new Decision.Approve(), () -> {}, refused::add);
        BrandingCaseModel again = as(desk.clerk, id);
        Pictures.draw(
                "branding-form-delivery",
                720,
                480,
                () -> new CaseForms(test.ui, again).delivery(again.file().get()));
        deliver(id);
        BrandingCaseModel reviewer = as(desk.reviewer, id);
        Form form = Pictures.onFx(() ->
                new CaseForms(test.ui, reviewer).acceptance(reviewer.file().get()));
        Pictures.draw("branding-form-accept", 720, 640, () -> form);
        Pictures.onFx(() -> {
            form.submit();
            return true;
        });
        assertThat(file(id).branding().status())
                .as("without the applicant's mark nothing is accepted")
                .isEqualTo(BrandingStatus.DELIVERED);
        assertThat(refused).isEmpty();
    }

    @Test
    void pictures() throws IOException {
        desk.office.signIn(desk.clerk);
        Pictures.draw(
                "branding-empty",
                1180,
                700,
                () -> shown(new BrandingListView(new TestUi(desk.office).ui, model(), null)));
        Pictures.draw(
                "branding-board-empty",
                1180,
                700,
                () -> shown(new BrandingBoardView(new TestUi(desk.office).ui, model())));
        UUID need = opened("奉节脐橙");
        UUID planned = opened("蜂蜜");
        plan(planned, 5_000);
        UUID delivered = opened("腊肉");
        plan(delivered, 4_000);
        as(desk.reviewer, delivered).decide(new Decision.Approve(), () -> {}, refused::add);
        as(desk.approver, delivered).decide(new Decision.Approve(), () -> {}, refused::add);
        UUID underWay = opened("土鸡蛋");
        plan(underWay, 3_000);
        as(desk.reviewer, underWay).decide(new Decision.Approve(), () -> {}, refused::add);
        as(desk.approver, underWay).decide(new Decision.Approve(), () -> {}, refused::add);
        deliver(delivered);
        for (int i = 0; i < 20; i++) {
            opened("产品 " + i);
        }
        for (Language language : Language.values()) {
            draw(
                    "branding-list-" + language,
                    language,
                    desk.clerk,
                    test -> new BrandingListView(test.ui, model(), null));
            draw("branding-board-" + language, language, desk.clerk, test -> new BrandingBoardView(test.ui, model()));
            page("branding-need-" + language, language, desk.clerk, need);
            page("branding-planned-" + language, language, desk.reviewer, planned);
            page("branding-underway-" + language, language, desk.clerk, underWay);
            page("branding-delivered-" + language, language, desk.reviewer, delivered);
        }
        assertThat(refused).isEmpty();
        assertThat(Path.of("target/screens/branding-board-ZH-dark.png")).isNotEmptyFile();
    }

    private void page(String name, Language language, Actor actor, UUID id) {
        draw(name, language, actor, test -> new BrandingCaseView(test.ui, model(id), new PapersPanel(test.ui, papers)));
    }

    private void draw(String name, Language language, Actor actor, java.util.function.Function<TestUi, Page> build) {
        desk.office.signIn(actor);
        Pictures.draw(
                name,
                1180,
                700,
                () -> shown(build.apply(new TestUi(desk.office.access, desk.office.clock, language))),
                page -> {
                    var table = (javafx.scene.control.TableView<?>) page.lookup(".table-view");
                    if (table != null && !table.getItems().isEmpty()) {
                        table.getSelectionModel().select(0);
                    }
                });
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }
}
