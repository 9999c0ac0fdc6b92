package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountService;
import org.jishi.approval.Decision;
import org.jishi.approval.OutsideDecider;
import org.jishi.approval.Step;
import org.jishi.approval.Subject;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperService;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.NewPayable;
import org.jishi.payment.OtherPayee;
import org.jishi.person.Person;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.CaseOffice;
import org.jishi.support.PaperOffice;
import org.jishi.training.Attendance;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rooms build on a paper holds it, each in its own words, by the list that Wiring gives to the evidence room. */
class PaperUsesTest {
    @TempDir
    Path folder;

    private final PaperOffice disk = new PaperOffice();
    private final CaseOffice desk = new CaseOffice(disk.office);
    private final PaperService papers = disk.papers(Wiring.paperRooms());
    private int scans;

    @AfterEach
    void close() {
        disk.close();
    }

    @Test
    void whatSomebodyOutsideDecidedNeedsItsScanAndHoldsIt() {
        Subject claim = entered();
        Paper scan = paper("claim", claim.id(), "outside-decision");
        Paper gone = paper("claim", claim.id(), "outside-decision");
        withdraw(gone);
        for (UUID wrong : List.of(
                UUID.randomUUID(),
                gone.id(),
                paper("claim", UUID.randomUUID(), "outside-decision").id())) {
            assertThatThrownBy(() -> change(handle -> outside(handle, claim, wrong)))
                    .hasMessage("approval.outside.noPaper");
        }
        change(handle -> outside(handle, claim, scan.id()));
        assertThat(rests(scan)).containsExactly("evidence.withdraw.rests", "approval.paper.outside");
        assertThatThrownBy(() -> change(handle -> handle.createUpdate(
                                "UPDATE approval_step SET outside_paper = :no WHERE outside_paper IS NOT NULL")
                        .bind("no", UUID.randomUUID())
                        .execute()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aDecisionHoldsThePapersThatLayThereAndNoLaterOnes() {
        Subject claim = entered();
        Paper form = paper("claim", claim.id(), "application-form");
        Paper blurred = paper("claim", claim.id(), "id-card");
        withdraw(blurred);
        disk.office.time.forward(Duration.ofMinutes(5));
        decide(claim, new Decision.SendBack("缺身份证"));
        // what was sent back is there to be mended
        Paper other = paper("claim", claim.id(), "contract");
        withdraw(other);
        change(handle -> desk.approvals.begin(handle, claim, desk.clerk));
        disk.office.time.forward(Duration.ofMinutes(5));
        decide(claim, new Decision.Approve());
        assertThat(rests(form)).containsExactly("evidence.withdraw.rests", "approval.paper.decided");
        assertThatThrownBy(() -> withdraw(form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Texts.in(Language.ZH).text(refusal))
                                .contains("不能撤回", "王复核 于 " + disk.office.clock.today() + " 办理初审"));
        disk.office.time.forward(Duration.ofMinutes(5));
        withdraw(paper("claim", claim.id(), "invoice"));
    }

    @Test
    void aPayeeAndAnAccountHoldTheirProofs() {
        Person person = desk.person("向明富", "500236198503070011");
        Paper relation = paper("person", person.id(), "relation-proof");
        Paper account = paper("person", person.id(), "account-proof");
        UUID fund = desk.account("培训补贴", 1_000);
        Subject claim = new Subject("claim", UUID.randomUUID());
        OtherPayee wife = new OtherPayee("刘春梅", "配偶", relation.id());
        Money amount = Money.ofYuan(600);
        Beneficiary owner = Beneficiary.person(person.id(), person.name());
        change(handle -> {
            desk.funds.commit(handle, desk.approver, fund, amount, claim);
            desk.payables.create(
                    handle,
                    desk.approver,
                    new NewPayable(claim, 1, amount, amount, owner, wife, fund, "培训补贴", "奉商发〔2026〕8号"));
        });
        assertThat(rests(relation)).containsExactly("evidence.withdraw.rests", "payment.paper.payee");

        AccountService accounts = new AccountService(disk.office.acts, new OrganisationDirectory());
        UUID id = disk.office.as(
                desk.clerk,
                () -> accounts.propose(person.id(), new AccountDraft("向明富", null, "农业银行奉节支行", "6228480000000000018")));
        disk.office.time.forward(Duration.ofMinutes(5));
        disk.office.as(desk.reviewer, () -> {
            accounts.confirm(id, 1);
            return true;
        });
        assertThat(rests(account)).containsExactly("evidence.withdraw.rests", "people.paper.account");
    }

    @Test
    void aNoticeAClassAndAnImportHoldTheirs() {
        UUID notice = UUID.randomUUID();
        Paper photo = paper("notice", notice, "notice-photo");
        change(handle -> handle.createUpdate("""
            INSERT INTO notice (id, notice_no, case_kind, title, body, place_kind, place_name, working_days,
                   day_count, status, drafted_by, drafted_on, photo_paper)
            VALUES (:id, '公示-2026-001', 'claim', '公示', '名单', 'WEB', '政府网', FALSE, 3, 'DRAFT', :by,
                   DATE '2026-09-01', :photo)\
            """)
                .bind("id", notice)
                .bind("by", desk.clerk.staffId())
                .bind("photo", photo.id())
                .execute());
        assertThat(rests(photo)).containsExactly("evidence.withdraw.rests", "casework.paper.photo");
        assertThat(rests(paper("roster", UUID.randomUUID(), "roster")))
                .containsExactly("evidence.withdraw.rests", "app.paper.roster");
        assertThat(rests(paper("collected", UUID.randomUUID(), "roster")))
                .containsExactly("evidence.withdraw.rests", "app.paper.collected");

        TrainingOffice school = new TrainingOffice(disk.office);
        TrainingClass open = school.plan("直播班", 3);
        withdraw(paper("class", open.id(), "sign-in-sheet"));
        Paper sheet = paper("class", open.id(), "sign-in-sheet");
        school.enrol(open, school.people(3));
        school.markAll(open, Attendance.PRESENT);
        school.score(open, 80);
        disk.office.time.forward(Duration.ofMinutes(5));
        school.close(open);
        assertThat(rests(sheet)).containsExactly("evidence.withdraw.rests", "training.paper.closed");
    }

    /** Roles guard the program: a trainer who knows another class's papers by their ids reads none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"class", "session", "enrolment"})
    void aTrainerReadsThePapersOfOwnClassesOnly(String kind) {
        TrainingOffice school = new TrainingOffice(disk.office);
        TrainingClass own = school.plan("直播班", 3);
        school.enrol(own, school.people(1));
        UUID subject = switch (kind) {
            case "class" -> own.id();
            case "session" -> school.file(own).sessions().getFirst().id();
            default -> school.file(own).enrolled().getFirst().id();
        };
        Paper sheet = paper(kind, subject, "sign-in-sheet");
        disk.office.signIn(school.trainer);
        assertThat(papers.of(kind, subject).papers()).containsExactly(sheet);
        assertThat(papers.content(sheet.id())).isNotEmpty();

        disk.office.signIn(disk.office.person("赵老师", Role.TRAINER));
        assertThatThrownBy(() -> papers.of(kind, subject)).hasMessage("evidence.gone");
        assertThatThrownBy(() -> papers.content(sheet.id())).hasMessage("evidence.gone");
        assertThatThrownBy(() -> papers.copy(sheet.id())).hasMessage("evidence.gone");
        assertThatThrownBy(() -> papers.withdraw(sheet, "没用")).hasMessage("evidence.gone");
        assertThatThrownBy(() -> papers.add(kind, subject, "exam", scan())).hasMessage("evidence.gone");
    }

    private Subject entered() {
        Subject claim = new Subject("claim", UUID.randomUUID());
        change(handle -> desk.approvals.begin(handle, claim, desk.clerk));
        return claim;
    }

    private void decide(Subject claim, Decision decision) {
        change(handle -> desk.approvals.decide(handle, claim, Step.FIRST_REVIEW, decision, desk.reviewer));
    }

    private void outside(Handle handle, Subject claim, UUID paper) {
        desk.approvals.decideOutside(
                handle,
                claim,
                Step.FIRST_REVIEW,
                new Decision.Approve(),
                new OutsideDecider("县电商领导小组", "奉电商组〔2026〕3号", LocalDate.of(2026, 9, 28), "吴组长", paper),
                desk.clerk);
    }

    private interface Work {
        void on(Handle handle);
    }

    private void change(Work work) {
        disk.office.database.change(work::on);
    }

    private Paper paper(String kind, UUID subject, String type) {
        return disk.office.as(desk.clerk, () -> papers.add(kind, subject, type, scan()));
    }

    private void withdraw(Paper paper) {
        disk.office.as(desk.clerk, () -> {
            papers.withdraw(paper, "扫描不清");
            return true;
        });
    }

    private List<String> rests(Paper paper) {
        try {
            withdraw(paper);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(Problem::key).toList();
        }
    }

    private Path scan() {
        try {
            return Files.writeString(
                    folder.resolve("scan" + ++scans + ".pdf"), "%PDF-1.4\n" + scans + "x".repeat(2_000) + "\n%%EOF\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
