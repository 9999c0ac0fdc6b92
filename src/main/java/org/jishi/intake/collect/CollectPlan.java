package org.jishi.intake.collect;

import java.util.List;
import java.util.UUID;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.platform.text.Refusal;

/** What one import of all files that came would do; {@link CollectImport#run} does exactly this or nothing. */
public record CollectPlan(UUID collecting, List<Item> items, List<Unread> unread) {
    /** One place's file. */
    public record Item(CollectLine line, CollectLine.Sent file, RosterPlan plan) {}

    /** A file that cannot be read any more, and why; it stays where it is. */
    public record Unread(CollectLine line, Refusal why) {}

    public CollectPlan {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }

    public int count(RosterVerdict verdict) {
        return items.stream().mapToInt(item -> item.plan().count(verdict)).sum();
    }

    public int rows() {
        return items.stream().mapToInt(item -> item.plan().rows().size()).sum();
    }

    public int warned() {
        return items.stream().mapToInt(item -> item.plan().warned()).sum();
    }
}
