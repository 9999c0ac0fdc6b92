package org.jishi.branding;

import java.util.List;

/**
 * A column of the board.
 *
 * @param total how many stand in it
 * @param cards the first of them: of those opened first, those that wait longest before others; of those paid the last
 */
public record BoardStage(BrandingStatus status, long total, List<BoardCard> cards) {
    public BoardStage {
        cards = List.copyOf(cards);
    }
}
