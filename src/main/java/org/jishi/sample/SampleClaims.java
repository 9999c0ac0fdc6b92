package org.jishi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticeLine;
import org.jishi.payment.Batch;
import org.jishi.platform.money.Money;
import org.jishi.policy.SchemeVersion;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.ClaimPlan;
import org.jishi.training.TrainingClass;

/** Training subsidies in every state: most classes are paid, the latest ones stand at each step of the way. */
final class SampleClaims {
    /** How many classes get their subsidies through to the bank. */
    private static final int PAID_CLASSES = 6;

    private static final String TITLE = "农村电商培训补贴公示";
    private static final String REASON = "材料不全，缺银行账号复印件";

    private final Stage stage;
    private final SampleTraining training;
    private final SamplePayments payments;
    private final SampleNotices notices;
    private final List<TrainingClass> used = new ArrayList<>();

    SampleClaims(Stage stage, SampleTraining training, SamplePayments payments) {
        this.stage = stage;
        this.training = training;
        this.payments = payments;
        this.notices = new SampleNotices(stage);
    }

    void tell() {
        for (int i = 0; i < PAID_CLASSES; i++) {
            LocalDate day = stage.ago(200 - 20 * i);
            int returned = i == 2 ? 2 : 0;
            stage.agenda().on(day, () -> whole(day, returned));
        }
        stage.agenda().on(stage.ago(72), this::waitingForTheBank);
        stage.agenda().on(stage.ago(30), this::posted);
        stage.agenda().on(stage.ago(12), this::everyStep);
        stage.agenda().on(stage.ago(9), payments::recover);
    }

    /** The earliest closed class that nobody claimed for yet. */
    private List<Claim> claim() {
        TrainingClass next = training.closed().stream()
                .filter(one -> !used.contains(one))
                .findFirst()
                .orElse(null);
        if (next == null) {
            return List.of();
        }
        used.add(next);
        return stage.cast().as(stage.cast().clerk(), () -> {
            ClaimMaker maker = stage.office().claimMaker();
            ClaimMaker.Choice choice = maker.choices().stream()
                    .filter(one -> one.ground().id().equals(next.id()))
                    .findFirst()
                    .orElseThrow();
            SchemeVersion scheme = maker.schemes(choice).getFirst();
            ClaimPlan plan = maker.plan(scheme, choice);
            return maker.make(
                    plan, plan.possible().stream().map(ClaimPlan.Line::personId).toList());
        });
    }

