package org.jishi.intake.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What running a list of organisations would do, row by row; {@link FirmRosterService#run} does exactly this or nothing. */
public final class FirmPlan implements ImportPlan {
    private final RosterFile file;
    private final List<FirmRow> rows;
    private final long trailSeq;
    private final LocalDate day;

    FirmPlan(RosterFile file, List<FirmRow> rows, long trailSeq, LocalDate day) {
        this.file = file;
        this.rows = List.copyOf(rows);
        this.trailSeq = trailSeq;
        this.day = day;
    }

    @Override
    public RosterFile file() {
        return file;
    }

    @Override
    public List<? extends ImportRow> rows() {
        return rows;
    }

    List<FirmRow> firms() {
        return rows;
    }

    @Override
    public long trailSeq() {
        return trailSeq;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    boolean sameAs(FirmPlan other) {
        return rows.size() == other.rows.size()
                && IntStream.range(0, rows.size()).allMatch(at -> rows.get(at).sameAs(other.rows.get(at)));
    }
}
