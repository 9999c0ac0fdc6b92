package org.jishi.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.subsidy.GroundSource;
import org.jishi.training.Completers;

/** A class completed as a ground for subsidy claims: the ground is the class, whoever completed it is entitled once. */
record ClassGrounds(Completers completers) implements GroundSource {
    @Override
    public String kind() {
        return "training_class";
    }

    @Override
    public List<Ground> grounds(Handle handle) {
        return completers.closed(handle).stream()
                .map(one -> new Ground(one.id(), one.number() + " " + one.title(), one.endsOn()))
                .toList();
    }

    @Override
    public List<Entitled> entitled(Handle handle, UUID groundId) {
        return completers.completers(handle, groundId).stream()
                .map(one -> new Entitled(one.personId(), one.name(), 1))
                .toList();
    }

    @Override
    public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
        return completers.living(handle, from);
    }
}
