package org.jishi.person.ui;

import java.util.UUID;
import org.jishi.kit.Masked;
import org.jishi.kit.Ui;
import org.jishi.person.PersonService;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** The whole numbers behind the masks of persons. Each look stands in the trail. */
public record PersonSecrets(Ui ui, PersonService people) {
    /** Null for whoever has no right to whole numbers. */
    public Masked.@Nullable Reveal of(UUID person, PersonService.Secret secret) {
        return ui.may(Act.PEOPLE_WHOLE_ID)
                ? shown -> ui.background().run(this, "people.revealing", () -> people.reveal(person, secret), shown)
                : null;
    }
}
