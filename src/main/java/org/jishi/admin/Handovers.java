package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.OpenWork;
import org.jishi.casework.WorkHandover;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/** Who takes over what a person leaves behind, within the transaction that takes the login out of use. */
final class Handovers {
    private final WorkHandover work;
    private final OfficeClock clock;
    private final LoginRepository logins = new LoginRepository();

    Handovers(WorkHandover work, OfficeClock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** What is left behind when the login goes; nothing while the person has another one. */
    List<Handover> of(Handle handle, Login leaving) {
        List<Handover> all = new ArrayList<>();
        left(handle, leaving)
                .forEach((kind, subjects) ->
                        all.add(new Handover(kind.kind(), subjects.size(), takers(handle, leaving, kind))));
        return all;
    }

    private Map<OpenWork, List<UUID>> left(Handle handle, Login leaving) {
        boolean stays = logins.active(handle).stream()
                .anyMatch(other ->
                        other.staffId().equals(leaving.staffId()) && !other.id().equals(leaving.id()));
        return stays ? Map.of() : work.of(handle, leaving.staffId());
    }

    private List<Handover.Taker> takers(Handle handle, Login leaving, OpenWork kind) {
        return logins.active(handle).stream()
                .filter(login -> !login.staffId().equals(leaving.staffId()))
                .filter(login -> kind.act().allowedTo(login.held()))
                .map(login -> new Handover.Taker(login.staffId(), login.staffName()))
                .distinct()
                .toList();
    }

    /**
     * Hands all over.
     *
     * @param takers kind to person; a kind that nobody else has the role for may be left out, and stays where it is
     * @throws Refusal when somebody could take a kind and nobody is named, or the one named has not the role for it
     */
    void give(Handle handle, Actor actor, Login leaving, Map<String, UUID> takers) {
        List<Problem> problems = new ArrayList<>();
        left(handle, leaving).forEach((kind, subjects) -> {
            UUID to = takers.get(kind.kind());
            List<Handover.Taker> may = takers(handle, leaving, kind);
            if (to == null) {
                if (!may.isEmpty()) {
                    problems.add(Problem.at(kind.kind(), "admin.handover.missing", subjects.size()));
                }
            } else if (may.stream().noneMatch(taker -> taker.id().equals(to))) {
                problems.add(Problem.at(kind.kind(), "admin.handover.noRole"));
            } else {
                work.give(handle, actor, kind, subjects, leaving.staffId(), to, clock.today());
            }
        });
        Refusal.ifAny(problems);
    }
}
