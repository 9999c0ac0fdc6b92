package org.jishi.award.ui;

import org.jishi.award.AwardFiles;
import org.jishi.award.AwardMaker;
import org.jishi.award.AwardService;
import org.jishi.evidence.PaperService;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the room call.
 *
 * @param papers null where no papers are kept; then nothing decided outside can be recorded and no other payee be named
 */
public record AwardServices(
        AwardFiles files,
        AwardMaker maker,
        AwardService rounds,
        @Nullable PaperService papers) {
    public AwardServices(AwardFiles files, AwardMaker maker, AwardService rounds) {
        this(files, maker, rounds, null);
    }
}
