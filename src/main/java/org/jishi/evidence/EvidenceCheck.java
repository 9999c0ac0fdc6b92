package org.jishi.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;
import org.jishi.platform.time.OfficeClock;

/** Every paper against its file, read to the end. */
public final class EvidenceCheck implements Check {
    private final PaperStore store;
    private final PaperRepository papers = new PaperRepository();

    public EvidenceCheck(PaperStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "evidence.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        String good = "";
        for (Paper paper : papers.all(handle)) {
            if (paper.fileName().equals(good)) {
                continue;
            }
            if (!store.exists(paper.fileName())) {
                found.add(finding("evidence.check.missing", paper));
            } else if (!paper.fileName().equals(store.nameOf(paper.sha256()))
                    || !store.holds(paper.fileName(), paper.sha256())) {
                found.add(finding("evidence.check.damaged", paper));
            } else {
                good = paper.fileName();
            }
        }
        return found;
    }

    private static Finding finding(String key, Paper paper) {
        return Finding.of(
                key,
                paper.title().replaceAll("\\d{7,}", "…"),
                paper.addedByName(),
                OfficeClock.day(paper.addedAt()).toString());
    }
}
