package org.jishi.policy.ui;

import java.util.List;
import java.util.function.Consumer;
import org.jishi.kit.form.Form;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeKind;
import org.jspecify.annotations.Nullable;

/** How the rule of one kind of scheme is typed and told. The room that pays by it implements this; Wiring gives the list. */
public interface RuleEditor {
    SchemeKind kind();

    /** Fetches what rules of this kind refer to, such as fund accounts. Called off the window's thread. */
    Rules open();

    /** Rules of the kind, with all that they refer to at hand. */
    interface Rules {
        /**
         * Fields for a new version. Called on the window's thread.
         *
         * @param before the JSON of the version that it continues, or null for a new scheme
         */
        Fields fields(@Nullable String before);

        /** The rule in plain sentences, as a clerk would read it to somebody who asks. */
        List<String> statement(String rules);
    }

    /** The rule as it is being typed. */
    interface Fields {
        /** @param away keeps what is typed, closes the form and opens that screen */
        void addTo(Form form, Consumer<String> away);

        /** Names every field, so that the form can be left half typed and taken up again. */
        void keep(TypedValues values);

        /**
         * The rule record, to be written as JSON.
         *
         * @throws Refusal when it cannot be one, each problem at its field
         */
        Record rule();
    }
}
