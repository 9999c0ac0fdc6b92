package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.support.Refused.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountService;
import org.jishi.approval.Decision;
import org.jishi.approval.OutsideDecider;
import org.jishi.approval.Step;
import org.jishi.approval.Subject;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticeTasks;
import org.jishi.casework.Task;
import org.jishi.casework.TimelineEntry;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.payment.Payable;
import org.jishi.person.LivePerson;
import org.jishi.person.Person;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeDraft;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeVersion;
import org.jishi.support.CaseOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubsidyServiceTest {
    private static final UUID CLASS = new UUID(7, 7);
    private static final Decision YES = new Decision.Approve();

    private final CaseOffice desk = new CaseOffice();
    private final Person zhang = desk.person("张三丰", "110101199003070097");
    private final Person li = desk.person("李四", "110101199003070177");
    private final UUID account = desk.account("培训补贴", 1_000);
    private final SchemeVersion scheme =
            desk.scheme(SchemeKind.SUBSIDY, "培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
    private final ClaimMaker maker =
            new ClaimMaker(desk.office.acts, desk.policies, desk.approvals, desk.numbers, List.of(new OneClass()));
    private final ClaimNotice posting = new ClaimNotice(desk.office.trail, desk.funds, desk.payables, desk.places);
    private final NoticeService notices = desk.notices(posting);
    private final SubsidyService service = new SubsidyService(
            desk.office.acts,
            desk.policies,
            desk.approvals,
            desk.funds,
            desk.payables,
            desk.places,
            List.of(new ClaimTimeline()));

    private final class OneClass implements GroundSource {
        @Override
        public String kind() {
            return "training_class";
        }

        @Override
        public List<Ground> grounds(Handle handle) {
            return List.of(new Ground(CLASS, "直播电商班", LocalDate.of(2026, 9, 1)));
        }

        @Override
        public List<Entitled> entitled(Handle handle, UUID groundId) {
            return List.of(new Entitled(zhang.id(), zhang.name(), 1), new Entitled(li.id(), li.name(), 1));
        }

        @Override
        public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
            return new HashMap<>(Map.of(
                    CLASS,
                    handle.createQuery("""
                        SELECT %s FROM person entry %s WHERE p.died_on IS NULL AND entry.id IN (<ids>)\
                        """.formatted(LivePerson.ID, LivePerson.ROW))
                            .bindList("ids", List.of(zhang.id(), li.id()))
                            .mapTo(UUID.class)
                            .set()));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ClaimPlan plan() {
        return desk.office.as(
                desk.clerk, () -> maker.plan(scheme, maker.choices().getFirst()));
    }

    private List<Claim> make(Person... persons) {
        return desk.office.as(
                desk.clerk,
                () -> maker.make(
                        plan(), List.of(persons).stream().map(Person::id).toList()));
    }

    private Set<UUID> backlog() {
        List<ClaimBacklog.Open> open = desk.office.as(desk.clerk, maker::backlog);
        return open.isEmpty() ? Set.of() : open.getFirst().persons();
    }

    private List<Task> tasks(Actor actor) {
        return desk.office.database.read(
                handle -> new ClaimBacklog(List.of(new OneClass())).tasks(handle, actor, LocalDate.of(2026, 9, 18)));
    }

    /** Whoever had a claim, whatever became of it, is told of no more. */
    @Test
    void theClerkIsToldOfCompletersWithoutAClaim() {
        assertThat(backlog()).containsExactlyInAnyOrder(zhang.id(), li.id());
        assertThat(tasks(desk.clerk)).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("subsidy.task.unclaimed");
            assertThat(task.args()).containsExactly(2L);
            assertThat(task.since()).isEqualTo(LocalDate.of(2026, 9, 1));
        });
        assertThat(tasks(desk.reviewer)).isEmpty();
        Claim claim = make(zhang).getFirst();
        assertThat(backlog()).containsExactly(li.id());
        run(desk.clerk, () -> service.withdraw(claim, "材料有误"));
        assertThat(backlog()).containsExactly(li.id());
        desk.died(li.id(), LocalDate.of(2026, 9, 20));
        assertThat(backlog()).isEmpty();
        assertThat(tasks(desk.clerk)).isEmpty();
    }

    @Test
    void aClaimOfAMergedEntryCountsForThePersonThatIsLeft() {
        make(zhang);
        desk.merge(li, zhang);
        assertThat(backlog()).isEmpty();
    }

    @Test
    void whomTheSchemeGivesNothingIsNotTold() {
        desk.office.as(desk.clerk, () -> maker.make(plan(), List.of(zhang.id())));
        SubsidyRule once = new SubsidyRule(SubsidyRule.Shape.FLAT, Money.ofYuan(600), null, 2L, null, null, 1, account);
        SchemeVersion better = desk.office.as(
                desk.clerk,
                () -> desk.policies.draft(new SchemeDraft(
                        scheme.schemeId(),
                        SchemeKind.SUBSIDY,
                        scheme.title(),
                        scheme.documentId(),
                        LocalDate.of(2026, 8, 1),
                        null,
                        SchemeRules.write(once),
                        3,
                        false)));
        desk.office.as(desk.approver, () -> desk.policies.putInForce(better));
        assertThat(backlog()).isEmpty();
    }

    private Claim now(Claim claim) {
        return desk.office.as(desk.clerk, () -> service.open(claim.id()).claim());
    }

    private void review(Claim claim, Decision decision) {
        run(desk.reviewer, () -> service.review(List.of(now(claim)), decision));
    }

    private void approve(Claim claim) {
        run(desk.approver, () -> service.approve(List.of(now(claim)), YES));
    }

    private void run(Actor actor, Runnable act) {
        desk.office.as(actor, () -> {
            act.run();
            return true;
        });
    }

    @Test
    void aClaimGoesFromTheCompleterToThePayable() {
        assertThat(plan().total()).isEqualTo(Money.ofYuan(1_200));
        Claim claim = make(zhang).getFirst();
        assertThat(claim.claimNo()).isEqualTo("BT-2026-0001");
        review(claim, YES);
        approve(claim);
        desk.post(notices, Claim.KIND);
        ClaimFile file = desk.office.as(desk.clerk, () -> service.open(claim.id()));
        assertThat(file.claim().status()).isEqualTo(ClaimStatus.RELEASED);
        assertThat(file.steps()).extracting("personName").containsExactly("李经办", "王复核", "周审定");
        assertThat(file.payables()).singleElement().satisfies(payable -> {
            assertThat(payable.amount()).isEqualTo(Money.ofYuan(600));
            assertThat(payable.beneficiaryId()).isEqualTo(zhang.id());
        });
        Payable payable = file.payables().getFirst();
        desk.office.database.change(handle -> posting.paid(handle, desk.cashier, payable));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.PAID);
        desk.office.database.change(handle -> posting.returned(handle, desk.cashier, payable, "户名不符"));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.RELEASED);
        List<Problem> found = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void thePlanTellsPeopleApartAndWhetherTheyCanBePaid() {
        AccountService accounts = new AccountService(desk.office.acts, new OrganisationDirectory());
        assertThat(who(zhang)).isEqualTo(new Claimant("", "0097", Claimant.Payable.NONE));
        UUID account = desk.office.as(
                desk.clerk,
                () -> accounts.propose(zhang.id(), new AccountDraft("张三丰", null, "农业银行奉节支行", "6228480000000000018")));
        assertThat(who(zhang).account()).isEqualTo(Claimant.Payable.PROPOSED);
        run(desk.reviewer, () -> accounts.confirm(account, 1));
        assertThat(who(zhang).account()).isEqualTo(Claimant.Payable.CONFIRMED);
        assertThat(who(li).account()).isEqualTo(Claimant.Payable.NONE);
    }

    private Claimant who(Person person) {
        return plan().lines().stream()
                .filter(line -> line.personId().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .who();
    }

    @Test
    void aPersonIsPaidOnceForOneGroundUnderWhateverEntry() {
        Claim claim = make(zhang).getFirst();
        desk.merge(li, zhang);
        assertThat(now(claim).personName()).isEqualTo("李四");
        assertThat(plan().lines())
                .filteredOn(line -> line.personId().equals(li.id()))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.obstacles()).extracting("key").containsExactly("subsidy.make.claimed"));
        assertThatThrownBy(() -> make(li)).hasMessage("subsidy.make.changedMeanwhile");
        List<TimelineEntry> story =
                desk.office.database.read(handle -> new ClaimTimeline().of(handle, new Subject("person", li.id())));
        assertThat(story).hasSize(1);
    }

    @Test
    void nothingIsClaimedOrApprovedForSomebodyDeadUntilTheDateIsWithdrawn() {
        Claim claim = make(zhang).getFirst();
        desk.died(zhang.id(), LocalDate.of(2026, 9, 20));
        desk.died(li.id(), LocalDate.of(2026, 9, 20));
        assertThat(plan().possible()).isEmpty();
        assertThat(plan().lines())
                .filteredOn(line -> line.personId().equals(li.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.obstacles())
                        .containsExactly(Problem.of("subsidy.make.died", LocalDate.of(2026, 9, 20))));
        refused(() -> review(claim, YES), "people.death.stops");
        assertThat(desk.office.as(desk.clerk, () -> service.open(claim.id())).stopped())
                .isEqualTo(Problem.of("people.death.stops", "张三丰", LocalDate.of(2026, 9, 20)));
        desk.lives(zhang.id());
        review(claim, YES);
        desk.died(zhang.id(), LocalDate.of(2026, 9, 21));
        refused(() -> approve(claim), "people.death.stops");
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.REVIEWED);
        run(desk.approver, () -> service.approve(List.of(now(claim)), new Decision.SendBack("已故")));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.SENT_BACK);
    }

    @Test
    void theYearsCapHoldsForBothEntriesTogether() {
        make(zhang);
        desk.merge(li, zhang);
        desk.office.database.change(handle -> assertThat(
                        new ClaimRepository().histories(handle, scheme.schemeId(), 2026, List.of(li.id())))
                .containsExactly(java.util.Map.entry(li.id(), new SubsidyHistory(1, Money.ofYuan(600)))));
    }

    @Test
    void whatBothEntriesClaimedIsToldBeforeTheyBecomeOne() {
        make(zhang, li);
        desk.office.database.change(handle -> assertThat(new ClaimedTwice().of(handle, li.id(), zhang.id()))
                .singleElement()
                .satisfies(ask -> {
                    assertThat(ask.key()).isEqualTo("subsidy.merge.twice");
                    assertThat(ask.args()).containsExactly(List.of("BT-2026-0002/BT-2026-0001"));
                }));
        desk.merge(li, zhang, new ClaimedTwice());
    }

    @Test
    void theNoticeShowsNoWholeName() {
        Claim claim = make(zhang).getFirst();
        review(claim, YES);
        approve(claim);
        UUID notice = desk.draftNotice(notices, Claim.KIND).id();
        desk.office.signIn(desk.approver);
        assertThat(notices.open(notice).lines()).extracting("maskedName").containsExactly("张*丰");
    }

    @Test
    void nobodyIsClaimedForTwice() {
        ClaimPlan before = plan();
        make(zhang);
        assertThat(plan().possible()).extracting("name").containsExactly("李四");
        run(desk.clerk, () -> refused(() -> maker.make(before, List.of(zhang.id())), "subsidy.make.changedMeanwhile"));
    }

    @Test
    void whoEnteredOrReviewedDoesNotDecide() {
        Actor all = desk.office.person("全能", Role.CLERK, Role.REVIEWER, Role.APPROVER);
        Claim own = desk.office
                .as(all, () -> maker.make(plan(), List.of(zhang.id())))
                .getFirst();
        run(all, () -> refused(() -> service.review(List.of(own), YES), "approval.step.ownEntry"));
        assertThat(now(own).status()).isEqualTo(ClaimStatus.ENTERED);
        Claim other = make(li).getFirst();
        run(all, () -> service.review(List.of(other), YES));
        run(all, () -> refused(() -> service.approve(List.of(now(other)), YES), "approval.step.twoSteps"));
        assertThat(now(other).status()).isEqualTo(ClaimStatus.REVIEWED);
    }

    @Test
    void aListThatTheFundCannotPayIsApprovedNotAtAll() {
        List<Claim> both = make(zhang, li);
        both.forEach(claim -> review(claim, YES));
        List<Claim> reviewed = both.stream().map(this::now).toList();
        run(desk.approver, () -> refused(() -> service.approve(reviewed, YES), "fund.notEnough"));
        assertThat(desk.office.as(desk.clerk, service::counts)).containsOnlyKeys(ClaimStatus.REVIEWED);
    }

    @Test
    void aClaimSentBackIsMendedAndPutForwardAgain() {
        Claim claim = make(zhang).getFirst();
        review(claim, new Decision.SendBack("缺结业证"));
        run(desk.clerk, () -> {
            Claim mended = service.deduct(now(claim), Money.ofYuan(100), "缺勤一天");
            assertThat(mended.amount()).isEqualTo(Money.ofYuan(500));
            service.resubmit(mended);
        });
        review(claim, YES);
        approve(claim);
        assertThat(available()).isEqualTo(Money.ofYuan(500));
        run(desk.clerk, () -> service.withdraw(now(claim), "本人放弃"));
        assertThat(desk.office.as(desk.clerk, () -> service.open(claim.id())).story())
                .extracting(entry -> entry.what().key() + " " + entry.who())
                .containsExactly(
                        "subsidy.story.made " + desk.clerk.name(), "subsidy.story.withdrawn " + desk.clerk.name());
        assertThat(available()).isEqualTo(Money.ofYuan(1_000));
        assertThat(plan().possible()).hasSize(2);
    }

    @Test
    void aStepIsTakenWhereTheClaimStandsAndByWhoSeesItAsItIs() {
        Claim entered = make(zhang).getFirst();
        run(desk.approver, () -> refused(() -> service.approve(List.of(entered), YES), "subsidy.claim.notNext"));
        run(desk.clerk, () -> refused(() -> service.resubmit(entered), "subsidy.claim.notNext"));
        run(desk.clerk, () -> service.deduct(entered, Money.ofYuan(1), "缺勤"));
        run(
                desk.reviewer,
                () -> refused(() -> service.review(List.of(entered), YES), "subsidy.claim.changedMeanwhile"));
        run(desk.clerk, () -> refused(() -> service.deduct(entered, Money.ZERO, ""), "subsidy.claim.changedMeanwhile"));
        run(desk.clerk, () -> refused(() -> service.open(new UUID(4, 4)), "subsidy.claim.unknown"));
        assertThat(now(entered).status()).isEqualTo(ClaimStatus.ENTERED);
    }

    @Test
    void aDeductionIsPartOfTheAmountAndHasAReason() {
        Claim claim = make(zhang).getFirst();
        run(desk.clerk, () -> {
            refused(() -> service.deduct(claim, Money.ofYuan(-1), "误算"), "subsidy.deduct.range");
            refused(() -> service.deduct(claim, Money.ofYuan(601), "误算"), "subsidy.deduct.range");
            refused(() -> service.deduct(claim, Money.ofYuan(600), "误算"), "subsidy.deduct.all");
            refused(() -> service.deduct(claim, Money.ofYuan(1), " "), "subsidy.deduct.reason");
            Claim less = service.deduct(claim, Money.ofFen(59_999), "误算");
            assertThat(less.amount()).isEqualTo(Money.ofFen(1));
            Claim whole = service.deduct(less, Money.ZERO, "");
            assertThat(whole.amount()).isEqualTo(Money.ofYuan(600));
            assertThat(whole.deductionReason()).isNull();
        });
    }

    /** What was deducted is free for another class; once that has taken it, it is not given back here too. */
    @Test
    void aDeductionTakenBackDoesNotBreakTheCapOfTheYear() {
        SubsidyRule rule = new SubsidyRule(
                SubsidyRule.Shape.FLAT, Money.ofYuan(600), null, null, null, Money.ofYuan(1_000), 0, account);
        SchemeVersion capped = desk.scheme(SchemeKind.SUBSIDY, "限额补贴", rule);
        run(desk.clerk, () -> {
            Claim first = make(capped, CLASS);
            Claim less = service.deduct(first, Money.ofYuan(300), "缺课");
            assertThat(make(capped, new UUID(7, 8)).amount()).isEqualTo(Money.ofYuan(600));
            refused(() -> service.deduct(less, Money.ZERO, ""), "subsidy.deduct.yearCap");
            assertThatThrownBy(() -> service.deduct(less, Money.ofFen(19_999), "缺课"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().getFirst().args())
                                    .containsExactly(Money.ofYuan(1_000), Money.ofYuan(200)));
            Claim most = service.deduct(less, Money.ofYuan(200), "缺课");
            assertThat(service.deduct(most, Money.ofYuan(250), "缺课").amount()).isEqualTo(Money.ofYuan(350));
        });
    }

    private Claim make(SchemeVersion of, UUID ground) {
        ClaimMaker.Choice choice = new ClaimMaker.Choice(
                "training_class", new GroundSource.Ground(ground, "直播电商班", LocalDate.of(2026, 9, 1)));
        return maker.make(maker.plan(of, choice), List.of(zhang.id())).getFirst();
    }

    @Test
    void aClaimIsWithdrawnWithAReasonUntilItIsPosted() {
        Claim claim = make(zhang).getFirst();
        run(desk.clerk, () -> refused(() -> service.withdraw(claim, " "), "subsidy.withdraw.reason"));
        review(claim, YES);
        approve(claim);
        Claim approved = now(claim);
        Notice draft = desk.draftNotice(notices, Claim.KIND);
        run(desk.approver, () -> notices.post(draft));
        run(desk.clerk, () -> refused(() -> service.withdraw(now(claim), "放弃"), "subsidy.withdraw.tooLate"));
        run(desk.clerk, () -> refused(() -> service.withdraw(approved, "放弃"), "subsidy.claim.changedMeanwhile"));
        refused(
                () -> desk.office.database.change(handle -> posting.lines(handle, List.of(claim.id()))),
                "subsidy.notice.notApproved");
        refused(
                () -> desk.office.database.change(handle -> posting.posted(handle, desk.approver, List.of(claim.id()))),
                "subsidy.claim.changedMeanwhile");
        assertThat(available()).isEqualTo(Money.ofYuan(400));
    }

    @Test
    void aRejectedClaimIsOver() {
        Claim claim = make(zhang).getFirst();
        review(claim, new Decision.Reject("不符合条件"));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.REJECTED);
        run(desk.clerk, () -> refused(() -> service.withdraw(now(claim), "放弃"), "subsidy.withdraw.tooLate"));
        run(desk.clerk, () -> refused(() -> service.resubmit(now(claim)), "subsidy.claim.notNext"));
    }

    /** An objection was upheld: the money is free, and the clerk mends the claim. */
    @Test
    void aClaimTakenOutOfItsNoticeGoesBackToTheClerk() {
        Claim claim = make(zhang).getFirst();
        review(claim, YES);
        approve(claim);
        Notice draft = desk.draftNotice(notices, Claim.KIND);
        run(desk.approver, () -> notices.withdraw(notices.post(draft).notice(), "名单有误"));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.SENT_BACK);
        assertThat(available()).isEqualTo(Money.ofYuan(1_000));
    }

    @Test
    void nobodyIsNoOneToClaimForAndASchemeRulesInItsTimeOnly() {
        run(desk.clerk, () -> refused(() -> maker.make(plan(), List.of()), "subsidy.make.nobody"));
        ClaimMaker.Choice early = new ClaimMaker.Choice(
                "training_class", new GroundSource.Ground(CLASS, "旧班", LocalDate.of(2025, 12, 31)));
        run(desk.clerk, () -> refused(() -> maker.plan(scheme, early), "subsidy.make.notInForce"));
        run(
                desk.clerk,
                () -> refused(
                        () -> maker.make(plan(), List.of(zhang.id(), new UUID(4, 4))),
                        "subsidy.make.changedMeanwhile"));
        assertThat(plan().possible()).hasSize(2);
    }

    @Test
    void aDecisionOfSomebodyOutsideRestsOnItsPaper() {
        Claim claim = make(zhang).getFirst();
        review(claim, YES);
        OutsideDecider group = new OutsideDecider(
                "县电商领导小组",
                "12号",
                desk.office.clock.today(),
                "何组长",
                desk.office.paper(Claim.KIND, claim.id(), "decision"));
        run(desk.clerk, () -> service.decideOutside(now(claim), Step.APPROVAL, YES, group));
        assertThat(now(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(available()).isEqualTo(Money.ofYuan(400));
        run(
                desk.clerk,
                () -> assertThat(service.objection(now(claim), Step.CONFIRMATION))
                        .contains(Problem.of("approval.step.ownEntry")));
    }

    private Money available() {
        return desk.office.database.read(handle -> desk.funds.available(handle, account));
    }

    @Test
    void theListAndTheTasksSayWhereClaimsStand() {
        make(zhang, li);
        run(desk.reviewer, () -> {
            assertThat(service.page(PageRequest.first(10).search("张")).rows())
                    .extracting("personName")
                    .containsExactly("张三丰");
            assertThat(service.page(PageRequest.first(10).filter("status", "REVIEWED"))
                            .total())
                    .isZero();
            Claim first = service.page(PageRequest.first(10)).rows().getFirst();
            assertThat(service.page(PageRequest.first(10)
                                    .filter("groundDate", first.groundDate() + ".." + first.groundDate())
                                    .filter("groundText", first.groundText()))
                            .rows())
                    .contains(first);
            assertThat(service.page(PageRequest.first(10)
                                    .filter("groundDate", first.groundDate().plusYears(9) + ".."))
                            .total())
                    .isZero();
        });
        var tasks = desk.office.database.read(
                handle -> new ClaimTasks().tasks(handle, desk.reviewer, desk.office.clock.today()));
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.args()).containsExactly(2L);
            assertThat(task.isFor(desk.reviewer)).isTrue();
            assertThat(task.isFor(desk.clerk)).isFalse();
        });
    }

    /** The draft of a notice is a task of its own, so what stands in it is not told a second time. */
    @Test
    void whatIsInANoticeWaitsThereAndNotAmongTheClaimsAsWell() {
        make(zhang).forEach(claim -> {
            review(claim, YES);
            approve(claim);
        });
        assertThat(waiting()).containsExactly("subsidy.task.APPROVED");
        Notice draft = desk.draftNotice(notices, Claim.KIND);
        assertThat(waiting()).containsExactly("casework.task.post");
        run(desk.approver, () -> notices.withdraw(draft, "名单有误"));
        assertThat(waiting()).containsExactly("subsidy.task.APPROVED");
    }

    private List<String> waiting() {
        return desk.office.database.read(handle -> Stream.of(new ClaimTasks(), new NoticeTasks())
                .flatMap(source -> source.tasks(handle, desk.approver, desk.office.clock.today()).stream())
                .map(Task::key)
                .toList());
    }
}
