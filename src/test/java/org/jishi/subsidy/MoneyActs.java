package org.jishi.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jishi.approval.Decision;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;

/** Somebody at one of the desks, chosen at random, with what the model says of it. */
abstract class MoneyActs {
    static final Decision YES = new Decision.Approve();
    static final Decision BACK = new Decision.SendBack("缺结业证");
    static final Decision NO = new Decision.Reject("不符合条件");

    /**
     * Something that somebody presses.
     *
     * @param may whether the model lets it go through
     * @param press what the program does
     * @param done what the model does with what the program answered
     */
    record Press(String what, BooleanSupplier may, Callable<?> press, Consumer<Object> done) {}

    final MoneyOffice office;
    final MoneyModel model;
    final Random random;

    MoneyActs(MoneyOffice office, MoneyModel model, Random random) {
        this.office = office;
        this.model = model;
        this.random = random;
    }

    MoneyOffice.Desk desk(Role role) {
        List<MoneyOffice.Desk> all = office.desks(role);
        return all.get(random.nextInt(all.size()));
    }

    static UUID staff(MoneyOffice.Desk desk) {
        return desk.actor().staffId();
    }

    Money some(long most) {
        return Money.ofFen(1 + random.nextLong(Math.max(1, most)));
    }

    Decision decision() {
        int chance = random.nextInt(12);
        return chance == 0 ? NO : chance == 1 ? BACK : YES;
    }

    static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    /** One of the latest that fit, so that a long walk does not only wander among what is over. */
    <T> Optional<T> oneOf(List<T> all, Predicate<T> fits) {
        List<T> found = new ArrayList<>();
        for (int at = all.size() - 1; at >= 0 && found.size() < 12; at--) {
            if (fits.test(all.get(at))) {
                found.add(all.get(at));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }
}
