package org.jishi.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.NoticedCase;
import org.jishi.casework.NoticedLine;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;

/** Something that was decided and waits for its notice. */
public final class Prize implements NoticedCase {
    public final UUID id;
    public final List<UUID> released = new ArrayList<>();

    public Prize(UUID id) {
        this.id = id;
    }

    @Override
    public String kind() {
        return "prize";
    }

    @Override
    public List<UUID> waiting(Handle handle) {
        return List.of(id);
    }

    @Override
    public List<NoticedLine> lines(Handle handle, Collection<UUID> subjectIds) {
        return List.of(new NoticedLine(id, "李小明", true, "永安街道", "销售奖励", Money.ofYuan(500), "奉节商务发〔2026〕7号"));
    }

    @Override
    public void posted(Handle handle, Actor actor, Collection<UUID> subjectIds) {}

    @Override
    public void released(Handle handle, Actor actor, UUID subjectId) {
        released.add(subjectId);
    }

    @Override
    public void reopened(Handle handle, Actor actor, UUID subjectId, String reason) {}
}
