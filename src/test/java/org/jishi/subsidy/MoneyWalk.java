package org.jishi.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jishi.payment.Batch;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Refusal;

/**
 * Random acts of an office, each also done by a plain model of counters and sets. The model says beforehand what must be
 * refused. Of acts that are done at once it must find an order in which all that went through could have.
 */
final class MoneyWalk implements AutoCloseable {
    private final MoneyOffice office = new MoneyOffice();
    private final MoneyModel model = new MoneyModel();
    private final Random random;
    private final FundActs funds;
    private final ClaimActs claims;
    private final PayActs pays;
    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private final Map<String, Integer> counts = new TreeMap<>();

    MoneyWalk(Path folder, long seed) {
        random = new Random(seed);
        funds = new FundActs(office, model, random);
        claims = new ClaimActs(office, model, random);
        pays = new PayActs(office, model, random, folder);
    }

    /** How often each act went through and was refused. */
    Map<String, Integer> counts() {
        return counts;
    }

    void run(int acts) throws InterruptedException {
        for (int done = 0; done < acts; ) {
            List<MoneyActs.Press> presses = new ArrayList<>();
            int many = random.nextInt(10) == 0 ? 2 + random.nextInt(3) : 1;
            for (int tries = 0; presses.size() < many && tries < 40; tries++) {
                any().ifPresent(presses::add);
            }
            if (presses.size() == 1) {
                alone(presses.getFirst());
            } else {
                together(presses);
            }
            done += presses.size();
            look();
        }
        whole();
    }

    private void alone(MoneyActs.Press press) {
        boolean may = press.may().getAsBoolean();
        Object answer = pressed(press);
        boolean went = !(answer instanceof Refusal);
        assertThat(went)
                .as("%s: may be %s, answered %s", press.what(), may, answer)
                .isEqualTo(may);
        count(press, went);
        if (went) {
            press.done().accept(answer);
        }
    }

