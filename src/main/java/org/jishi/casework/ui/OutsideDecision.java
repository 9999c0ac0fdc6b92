package org.jishi.casework.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.approval.OutsideDecider;

/**
 * A step that somebody outside took on paper, as it was typed in.
 *
 * @param scan the signed paper; the page files it as evidence and then calls {@link #by}
 */
public record OutsideDecision(
        Decision decision, String body, String documentNo, LocalDate date, String name, Path scan) {
    public OutsideDecider by(UUID paperId) {
        return new OutsideDecider(body, documentNo, date, name, paperId);
    }
}
