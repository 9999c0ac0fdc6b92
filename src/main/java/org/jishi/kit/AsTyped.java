package org.jishi.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question with every key: at once, off the window's thread, one at a time. Of what is typed while an answer is
 * awaited only the last is asked, and an answer to words that changed meanwhile is dropped. So a fast store answers
 * before the next key without a pause, and a slow one is never asked more than it can answer. On the window's thread.
 */
public final class AsTyped<T> {
    private final Ui ui;
    private final String label;
    private final Function<String, T> find;
    private final Consumer<T> answered;
    private boolean asking;
    private @Nullable String wanted;

    /**
     * @param label text key of the work
     * @param find answers the words; runs off the window's thread
     * @param answered receives the answer to the words typed last
     */
    public AsTyped(Ui ui, String label, Function<String, T> find, Consumer<T> answered) {
        this.ui = ui;
        this.label = label;
        this.find = find;
        this.answered = answered;
    }

    public void ask(String words) {
        wanted = words;
        if (!asking) {
            put(words);
        }
    }

    /** No answer is wanted any more. */
    public void forget() {
        wanted = null;
    }

    /** Whether an answer is still to come. */
    public boolean isWaiting() {
        return wanted != null;
    }

    private void put(String words) {
        asking = true;
        ui.background()
                .run(
                        this,
                        label,
                        () -> find.apply(words),
                        answer -> {
                            asking = false;
                            next(words, answer);
                        },
                        refusal -> {
                            asking = false;
                            wanted = null;
                            if (refusal != null) {
                                ui.dialogs().refusal(refusal);
                            }
                        });
    }

    private void next(String asked, T answer) {
        String now = wanted;
        if (now != null && now.equals(asked)) {
            wanted = null;
            answered.accept(answer);
        } else if (now != null) {
            put(now);
        }
    }
}