    private List<Claim> now(List<Claim> claims) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> claims.stream()
                                .map(claim -> stage.office()
                                        .subsidies()
                                        .open(claim.id())
                                        .claim())
                                .toList());
    }

    private List<Claim> reviewed(List<Claim> claims) {
        stage.cast()
                .run(stage.cast().reviewer(), () -> stage.office().subsidies().review(claims, Stage.YES));
        return now(claims);
    }

    private List<Claim> approved(List<Claim> claims) {
        List<Claim> reviewed = reviewed(claims);
        stage.cast()
                .run(stage.cast().approver(), () -> stage.office().subsidies().approve(reviewed, Stage.YES));
        return now(reviewed);
    }

    private Notice draft(List<Claim> claims, String title) {
        return notices.draft(Claim.KIND, claims.stream().map(Claim::id).toList(), title);
    }

    private void whole(LocalDate day, int returned) {
        List<Claim> claims = claim();
        if (claims.isEmpty()) {
            return;
        }
        claims.forEach(claim -> payments.account(claim.personId(), claim.personName()));
        stage.agenda().on(day.plusDays(2), () -> {
            List<UUID> persons = claims.stream().map(Claim::personId).toList();
            notices.through(
                    draft(approved(now(claims)), TITLE),
                    () -> payments.carry(persons, "电商培训补贴", day.plusDays(16), returned));
        });
    }

    /** Payables in batches of every state, some outside any batch, some without an account. */
    private void waitingForTheBank() {
        List<Claim> claims = claim();
        if (claims.isEmpty()) {
            return;
        }
        notices.through(draft(approved(claims), TITLE), () -> {
            for (int i = 0; i < claims.size(); i++) {
                Claim claim = claims.get(i);
                if (i % 9 == 7) {
                    payments.propose(claim.personId(), claim.personName());
                } else if (i % 9 == 8) {
                    payments.reject(payments.propose(claim.personId(), claim.personName()));
                } else {
                    payments.account(claim.personId(), claim.personName());
                }
            }
            stage.agenda().on(stage.ago(6), () -> batches(claims));
        });
    }

    private void batches(List<Claim> claims) {
        List<UUID> ready = payments.ready(claims.stream().map(Claim::personId).toList());
        int part = Math.max(1, ready.size() / 6);
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from + part <= ready.size() && parts.size() < 5; from += part) {
            parts.add(ready.subList(from, from + part));
        }
        for (int i = 0; i < parts.size(); i++) {
            Batch batch = payments.draft(parts.get(i), "电商培训补贴");
            if (i == 0) {
                stage.cast()
                        .as(
                                stage.cast().cashier(),
                                () -> stage.office().payments().cancel(batch, "批次拆分重做"));
                continue;
            }
            if (i >= 2) {
                Batch submitted = payments.submit(batch);
                if (i >= 3) {
                    Batch approved = payments.approve(submitted);
                    if (i >= 4) {
                        payments.send(approved);
                    }
                }
            }
        }
    }

    /** A notice that hangs, with an objection on each of three lines: open, dismissed, upheld. */
    private void posted() {
        List<Claim> claims = claim();
        if (claims.isEmpty()) {
            return;
        }
        List<Claim> approved = approved(claims);
        int half = approved.size() / 2;
        Notice wrong = draft(approved.subList(0, half), "农村电商培训补贴公示（名单有误）");
        NoticeFile withdrawn = notices.post(wrong);
        notices.withdraw(withdrawn, "标题和名单有误，更正后重新公示");
        stage.agenda().on(stage.ago(4), () -> {
            NoticeFile hangs = notices.post(draft(now(approved.subList(half, approved.size())), TITLE));
            object(hangs);
        });
    }

    private void object(NoticeFile hangs) {
        List<NoticeLine> lines = hangs.lines();
        for (int i = 0; i < Math.min(3, lines.size()); i++) {
            NoticeLine line = lines.get(i);
            var objection = stage.cast()
                    .as(
                            stage.cast().clerk(),
                            () -> stage.office()
                                    .objections()
                                    .enter(line.id(), "村民来电", "", "反映本人没有全程参加培训", stage.ago(4)));
            if (i > 0) {
                boolean upheld = i == 2;
                stage.cast()
                        .as(
                                stage.cast().approver(),
                                () -> stage.office()
                                        .objections()
                                        .decide(objection, upheld, upheld ? "核对签到表，出勤不足，重新审核" : "核对签到表，出勤属实"));
            }
        }
    }

    private void everyStep() {
        List<Claim> claims = claim();
        if (claims.size() < 8) {
            return;
        }
        var subsidies = stage.office().subsidies();
        stage.cast().run(stage.cast().reviewer(), () -> {
            subsidies.review(List.of(claims.get(0)), new Decision.SendBack(REASON));
            subsidies.review(List.of(claims.get(1)), new Decision.Reject("已享受其他部门同类补贴"));
        });
        stage.cast().run(stage.cast().clerk(), () -> {
            subsidies.withdraw(claims.get(2), "本人自愿放弃");
            subsidies.deduct(claims.get(3), Money.ofYuan(100), "缺课一天");
        });
        int third = claims.size() / 3;
        List<Claim> reviewed = reviewed(now(claims.subList(4, Math.max(6, third * 2))));
        List<Claim> approved = reviewed.subList(0, reviewed.size() / 2);
        stage.cast().run(stage.cast().approver(), () -> subsidies.approve(approved, Stage.YES));
        stage.agenda().on(stage.ago(2), () -> draft(now(approved).subList(0, approved.size() / 2), "农村电商培训补贴公示（待发布）"));
    }
}
