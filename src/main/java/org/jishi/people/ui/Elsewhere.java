package org.jishi.people.ui;

import java.util.Map;
import java.util.UUID;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a person's page leads to in rooms below: the page of a thing that the story tells of, and the help that is asked for
 * somebody. Who puts the program together says it.
 *
 * @param told how a room's part of the story looks and what it opens, by the room
 * @param support the screen that begins a case of branding for somebody
 */
public record Elsewhere(Map<String, Told> told, String support) {
    /**
     * @param icon stands beside each line
     * @param screen the page of the thing, opened with its id
     */
    public record Told(Ikon icon, String screen) {}

    public Elsewhere {
        told = Map.copyOf(told);
    }

    Ikon icon(String room) {
        Told of = told.get(room);
        return of == null ? Feather.CIRCLE : of.icon();
    }

    @Nullable
    Runnable opener(Ui ui, String room, UUID subject) {
        Told of = told.get(room);
        return of == null ? null : () -> ui.navigator().open(of.screen(), subject);
    }

    void support(Ui ui, ForPerson whom) {
        ui.navigator().open(support, whom);
    }
}