    /** All at once; of those that went through there must be an order in which each could. */
    private void together(List<MoneyActs.Press> presses) throws InterruptedException {
        List<Future<Object>> answers = new ArrayList<>();
        for (MoneyActs.Press press : presses) {
            answers.add(hands.submit(() -> pressed(press)));
        }
        Map<MoneyActs.Press, Object> went = new LinkedHashMap<>();
        for (int at = 0; at < presses.size(); at++) {
            Object answer = answer(answers.get(at));
            count(presses.get(at), !(answer instanceof Refusal));
            if (!(answer instanceof Refusal)) {
                went.put(presses.get(at), answer);
            }
        }
        while (!went.isEmpty()) {
            MoneyActs.Press next = went.keySet().stream()
                    .filter(press -> press.may().getAsBoolean())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no order allows all of "
                            + went.keySet().stream().map(MoneyActs.Press::what).toList()));
            next.done().accept(Objects.requireNonNull(went.remove(next)));
        }
    }

    private static Object answer(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Object pressed(MoneyActs.Press press) {
        try {
            return press.press().call();
        } catch (Refusal refusal) {
            return refusal;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(press.what(), e);
        }
    }

    private void count(MoneyActs.Press press, boolean went) {
        counts.merge(press.what().split(" ")[0] + (went ? "" : ", refused"), 1, Integer::sum);
    }

    /** What was touched stands in the store as the model says, and the account holds what the model counts. */
    private void look() {
        for (MoneyModel.Case one : model.cases) {
            if (one.touched) {
                one.touched = false;
                one.now = office.desks(Role.CLERK)
                        .getFirst()
                        .claims()
                        .open(one.id)
                        .claim();
                assertThat(one.now.status()).as(one.now.claimNo()).isEqualTo(one.status);
                assertThat(one.now.amount().fen()).isEqualTo(one.amount);
                one.payable = office
                        .cases
                        .office
                        .database
                        .<List<Payable>>read(handle -> office.cases.payables.of(handle, one.now.subject()))
                        .stream()
                        .findFirst()
                        .orElse(null);
                assertThat(one.payable == null ? Payable.Status.OPEN : one.payable.status())
                        .as(one.now.claimNo())
                        .isEqualTo(one.pay);
            }
        }
        for (MoneyModel.Parcel parcel : model.parcels) {
            if (parcel.touched) {
                parcel.touched = false;
                parcel.now = office.desks(Role.CASHIER)
                        .getFirst()
                        .payment()
                        .batch(parcel.now.id())
                        .batch();
                assertThat(parcel.now.status()).isEqualTo(parcel.status);
            }
        }
        model.cases.removeIf(one -> one.status.ended() && one.pay != Payable.Status.PAID && random.nextInt(20) == 0);
        var balance = office.balance().balance();
        assertThat(balance.available().fen())
                .as("available")
                .isEqualTo(model.available)
                .isNotNegative();
        assertThat(balance.committed().fen())
                .as("committed")
                .isEqualTo(model.committed)
                .isNotNegative();
        assertThat(balance.paid().fen()).as("paid").isEqualTo(model.paid).isNotNegative();
    }

    /** Sums of everything, from the tables. */
    private void whole() {
        assertThat(office.pool().fen()).as("pool").isEqualTo(model.pool).isNotNegative();
        assertThat(model.allotted).isLessThanOrEqualTo(MoneyOffice.FUND_CAP.fen());
        model.ofPerson.forEach((person, all) -> assertThat(all.stream()
                        .filter(one -> model.counts(one.status))
                        .mapToLong(one -> one.amount)
                        .sum())
                .as("the year's cap")
                .isLessThanOrEqualTo(MoneyOffice.YEAR_CAP.fen()));
        office.cases.office.database.change(handle -> {
            assertThat(handle.createQuery("""
                        SELECT count(*) FROM (SELECT payable_id FROM batch_line WHERE status = 'PAID'
                         GROUP BY payable_id HAVING count(*) > 1)""").mapTo(Long.class).one())
                    .as("paid twice")
                    .isZero();
            assertThat(handle.createQuery("""
                        SELECT count(*) FROM (SELECT subject_id, round_no FROM approval_step WHERE staff_id IS NOT NULL
                         GROUP BY subject_id, round_no HAVING count(*) > count(DISTINCT staff_id))""").mapTo(Long.class).one())
                    .as("somebody twice on a case")
                    .isZero();
            assertThat(TrailCheck.run(handle, null)).isEmpty();
        });
    }

    private Optional<MoneyActs.Press> any() {
        return switch (random.nextInt(27)) {
            case 0 -> Optional.of(funds.arrive());
            case 1 -> Optional.of(funds.allot());
            case 2 -> Optional.of(random.nextBoolean() ? funds.takeBack() : funds.surrender());
            case 3, 4, 5 -> Optional.of(claims.claim());
            case 6, 7, 8, 9, 10 ->
                funds.oneOf(model.cases, one -> !one.status.ended()).map(claims::review);
            case 11 ->
                funds.oneOf(model.cases, one -> one.status == ClaimStatus.ENTERED)
                        .map(claims::deduct);
            case 12 ->
                funds.oneOf(model.cases, one -> one.status == ClaimStatus.SENT_BACK)
                        .map(claims::resubmit);
            case 13 ->
                random.nextInt(4) > 0
                        ? Optional.empty()
                        : funds.oneOf(model.cases, one -> true).map(claims::withdraw);
            case 14 -> claims.post();
            case 15 -> funds.oneOf(model.posts, one -> true).map(claims::end);
            case 16 ->
                random.nextInt(6) > 0
                        ? Optional.empty()
                        : funds.oneOf(model.posts, one -> true).map(claims::takeDown);
            case 17, 18 -> pays.batch();
            case 19 ->
                funds.oneOf(model.parcels, one -> one.status == Batch.Status.DRAFT)
                        .map(random.nextInt(6) == 0 ? pays::shrink : pays::submit);
            case 20 ->
                funds.oneOf(model.parcels, one -> one.status == Batch.Status.SUBMITTED)
                        .map(pays::decide);
            case 21 ->
                funds.oneOf(model.parcels, one -> one.status == Batch.Status.APPROVED || random.nextInt(9) == 0)
                        .map(pays::send);
            case 22, 23 ->
                funds.oneOf(model.parcels, one -> one.status == Batch.Status.SENT || one.status == Batch.Status.CLOSED)
                        .flatMap(pays::bank);
            case 24 ->
                random.nextInt(5) > 0
                        ? Optional.empty()
                        : funds.oneOf(model.parcels, one -> true).map(pays::cancel);
            case 25 ->
                funds.oneOf(model.cases, one -> one.pay == Payable.Status.PAID).map(pays::recover);
            default -> funds.oneOf(model.cases, one -> one.recovery != null).map(pays::receive);
        };
    }

    @Override
    public void close() {
        hands.shutdownNow();
        office.close();
    }
}
