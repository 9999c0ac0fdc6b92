package org.jishi.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.report.HandEntryService;
import org.jishi.report.ReportService;
import org.jishi.support.LaterBackground;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ctrl+P on the desk of reports, before there is anything to print. */
class ReportPrintTest {
    private final Office office = new Office();
    private final LaterBackground background = new LaterBackground();

    @BeforeEach
    void official() {
        office.signIn(Role.OFFICIAL);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsStillMadeIsSaidToBe() {
        TestUi test = new TestUi(office.access, office.clock, Language.ZH, background);
        Pictures.onFx(() -> {
            ReportModel model =
                    new ReportModel(test.ui, new ReportService(office.acts, new CaseNumbers(), ReportService.forms()));
            HandEntryService entries = new HandEntryService(office.acts);
            ReportView view =
                    new ReportView(test.ui, model, new HandEntryDialog(test.ui, new HandEntryModel(test.ui, entries)));
            assertThat(view.print()).as("nothing is chosen").isFalse();
            model.choose(model.forms().getFirst().id());
            assertThat(view.print()).isTrue();
            return view;
        });
        assertThat(test.dialogs.keys()).contains("report.print.notYet");
    }
}
