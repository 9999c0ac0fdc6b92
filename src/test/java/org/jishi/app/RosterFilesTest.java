package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jishi.evidence.EvidenceCheck;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.people.PeopleOffice;
import org.jishi.people.roster.RosterImport;
import org.jishi.people.roster.RosterPlan;
import org.jishi.people.roster.RosterService;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an import is kept encrypted, and none of an import that came to nothing. */
class RosterFilesTest {
    @TempDir
    Path parent;

    private DataFolder folder;
    private OpenOffice open;
    private Office office;
    private PaperStore store;
    private RosterService rosters;

    @BeforeEach
    void open() {
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        open = OpenOffice.open(folder, made.key());
        office = new Office(open.database(), Office.TODAY);
        PeopleOffice people = new PeopleOffice(office);
        store = new PaperStore(open);
        PaperService papers = new PaperService(
                open,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                store,
                RequiredPapers.bundled(),
                PaperRooms.none());
        rosters = new RosterService(
                office.database,
                office.access,
                office.trail,
                office.ids,
                office.clock,
                people.register,
                people.places,
                RosterFiles.imported(papers),
                List.of());
    }

    @AfterEach
    void close() {
        open.close();
        folder.close();
    }

    @Test
    void isKeptAndOpenedAgain() throws IOException {
        Path file = Samples.file("roster-gbk.csv");
        RosterPlan plan = rosters.dryRun(file, Progress.NONE);
        RosterImport done = rosters.run(plan, Progress.NONE).orElseThrow();

        assertThat(rosters.file(done.id())).startsWith(folder.scratch().path()).hasSameBinaryContentAs(file);
        assertThat(kept()).isEqualTo(1);
        assertThat(office.database.<Integer>read(
                        handle -> new EvidenceCheck(store).run(handle).size()))
                .isZero();
        office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> rosters.file(done.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsKeptOfACancelledOne() throws IOException {
        RosterPlan plan = rosters.dryRun(Samples.file("roster-gbk.csv"), Progress.NONE);
        Progress cancelled = new Progress() {
            private boolean written;

            @Override
            public void report(long done, long total) {
                written |= done > 0;
            }

            @Override
            public boolean cancelled() {
                return written;
            }
        };
        assertThatThrownBy(() -> rosters.run(plan, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(kept()).isZero();
    }

    private long kept() throws IOException {
        try (var files = Files.list(folder.evidence())) {
            return files.count();
        }
    }
}
