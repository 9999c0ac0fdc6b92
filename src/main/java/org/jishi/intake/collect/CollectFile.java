package org.jishi.intake.collect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jishi.platform.text.Problem;

/**
 * A collecting as its page shows it.
 *
 * @param className the class that it is for; empty for none
 * @param lines by code
 * @param story what happened, the latest first
 */
public record CollectFile(
        Collecting collecting, Optional<String> className, List<CollectLine> lines, List<Happened> story) {
    /** Something that happened; {@code what} is a text with its arguments. */
    public record Happened(Instant at, String who, Problem what) {}

    public CollectFile {
        lines = List.copyOf(lines);
        story = List.copyOf(story);
    }

    public List<CollectLine> in(PlaceState state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** Places from which something came. */
    public int came() {
        return in(PlaceState.SENT).size() + in(PlaceState.IMPORTED).size();
    }

    /** Places from which something has to come or came. */
    public int asked() {
        return lines.size() - in(PlaceState.EXCUSED).size();
    }
}
