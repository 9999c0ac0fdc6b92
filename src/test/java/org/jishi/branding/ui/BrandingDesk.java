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
import org.jishi.approval.Decision;
import org.jishi.branding.BrandingBoard;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingNotice;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.BrandingService;
import org.jishi.branding.BrandingTimeline;
import org.jishi.branding.DeliveryService;
import org.jishi.branding.ItemAcceptance;
import org.jishi.branding.ItemDelivery;
import org.jishi.branding.ItemKind;
import org.jishi.branding.ItemPlan;
import org.jishi.branding.NewBrandingCase;
import org.jishi.branding.PlanDraft;
import org.jishi.branding.Procurement;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.identity.Pinyin;
import org.jishi.kit.Ui;
import org.jishi.organisation.OrganisationService;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.person.Person;
import org.jishi.person.PersonFinder;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonService;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Actor;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jishi.support.CaseOffice;
import org.jishi.support.DirectBackground;
import org.jishi.support.Office;

/** The room with its services in an office on disk, and cases brought to where a test needs them. */
final class BrandingDesk implements AutoCloseable {
    static final LocalDate TODAY = Office.TODAY;

    /** What was refused on the way. */
    final List<Refusal> refused = new ArrayList<>();

    final CaseOffice desk;
    final PaperService papers;
    final BrandingFiles files;
    final BrandingBoard board;
    final BrandingNotice posting;
    final SchemeVersion scheme;
    final Person farmer;

    private final Path parent;
    private final DataFolder folder;
    private final BrandingService service;
    private final DeliveryService deliveries;
    private final PersonService people;
    private final OrganisationService organisations;
    private final UUID provider;

    /** @param parent an empty folder */
    BrandingDesk(Path parent) {
        this.parent = parent;
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        OpenOffice open = OpenOffice.open(folder, made.key());
        desk = new CaseOffice(new Office(open.database(), TODAY));
        Office office = desk.office;
        RequiredPapers required = RequiredPapers.bundled();
        papers = new PaperService(office.acts, open, new PaperStore(open), required, PaperRooms.none());
        service = new BrandingService(office.acts, desk.policies, desk.approvals, desk.numbers, desk.funds);
        deliveries = new DeliveryService(
                office.acts,
                desk.approvals,
                desk.funds,
                (handle, subject) -> required.filed(handle, subject.kind(), subject.id()));
        files = new BrandingFiles(
                office.acts,
                desk.approvals,
                desk.payables,
                desk.places,
                desk.policies,
                deliveries,
                List.of(new BrandingTimeline()));
        board = new BrandingBoard(office.acts, WorkingDays.bundled());
        people = new PersonService(
                office.acts,
                new PersonRegister(office.ids, office.clock, office.trail, new Pinyin()),
                desk.places,
                List.of(),
                PersonFinder.NONE,
                List::of);
        organisations = new OrganisationService(office.acts, desk.places);
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

    @Override
    public void close() {
        desk.close();
        folder.close();
    }

    /** The board as whoever is signed in sees it. */
    BrandingBoardView boardView(Ui ui) {
        return new BrandingBoardView(ui, model(), this::model, registrar(ui));
    }

    OrganisationRegistrar registrar(Ui ui) {
        return new OrganisationRegistrar(ui, organisations, desk.places);
    }

    BrandingModel model() {
        return new BrandingModel(new DirectBackground(), service, files, board, people);
    }

    BrandingCaseModel model(UUID id) {
        return new BrandingCaseModel(new DirectBackground(), service, deliveries, files, organisations, papers, id);
    }

    /** The model as one of the staff sees it. */
    BrandingCaseModel as(Actor actor, UUID id) {
        desk.office.signIn(actor);
        BrandingCaseModel model = model(id);
        model.load();
        return model;
    }

    /** A case for the farmer whose need is written down. */
    UUID opened(String product) {
        desk.office.signIn(desk.clerk);
        UUID[] id = new UUID[1];
        model().open(
                        new NewBrandingCase(farmer.id(), null, product, "包装老旧，想做礼盒和农残检测", scheme.id()),
                        made -> id[0] = made.id(),
                        refused::add);
        assertThat(refused).isEmpty();
        return id[0];
    }

    /** Two items, the first of them for so much. */
    void plan(UUID id, long yuan) {
        as(desk.clerk, id)
                .plan(
                        new PlanDraft(
                                "包装不耐运，没有检测报告",
                                provider,
                                "HT-2026-12",
                                Procurement.BELOW_LIMIT,
                                null,
                                List.of(
                                        new ItemPlan(ItemKind.PACKAGING, "脐橙礼盒设计和打样", 1, Money.ofYuan(yuan)),
                                        new ItemPlan(ItemKind.TEST_REPORT, "农残检测", 1, Money.ofYuan(1_500)))),
                        () -> {},
                        refused::add);
    }

    Path paper(String name) throws IOException {
        return Files.writeString(parent.resolve(name + ".pdf"), "%PDF-1.7\n" + name + "\nstartxref\n9\n%%EOF\n");
    }

    /** All is delivered, its papers are filed, and it is put to acceptance. */
    void deliver(UUID id) throws IOException {
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

    void accept(UUID id) {
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

    BrandingFile file(UUID id) {
        return desk.office.as(desk.clerk, () -> files.open(id));
    }

    /** The two who decide say yes to the plan. */
    void approved(UUID id) {
        as(desk.reviewer, id).decide(new Decision.Approve(), () -> {}, refused::add);
        as(desk.approver, id).decide(new Decision.Approve(), () -> {}, refused::add);
    }
}
