package org.jishi.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;

/** An office on the disk, in a folder of its own, so that papers can be filed in it. */
public final class PaperOffice implements AutoCloseable {
    public final Office office;
    public final PaperService papers;
    private final Path parent;
    private final DataFolder folder;
    private final OpenOffice open;

    public PaperOffice() {
        try {
            parent = Files.createTempDirectory("jishi-papers");
            folder = DataFolder.take(parent.resolve("jishi"));
            var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
            open = OpenOffice.open(folder, made.key());
            office = new Office(open.database(), Office.TODAY);
            papers = papers(office);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The papers, with what other rooms say of them. */
    public PaperService papers(PaperRooms rooms) {
        return papers(office, rooms);
    }

    /** For pages of an office in memory: there are no papers, and none can be filed. */
    public PaperService papers(Office other) {
        return papers(other, PaperRooms.none());
    }

    private PaperService papers(Office other, PaperRooms rooms) {
        return new PaperService(other.acts, open, new PaperStore(open), RequiredPapers.bundled(), rooms);
    }

    /** Takes the folder away as well. */
    @Override
    public void close() {
        open.close();
        folder.close();
        try (Stream<Path> all = Files.walk(parent)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.exists(parent)) {
            throw new IllegalStateException(parent + " is still in use");
        }
    }
}
