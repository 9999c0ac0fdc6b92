package org.jishi.branding.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.approval.Decision;
import org.jishi.approval.Step;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingService;
import org.jishi.branding.BrandingStatus;
import org.jishi.branding.DeliveryService;
import org.jishi.branding.ItemAcceptance;
import org.jishi.branding.ItemDelivery;
import org.jishi.branding.PlanDraft;
import org.jishi.casework.ui.OutsideDecision;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.OrganisationService;
import org.jishi.platform.access.Act;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;

/** One branding case: each gesture one call of its service, then the case is fetched anew. */
public final class BrandingCaseModel {
    /** The type of paper that a decision taken outside is filed as. */
    private static final String OUTSIDE_PAPER = "outside-decision";

    private final Background background;
    private final BrandingService cases;
    private final DeliveryService deliveries;
    private final BrandingFiles files;
    private final OrganisationService organisations;
    private final PaperService papers;
    private final UUID id;
    private final ReadOnlyObjectWrapper<BrandingFile> file = new ReadOnlyObjectWrapper<>();

    public BrandingCaseModel(
            Background background,
            BrandingService cases,
            DeliveryService deliveries,
            BrandingFiles files,
            OrganisationService organisations,
            PaperService papers,
            UUID id) {
        this.background = background;
        this.cases = cases;
        this.deliveries = deliveries;
        this.files = files;
        this.organisations = organisations;
        this.papers = papers;
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** The case as last fetched; null before that. */
    public ReadOnlyObjectProperty<BrandingFile> file() {
        return file.getReadOnlyProperty();
    }

    public void load() {
        load(() -> {});
    }

    /** @param then told once it has been fetched */
    void load(Runnable then) {
        background.run(this, "branding.loading", () -> files.open(id), now -> {
            file.set(now);
            then.run();
        });
    }

    /** The first organisations that match, for the plan's provider; off the window's thread. */
    List<OrganisationRow> findProvider(String words) {
        return organisations.find(words, 20);
    }

    public void plan(PlanDraft draft, Runnable done, Consumer<Refusal> refused) {
        change(() -> cases.plan(now(), draft), done, refused);
    }

    /** The step that the plan waits for: the first review or the approval. */
    public void decide(Decision decision, Runnable done, Consumer<Refusal> refused) {
        change(
                () -> {
                    if (now().status() == BrandingStatus.PLANNED) {
                        cases.review(now(), decision);
                    } else {
                        cases.approve(now(), decision);
                    }
                },
                done,
                refused);
    }

    /** Files the signed paper and writes down what somebody outside decided on it. */
    public void decideOutside(OutsideDecision typed, Runnable done, Consumer<Refusal> refused) {
        change(
                () -> {
                    Step step = BrandingStatus.WAY.step(now().status());
                    Paper scan = papers.addOrFind(BrandingCase.KIND, id, OUTSIDE_PAPER, typed.scan(), Act.CASE_ENTER);
                    cases.decideOutside(now(), step, typed.decision(), typed.by(scan.id()));
                },
                done,
                refused);
    }

    public void deliver(List<ItemDelivery> items, Runnable done, Consumer<Refusal> refused) {
        change(() -> deliveries.deliver(now(), items), done, refused);
    }

    /** Puts the whole delivery to acceptance. */
    public void submit(Runnable done, Consumer<Refusal> refused) {
        change(() -> deliveries.submit(now()), done, refused);
    }

    public void accept(
            List<ItemAcceptance> items,
            int satisfaction,
            LocalDate signedOn,
            Runnable done,
            Consumer<Refusal> refused) {
        change(() -> deliveries.accept(now(), items, satisfaction, signedOn), done, refused);
    }

    public void sendBack(String reason, Runnable done, Consumer<Refusal> refused) {
        change(() -> deliveries.sendBack(now(), reason), done, refused);
    }

    public void withdraw(String reason, Runnable done, Consumer<Refusal> refused) {
        change(() -> cases.withdraw(now(), reason), done, refused);
    }

    public void record(
            int months, Money unitPrice, Money monthSales, int repeats, Runnable done, Consumer<Refusal> refused) {
        change(() -> deliveries.record(now(), months, unitPrice, monthSales, repeats), done, refused);
    }

    private BrandingCase now() {
        return Objects.requireNonNull(file.get()).branding();
    }

    private void change(Runnable work, Runnable done, Consumer<Refusal> refused) {
        background.run(
                this,
                "branding.saving",
                () -> {
                    work.run();
                    return true;
                },
                ok -> load(done),
                refused);
    }
}
