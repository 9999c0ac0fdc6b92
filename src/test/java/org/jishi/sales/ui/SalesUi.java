package org.jishi.sales.ui;

import java.util.UUID;
import org.jishi.kit.Page;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Language;
import org.jishi.sales.SalesDesk;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;

/** The sales room's pages over a real store. */
final class SalesUi implements AutoCloseable {
    final Office office = new Office();
    final SalesDesk desk = new SalesDesk(office);
    final SalesServices services =
            new SalesServices(desk.shops, desk.imports, desk.doubts, new PlaceService(office.acts, new DivisionBook()));

    TestUi ui(Language language) {
        return new TestUi(office.access, office.clock, language);
    }

    /** A page as the window would show it. */
    Page open(TestUi ui, String screen, @Nullable UUID id) {
        Page page = new SalesScreens(ui.ui, services)
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
        office.close();
    }
}
