package org.jishi.award.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.DecidedPapers;
import org.jishi.award.AwardDesk;
import org.jishi.award.PayeeProof;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.kit.Page;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Language;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;

/** The award room's pages over a real store with its papers. */
final class AwardUi implements AutoCloseable {
    final AwardDesk desk;
    final AwardServices services;
    final PaperService papers;
    private final DataFolder folder;
    private final OpenOffice open;

    AwardUi(Path parent) {
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        open = OpenOffice.open(folder, made.key());
        Office office = new Office(open.database(), Office.TODAY);
        desk = new AwardDesk(parent, new CaseOffice(office));
        papers = new PaperService(
                office.acts,
                open,
                new PaperStore(open),
                RequiredPapers.bundled(),
                new PaperRooms(List.of(new DecidedPapers(), new PayeeProof()), (handle, actor, kind, subject) -> true));
        services = new AwardServices(desk.files, desk.maker, desk.service, papers);
    }

    TestUi ui(Language language) {
        return new TestUi(desk.desk.office.access, desk.desk.office.clock, language);
    }

    /** A page as the window would show it. */
    Page page(TestUi ui, String screen, @Nullable UUID id) {
        Page page = new AwardScreens(ui.ui, services)
                .screens().stream()
                        .filter(one -> one.id().equals(screen))
                        .findFirst()
                        .orElseThrow()
                        .factory()
                        .apply(id);
        page.node();
        page.shown();
        return page;
    }

    @Override
    public void close() {
        open.close();
        folder.close();
    }
}
