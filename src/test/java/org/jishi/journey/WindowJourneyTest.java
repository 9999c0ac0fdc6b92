package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jishi.app.OfficeInWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in the real window, by keyboard alone: from an empty folder to the workbooks that the office sends in,
 * through the hands of six people. What they typed on the way stands in the workbooks at the end.
 */
@Tag("slow")
class WindowJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @TempDir
    Path home;

    private OfficeInWindow office;

    @BeforeEach
    void open() {
        office = new OfficeInWindow(home, TODAY);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void fromSetUpToTheExportedWorkbook() throws IOException {
        Entrance entrance = new Entrance(office);
        Register register = new Register(office);
        Teaching teaching = new Teaching(office);
        Schemes schemes = new Schemes(office);
        Subsidies subsidies = new Subsidies(office);
        Notices notices = new Notices(office);
        Payments payments = new Payments(office);
        Reports reports = new Reports(office);

        entrance.firstRun();
        entrance.addLogins();
        entrance.welcome("zhoujg");
        entrance.confirmRoles();
        entrance.welcome("zhaomin");
        new GrantMoney(office).comes();

        Path left = paperOfAKill();
        entrance.welcome("ligf");
        assertThat(left).as("a paper that a kill left without its row").doesNotExist();
        register.person();
        register.roster();
        teaching.plan();
        teaching.enrol();
        teaching.teach();
        teaching.close();
        schemes.draft();
        entrance.welcome("chenxw");
        schemes.putInForce();

        entrance.change("ligf");
        subsidies.claim();
        entrance.change("zhoujg");
        register.confirmAccounts();
        subsidies.review();
        entrance.change("chenxw");
        subsidies.approve();
        subsidies.announce();
        notices.post();

        entrance.signOut();
        office.goTo(TODAY.plusDays(21));
        entrance.signIn("zhaomin");
        notices.confirmClock();
        entrance.change("chenxw");
        notices.confirmClock();
        notices.endAll();
        assertThat(office.count("SELECT COUNT(*) FROM payable")).isEqualTo(Teaching.COMPLETED);

        entrance.change("zhaomin");
        payments.draft();
        entrance.change("chenxw");
        payments.approve();
        entrance.change("zhaomin");
        payments.pay();

        entrance.welcome("sunli");
        reports.trainingLedger();
        reports.paymentList();
    }

    private Path paperOfAKill() throws IOException {
        Path paper = office.data().resolve("evidence").resolve("0".repeat(64));
        return Files.write(paper, new byte[] {1});
    }
}
