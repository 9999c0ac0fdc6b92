package org.jishi.person.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jishi.kit.Ui;
import org.jishi.person.OpenContacts;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Asks once, before a form is kept, whether words that are somebody's phone or account are to stand where everybody sees
 * them: most likely they were written into the wrong field.
 */
public final class BeforeSaving {
    private BeforeSaving() {}

    /**
     * Goes on at once where no word could be a phone or an account.
     *
     * @param words what everybody sees of the form, by field
     * @param told asks the register which of them are
     */
    public static void ask(
            Ui ui,
            Map<String, @Nullable String> words,
            Supplier<List<Problem>> told,
            Runnable keep,
            Consumer<Refusal> refused) {
        if (OpenContacts.codes(words).isEmpty()) {
            keep.run();
            return;
        }
        ui.background().run(told, "people.checking", told::get, found -> ask(ui, found, keep, refused), refused);
    }

    /** As above, of what is known already. */
    public static void ask(Ui ui, List<Problem> found, Runnable keep, Consumer<Refusal> refused) {
        if (found.isEmpty() || ui.dialogs().confirm("people.open.contactAsk")) {
            keep.run();
        } else {
            refused.accept(new Refusal(found));
        }
    }
}
