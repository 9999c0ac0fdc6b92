package org.jishi.platform.access;

import java.util.Optional;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Who is signed in now. Services ask here first; a screen asks {@link #may} to decide what to show. */
public final class Access {
    private volatile @Nullable Actor current;

    public void signIn(Actor actor) {
        current = actor;
    }

    public void signOut() {
        current = null;
    }

    public Optional<Actor> current() {
        return Optional.ofNullable(current);
    }

    public boolean may(Act act) {
        Actor actor = current;
        return actor != null && actor.may(act);
    }

    /** The signed-in person, whatever the roles. */
    public Actor actor() {
        Actor actor = current;
        if (actor == null) {
            throw new Refusal("platform.access.signedOut");
        }
        return actor;
    }

    /** The signed-in person, who must have the right. */
    public Actor require(Right right) {
        Actor actor = actor();
        Act missing = right.missing(actor);
        if (missing != null) {
            throw new Refusal("platform.access.denied." + missing.name());
        }
        return actor;
    }
}
