package org.jishi.intake.roster;

import java.util.List;
import java.util.UUID;
import org.jishi.platform.text.Problem;

/**
 * What taking back an import would do. {@link RosterService#undo} does exactly this or nothing.
 *
 * @param hide persons, or organisations, that it brought and that would leave the register
 * @param restore persons that it changed and that would be as they were
 * @param tags groups, or legal persons, it began for them that would not count
 * @param poverty statuses likewise; none for organisations
 * @param accounts accounts it brought that still wait and would be taken back
 * @param households rows by which it put persons into households
 * @param stays what was changed again since, and stays as it is now
 * @param blocked why it cannot be taken back; empty when it can
 * @param blockedInAll how many such things there are; {@code blocked} tells the first
 */
public record UndoPlan(
        RosterImport imported,
        int hide,
        int restore,
        int tags,
        int poverty,
        int accounts,
        int households,
        List<Named> stays,
        List<Named> blocked,
        int blockedInAll,
        long trailSeq) {
    /** Something to say about one person or organisation. */
    public record Named(UUID personId, String name, Problem what) {}

    public UndoPlan {
        stays = List.copyOf(stays);
        blocked = List.copyOf(blocked);
    }

    public boolean possible() {
        return blockedInAll == 0;
    }
}
