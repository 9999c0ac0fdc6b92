package org.jishi.casework;

import java.util.List;

/**
 * A draft as it is written anew.
 *
 * @param choice what it may list, that is what it lists and still waits, and what waits beside it
 */
public record NoticeEditing(NoticeFile file, List<NoticedLine> choice) {
    public NoticeEditing {
        choice = List.copyOf(choice);
    }
}
