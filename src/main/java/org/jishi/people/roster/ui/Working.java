package org.jishi.people.roster.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Refusal;

/** The works of some steps, of which one at a time goes on; the {@link WorkingBar} shows it. */
public final class Working {
    private final Ui ui;
    private final BooleanProperty going = new SimpleBooleanProperty();

    public Working(Ui ui) {
        this.ui = ui;
    }

    /** Whether one goes on. */
    public BooleanProperty going() {
        return going;
    }

    /** {@link Background#track}. */
    public <T> void track(String label, Background.LongWork<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        going.set(true);
        ui.background().track(label, work, ending(done), ending(refused));
    }

    /** {@link Background#run}. */
    public <T> void run(String label, Callable<T> work, Consumer<T> done, Consumer<Refusal> refused) {
        going.set(true);
        ui.background().run(label, work, ending(done), ending(refused));
    }

    private <T> Consumer<T> ending(Consumer<T> then) {
        return result -> {
            going.set(false);
            then.accept(result);
        };
    }
}
