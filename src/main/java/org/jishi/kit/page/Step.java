package org.jishi.kit.page;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jishi.kit.form.Form;
import org.jspecify.annotations.Nullable;

/** One step of a {@link StepsPage}. It says what it will do before it does it. */
public final class Step {
    private final String titleKey;
    private final Node content;
    private ObservableValue<Boolean> ready = new SimpleBooleanProperty(true);
    private Runnable entered = () -> {};
    private Form.Submit act = (done, refused) -> done.run();
    private String nextKey = "kit.steps.next";
    private boolean wayBack = true;
    private @Nullable Form form;

    /** @param content a form here is checked before "next" acts, and shows what is refused at its fields */
    public Step(String titleKey, Node content) {
        this.titleKey = titleKey;
        this.content = content;
        if (content instanceof Form fields) {
            form = fields;
        }
    }

    /** The form within the content that {@link #Step} cannot see for itself. */
    public Step form(Form fields) {
        form = fields;
        return this;
    }

    @Nullable
    Form form() {
        return form;
    }

    /** "Next" can be pressed only while this is true. */
    public Step readyWhen(ObservableValue<Boolean> condition) {
        ready = condition;
        return this;
    }

    /** Called each time the step comes into view. */
    public Step onEnter(Runnable action) {
        entered = action;
        return this;
    }

    /** What "next" does before it goes on; a refusal stays on this step. A form of the step was checked before. */
    public Step onNext(String buttonKey, Form.Submit action) {
        nextKey = buttonKey;
        act = action;
        return this;
    }

    /** From here one cannot go back, because something was done that stands. */
    public Step noWayBack() {
        wayBack = false;
        return this;
    }

    String titleKey() {
        return titleKey;
    }

    Node content() {
        return content;
    }

    ObservableValue<Boolean> ready() {
        return ready;
    }

    void enter() {
        entered.run();
    }

    Form.Submit act() {
        return act;
    }

    String nextKey() {
        return nextKey;
    }

    boolean wayBack() {
        return wayBack;
    }
}
