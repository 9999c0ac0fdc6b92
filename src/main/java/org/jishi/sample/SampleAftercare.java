package org.jishi.sample;

import java.time.LocalDate;
import java.util.List;
import org.jishi.platform.money.Money;
import org.jishi.training.CallBack;
import org.jishi.training.ClassFile;
import org.jishi.training.FollowUpDraft;
import org.jishi.training.Learner;
import org.jishi.training.NextStep;
import org.jishi.training.Outcome;
import org.jishi.training.TrainingClass;

/** What comes after a class: follow-ups with shops and work found, and a drawn sample that is telephoned. */
final class SampleAftercare {
    private static final int FOLLOWED_CLASSES = 12;
    private static final List<String> WORK = List.of("县电商物流园分拣", "合作社客服", "本村直播间助播");

    private final Stage stage;
    private final SampleTraining training;

    SampleAftercare(Stage stage, SampleTraining training) {
        this.stage = stage;
        this.training = training;
    }

    void tell() {
        for (int i = 0; i < FOLLOWED_CLASSES; i++) {
            int number = i;
            stage.agenda().on(stage.ago(210 - 16 * i), () -> follow(number));
        }
        stage.agenda().on(stage.ago(60), this::telephone);
    }

    private void follow(int number) {
        LocalDate day = stage.ago(210 - 16 * number);
        training.closed().stream()
                .filter(one -> !one.endsOn().plusDays(31).isAfter(day))
                .skip(number)
                .findFirst()
                .ifPresent(one -> stage.cast().run(stage.cast().clerk(), () -> record(one, day)));
    }

    private void record(TrainingClass of, LocalDate day) {
        ClassFile file = stage.office().classes().file(of.id());
        for (Learner learner : file.enrolled()) {
            if (learner.enrolment().outcome() == Outcome.COMPLETED
                    && stage.invented().chance(60)) {
                stage.office().followUps().record(learner.id(), draft(day));
            }
        }
    }

    private FollowUpDraft draft(LocalDate day) {
        boolean reached = stage.invented().chance(90);
        boolean shop = reached && stage.invented().chance(18);
        boolean work = reached && !shop && stage.invented().chance(30);
        return new FollowUpDraft(
                1,
                day,
                reached,
                shop,
                shop ? "淘宝" : "",
                "",
                shop ? Money.ofYuan(300 + stage.invented().random().nextInt(4_000)) : null,
                work ? stage.invented().one(WORK) : "",
                shop ? "想做包装和检测" : "",
                shop && stage.invented().chance(50) ? NextStep.BRANDING : NextStep.NONE,
                reached ? "" : "电话无人接听，改日再联系");
    }

    private void telephone() {
        var sample = stage.cast()
                .as(
                        stage.cast().reviewer(),
                        () -> stage.office().callBacks().draw(stage.ago(240), stage.ago(61), null, 10, 10));
        stage.cast().run(stage.cast().clerk(), () -> {
            for (CallBack line : stage.office().callBacks().lines(sample.id())) {
                if (stage.invented().chance(75)) {
                    stage.office().callBacks().record(line, call());
                }
            }
        });
    }

    private CallBack.Call call() {
        if (stage.invented().chance(15)) {
            return new CallBack.Call(stage.ago(60), CallBack.Result.NO_ANSWER, null, null, null, "");
        }
        return new CallBack.Call(
                stage.ago(60),
                CallBack.Result.REACHED,
                CallBack.Answer.YES,
                stage.invented().chance(80) ? CallBack.Answer.YES : CallBack.Answer.UNSURE,
                3 + stage.invented().random().nextInt(3),
                "");
    }
}
