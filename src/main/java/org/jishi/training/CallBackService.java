package org.jishi.training;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Telephone checks, as evaluators make them (domain.md 2): a reviewer draws who is called, a clerk who did not draw
 * calls and records. A sample is never changed; its seed lets anybody draw the same list again.
 */
public final class CallBackService {
    /** Seeds are short enough to be read out and typed. */
    private static final int SEEDS = 1_000_000_000;

    private static final String SAMPLE = "call_back_sample";
    private static final String LINE = "call_back";

    private final Acts acts;
    private final AuditTrail trail;
    private final Random seeds = new SecureRandom();
    private final CaseNumbers numbers = new CaseNumbers();
    private final CallBackRepository callBacks = new CallBackRepository();

    public CallBackService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** Samples, the latest first. */
    public Page<CallBackRow> page(PageRequest request) {
        return acts.snapshot(
                Right.anyOf(Act.CALL_BACK_DRAW, Act.CALL_BACK_RECORD), handle -> callBacks.page(handle, request));
    }

    /** The people of a sample in the order they were drawn. */
    public List<CallBack> lines(UUID sampleId) {
        return acts.read(
                Right.anyOf(Act.CALL_BACK_DRAW, Act.CALL_BACK_RECORD), handle -> callBacks.lines(handle, sampleId));
    }

    /**
     * Draws a sample of those who attended classes that ended in the days.
     *
     * @param classId one class only, or null
     */
    public CallBackSample draw(LocalDate from, LocalDate to, @Nullable UUID classId, int percent, int least) {
        return draw(from, to, classId, percent, least, seeds.nextInt(SEEDS));
    }

    CallBackSample draw(LocalDate from, LocalDate to, @Nullable UUID classId, int percent, int least, long seed) {
        return acts.write(Act.CALL_BACK_DRAW, (handle, actor) -> {
            List<Problem> problems = new ArrayList<>();
            if (to.isBefore(from)) {
                problems.add(Problem.at("to", "training.callBack.days"));
            }
            ClassRules.between(problems, "percent", percent, 1, 100);
            ClassRules.between(problems, "least", least, 1, 1000);
            Refusal.ifAny(problems);
            List<UUID> population = callBacks.population(handle, from, to, classId);
            if (population.isEmpty()) {
                throw Refusal.at("from", "training.callBack.nobody");
            }
            CallBackSample made = made(handle, actor, from, to, classId, percent, least, seed, population.size());
            callBacks.insert(handle, made);
            trail.append(handle, actor, "training.drawSample", SAMPLE, made.id(), made);
            Map<UUID, String> details = new LinkedHashMap<>();
            for (UUID enrolment : drawn(population, percent, least, seed)) {
                UUID id = acts.newId();
                callBacks.insertLine(handle, id, made.id(), enrolment, details.size() + 1);
                details.put(id, made.number());
            }
            trail.append(handle, actor, "training.drawLine", LINE, details);
            return made;
        });
    }

    private CallBackSample made(
            Handle handle,
            Actor actor,
            LocalDate from,
            LocalDate to,
            @Nullable UUID classId,
            int percent,
            int least,
            long seed,
            int population) {
        String number = numbers.next(handle, "HF", acts.today().getYear());
        return new CallBackSample(
                acts.newId(),
                number,
                CaseNumbers.year(number),
                CaseNumbers.ordinal(number),
                classId,
                from,
                to,
                seed,
                percent,
                least,
                population,
                actor.staffId(),
                acts.clock().now(),
                1);
    }

    /** Who is drawn from a population in a known order. */
    static List<UUID> drawn(List<UUID> population, int percent, int least, long seed) {
        int share = (population.size() * percent + 99) / 100;
        int size = Math.min(population.size(), Math.max(share, least));
        List<UUID> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, size));
    }

    /** Records a call, or the next one to somebody who was not reached; never by the person who drew the sample. */
    public void record(CallBack before, CallBack.Call call) {
        acts.change(Act.CALL_BACK_RECORD, (handle, actor) -> {
            boolean reached = call.result() == CallBack.Result.REACHED;
            List<Problem> problems = new ArrayList<>();
            if (call.calledOn().isAfter(acts.today())) {
                problems.add(Problem.at("calledOn", "training.callBack.future"));
            }
            if (reached && call.attended() == null) {
                problems.add(Problem.at("attended", "training.callBack.attendedMissing"));
            }
            Integer satisfaction = call.satisfaction();
            if (satisfaction != null) {
                ClassRules.between(problems, "satisfaction", satisfaction, 1, 5);
            }
            ClassRules.longest(problems, "remark", call.remark(), 200);
            Refusal.ifAny(problems);
            CallBack.Call kept = new CallBack.Call(
                    call.calledOn(),
                    call.result(),
                    reached ? call.attended() : null,
                    reached ? call.paid() : null,
                    reached ? satisfaction : null,
                    call.remark().strip());
            CallBackSample sample = callBacks.sample(handle, before.sampleId()).orElseThrow();
            if (sample.drawnBy().equals(actor.staffId())) {
                throw new Refusal("training.callBack.own");
            }
            ClassService.changed(callBacks.update(handle, before, kept, actor.staffId()));
            trail.append(handle, actor, "training.callBack", LINE, before.id(), kept);
        });
    }
}
