package org.jishi.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.OfficeClock;

/**
 * An office whose backups are kept: a clerk who scans papers, and the keeper on any day. Every folder but the office's own
 * lies on another drive.
 */
public final class KeptOffice implements AutoCloseable {
    public final RealOffice office;
    private final Path data;
    private int scans;

    private final OutsideFolder.Drives drives = new OutsideFolder.Drives() {
        @Override
        public boolean same(Path one, Path other) {
            return other.startsWith(data);
        }

        @Override
        public List<Path> roots() {
            return List.of();
        }
    };

    /** @param data the office's folder; papers are scanned beside it */
    public KeptOffice(Path data) {
        this.data = data;
        office = new RealOffice(data);
        office.user("李经办", "li", Role.CLERK);
    }

    /** @param days from today on */
    OfficeClock clock(int days) {
        return OfficeClock.fixed(office.clock.today().plusDays(days));
    }

    BackupKeeper keeper(int days) {
        return keeper(clock(days));
    }

    public BackupKeeper keeper(OfficeClock clock) {
        return new BackupKeeper(office.office(), office.keys, office.access, office.trail, office.ids, clock, drives);
    }

    /** Keeps one more paper, unlike all others, somewhat larger than so many bytes. */
    public Paper scan(int bytes) throws IOException {
        Path scan = data.resolveSibling("scan" + scans++ + ".pdf");
        Files.writeString(scan, "%PDF-1.7 " + scans + "x".repeat(bytes) + " startxref 9 %%EOF");
        PaperService papers = new PaperService(
                office.acts(),
                office.office(),
                new PaperStore(office.office()),
                RequiredPapers.bundled(),
                PaperRooms.none());
        return office.as("li", RealOffice.PASSWORD, () -> papers.add("claim", UUID.randomUUID(), "invoice", scan));
    }

    @Override
    public void close() {
        office.close();
    }
}
