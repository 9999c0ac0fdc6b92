package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jishi.approval.Decision;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;

/** What people do with claims, from the class to the end of the notice. */
final class ClaimActs extends MoneyActs {
    ClaimActs(MoneyOffice office, MoneyModel model, Random random) {
        super(office, model, random);
    }

    /** A claim for one of the classes of somebody, mostly somebody new. */
    Press claim() {
        if (model.persons == 0 || random.nextInt(3) == 0) {
            office.newPerson();
            model.persons++;
        }
        int person = Math.max(0, model.persons - 1 - random.nextInt(4));
        ClaimMaker.Choice choice = office.choice(person, random.nextInt(MoneyOffice.classes()));
        MoneyOffice.Desk desk = desk(Role.CLERK);
        ClaimPlan plan = desk.maker().plan(office.scheme, choice);
        ClaimPlan.Line line = plan.lines().getFirst();
        List<MoneyModel.Case> before = model.ofPerson.computeIfAbsent(line.personId(), id -> new ArrayList<>());
        BooleanSupplier free = () -> before.stream()
                        .filter(one -> model.counts(one.status))
                        .noneMatch(
                                one -> one.now.groundId().equals(choice.ground().id()))
                && model.left(before) > 0;
        return new Press(
                "claim " + line.personId(), free, () -> desk.maker().make(plan, List.of(line.personId())), made -> {
                    Claim claim = (Claim) ((List<?>) made).getFirst();
                    assertThat(claim.amount().fen()).isEqualTo(Math.min(MoneyOffice.FLAT.fen(), model.left(before)));
                    MoneyModel.Case one = new MoneyModel.Case(line.personId(), claim);
                    one.hands.enter(staff(desk));
                    model.cases.add(one);
                    before.add(one);
                });
    }

    Press review(MoneyModel.Case one) {
        boolean last = one.status == ClaimStatus.REVIEWED;
        Claim seen = one.now;
        MoneyOffice.Desk desk = desk(last ? Role.APPROVER : Role.REVIEWER);
        Decision decision = decision();
        ClaimStatus needed = last ? ClaimStatus.REVIEWED : ClaimStatus.ENTERED;
        return new Press(
                (last ? "approve " : "review ") + seen.claimNo() + " " + decision.outcome() + " "
                        + desk.actor().name(),
                () -> one.fresh(seen)
                        && one.status == needed
                        && one.hands.mayDecide(staff(desk))
                        && !(last && decision == YES && one.amount > model.available),
                act(() -> {
                    if (last) {
                        desk.claims().approve(List.of(seen), decision);
                    } else {
                        desk.claims().review(List.of(seen), decision);
                    }
                }),
                done -> {
                    one.hands.decide(staff(desk));
                    if (decision == NO) {
                        one.to(ClaimStatus.REJECTED);
                    } else if (decision == BACK) {
                        one.to(ClaimStatus.SENT_BACK);
                    } else if (last) {
                        one.to(ClaimStatus.APPROVED);
                        model.available -= one.amount;
                        model.committed += one.amount;
                    } else {
                        one.to(ClaimStatus.REVIEWED);
                    }
                });
    }

    Press deduct(MoneyModel.Case one) {
        Claim seen = one.now;
        Money less =
                random.nextInt(3) == 0 ? Money.ZERO : some(seen.calculated().fen() + 100);
        MoneyOffice.Desk desk = desk(Role.CLERK);
        long amount = seen.calculated().fen() - less.fen();
        List<MoneyModel.Case> all = Objects.requireNonNull(model.ofPerson.get(one.person));
        return new Press(
                "deduct " + seen.claimNo() + " " + less,
                () -> one.fresh(seen)
                        && one.status == ClaimStatus.ENTERED
                        && amount > 0
                        && amount - one.amount <= model.left(all),
                () -> desk.claims().deduct(seen, less, "缺课"),
                done -> {
                    one.amount = amount;
                    one.to(one.status);
                });
    }

    Press resubmit(MoneyModel.Case one) {
        Claim seen = one.now;
        MoneyOffice.Desk desk = desk(Role.CLERK);
        return new Press(
                "resubmit " + seen.claimNo(),
                () -> one.fresh(seen) && one.status == ClaimStatus.SENT_BACK && one.hands.mayEnter(staff(desk)),
                act(() -> desk.claims().resubmit(seen)),
                done -> {
                    one.hands.enter(staff(desk));
                    one.to(ClaimStatus.ENTERED);
                });
    }

    Press withdraw(MoneyModel.Case one) {
        Claim seen = one.now;
        MoneyOffice.Desk desk = desk(Role.CLERK);
        return new Press(
                "withdraw " + seen.claimNo(),
                () -> one.fresh(seen)
                        && switch (one.status) {
                            case ENTERED, REVIEWED, SENT_BACK, APPROVED -> true;
                            default -> false;
                        },
                act(() -> desk.claims().withdraw(seen, "本人放弃")),
                done -> {
                    model.release(one);
                    one.to(ClaimStatus.WITHDRAWN);
                });
    }

    Optional<Press> post() {
        List<MoneyModel.Case> ready = model.cases.stream()
                .filter(one -> one.status == ClaimStatus.APPROVED)
                .limit(8)
                .toList();
        MoneyOffice.Desk desk = desk(Role.APPROVER);
        NoticeDraft draft = new NoticeDraft(
                Claim.KIND,
                ready.stream().map(one -> one.id).toList(),
                "公示",
                "现予公示。",
                Notice.PlaceKind.OFFICE_BOARD,
                "公告栏",
                3,
                false);
        return ready.isEmpty()
                ? Optional.empty()
                : Optional.of(new Press(
                        "post " + ready.size(),
                        () -> ready.stream().allMatch(one -> one.status == ClaimStatus.APPROVED),
                        () -> {
                            Notice drafted = desk.notices().draft(draft).notice();
                            try {
                                return desk.notices().post(drafted).notice();
                            } catch (Refusal refusal) {
                                desk.notices().withdraw(drafted, "名单有变");
                                throw refusal;
                            }
                        },
                        posted -> {
                            model.posts.add(new MoneyModel.Post((Notice) posted, ready));
                            ready.forEach(one -> one.to(ClaimStatus.POSTED));
                        }));
    }

    Press end(MoneyModel.Post post) {
        MoneyOffice.Desk desk = desk(Role.APPROVER);
        LocalDate after = Objects.requireNonNull(post.now.lastDay()).plusDays(1);
        if (random.nextInt(4) > 0 && office.cases.office.clock.today().isBefore(after)) {
            office.cases.passTo(after);
        }
        return new Press(
                "end " + post.now.noticeNo(),
                () -> !office.cases.office.clock.today().isBefore(after) && model.posts.contains(post),
                () -> desk.notices().end(post.now),
                done -> {
                    model.posts.remove(post);
                    post.cases.forEach(one -> one.to(ClaimStatus.RELEASED));
                });
    }

    Press takeDown(MoneyModel.Post post) {
        MoneyOffice.Desk desk = desk(Role.APPROVER);
        return new Press(
                "takeDown " + post.now.noticeNo(),
                () -> model.posts.contains(post),
                () -> desk.notices().withdraw(post.now, "名单有误"),
                done -> {
                    model.posts.remove(post);
                    post.cases.forEach(one -> {
                        model.release(one);
                        one.to(ClaimStatus.SENT_BACK);
                    });
                });
    }
}
