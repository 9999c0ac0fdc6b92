package org.jishi.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;

/**
 * Takes back what {@link HouseholdService} did, while nobody has changed the same rows since. A row that began ends on its
 * own first day, so that it held on none; one that ended goes on as it was.
 */
public final class HouseholdUndo {
    private final Acts acts;
    private final AuditTrail trail;
    private final HouseholdBook book;
    private final HouseholdRepository households = new HouseholdRepository();

    public HouseholdUndo(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
        this.book = new HouseholdBook(acts.trail());
    }

    /** @throws Refusal when something came after it */
    public void undo(HouseholdDone done) {
        acts.change(Act.PEOPLE_WRITE, (handle, actor) -> {
            List<Member> undone = new ArrayList<>();
            for (Map.Entry<UUID, Integer> row : done.begun().entrySet()) {
                Member begun = row(handle, row.getKey());
                written(households.end(handle, begun.id(), row.getValue(), begun.since(), Ending.UNDONE, null));
                undone.add(row(handle, begun.id()));
            }
            book.tell(handle, actor, "people.householdUndo", undone, null);
            household(handle, actor, done);
            List<Member> back = new ArrayList<>();
            for (Map.Entry<UUID, Integer> row : done.ended().entrySet()) {
                Member ended = row(handle, row.getKey());
                refuseTaken(handle, done, ended);
                written(households.reopenMember(handle, ended.id(), row.getValue()));
                back.add(row(handle, ended.id()));
            }
            book.tell(handle, actor, "people.householdBack", back, null);
        });
    }

    private void household(Handle handle, Actor actor, HouseholdDone done) {
        switch (done.kind()) {
            case MADE -> {
                if (!households.open(handle, done.id()).isEmpty()) {
                    throw new Refusal("people.household.undoLate");
                }
                LocalDate formed =
                        households.find(handle, done.id()).orElseThrow().formedOn();
                written(households.dissolve(handle, done.id(), done.household(), formed, null));
                trail.append(handle, actor, "people.householdUndone", Household.TABLE, done.id(), Map.of());
            }
            case DISSOLVED -> {
                Household household = households.find(handle, done.id()).orElseThrow();
                String number = household.number();
                if (number != null && households.byNumber(handle, number).isPresent()) {
                    throw new Refusal("people.household.numberTaken", number);
                }
                written(households.reopen(handle, done.id(), done.household()));
                trail.append(handle, actor, "people.householdReopen", Household.TABLE, done.id(), Map.of());
            }
            case ADDED, TAKEN_OUT, HEAD -> {}
        }
    }

    /** Somebody who is in another household by now, or a household that has another head or is no more. */
    private void refuseTaken(Handle handle, HouseholdDone done, Member ended) {
        boolean head = ended.relation() == Relation.HEAD
                && households.open(handle, done.id()).stream().anyMatch(row -> row.liveHead() != null);
        boolean gone = !households.find(handle, done.id()).orElseThrow().living();
        if (head || gone || households.now(handle, ended.personId()).isPresent()) {
            throw new Refusal("people.household.undoLate");
        }
    }

    private Member row(Handle handle, UUID id) {
        return households.member(handle, id).orElseThrow();
    }

    private static void written(boolean written) {
        if (!written) {
            throw new Refusal("people.household.undoLate");
        }
    }
}
