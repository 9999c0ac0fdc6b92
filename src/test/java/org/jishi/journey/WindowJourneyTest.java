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
    /** The first working day after the quarter whose sales are awarded. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    private static final String CLERK = "ligf";
    private static final String REVIEWER = "zhoujg";
    private static final String APPROVER = "chenxw";
    private static final String CASHIER = "zhaomin";

    @TempDir
    Path home;

    private OfficeInWindow office;
    private Entrance entrance;
    private Register register;
    private Teaching teaching;
    private Schemes schemes;
    private Subsidies subsidies;
    private Branding branding;
    private Shop shop;
    private Awards awards;
    private Notices notices;
    private Payments payments;
    private Reports reports;

    @BeforeEach
    void open() {
        office = new OfficeInWindow(home, TODAY);
        entrance = new Entrance(office);
        register = new Register(office);
        teaching = new Teaching(office);
        schemes = new Schemes(office);
        subsidies = new Subsidies(office);
        branding = new Branding(office);
        shop = new Shop(office);
        awards = new Awards(office);
        notices = new Notices(office);
        payments = new Payments(office);
        reports = new Reports(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void fromSetUpToTheExportedWorkbook() throws IOException {
        setUp();
        enterPeopleAndSchemes();
        askForMoney();
        decide();
        deliverAndCompete();
        announce();
        pay();
        report();
    }

    /** The administrator, five others, and the money. */
    private void setUp() {
        entrance.firstRun();
        entrance.addLogins();
        entrance.welcome(REVIEWER);
        entrance.confirmRoles();
        entrance.welcome(CASHIER);
        new GrantMoney(office).comes();
    }

    private void enterPeopleAndSchemes() throws IOException {
        Path left = paperOfAKill();
        entrance.welcome(CLERK);
        assertThat(left).as("a paper that a kill left without its row").doesNotExist();
        register.person();
        register.provider();
        register.roster();
        teaching.plan();
        teaching.enrol();
        teaching.teach();
        teaching.close();
        schemes.draft();
        entrance.welcome(APPROVER);
        schemes.putInForce();
    }

    private void askForMoney() {
        entrance.change(CLERK);
        subsidies.claim();
        teaching.followUp();
        branding.begin();
        branding.plan();
        shop.enter();
        shop.readOrders();
    }

    /** The reviewer, who entered none of it, then the approver. */
    private void decide() {
        entrance.change(REVIEWER);
        register.confirmAccounts();
        subsidies.review();
        branding.review();
        shop.clearDoubts();
        entrance.change(APPROVER);
        subsidies.approve();
        branding.approve();
    }

    private void deliverAndCompete() throws IOException {
        entrance.change(CLERK);
        branding.deliver();
        awards.compute();
        awards.putForward();
        entrance.change(REVIEWER);
        branding.accept();
        awards.review();
    }

    /** All hangs out three weeks; then it is owed. */
    private void announce() {
        entrance.change(APPROVER);
        awards.approve();
        subsidies.announce();
        notices.post();
        branding.announce();
        notices.post();
        awards.announce();
        notices.post();
        entrance.signOut();
        office.goTo(TODAY.plusDays(21));
        entrance.signIn(CASHIER);
        notices.confirmClock();
        entrance.change(APPROVER);
        notices.confirmClock();
        notices.endAll();
        assertThat(office.count("SELECT COUNT(*) FROM payable")).isEqualTo(Teaching.COMPLETED + 2);
        assertThat(office.count("SELECT COUNT(*) FROM payable WHERE beneficiary_name = '" + Register.PROVIDER + "'"))
                .isOne();
    }

    private void pay() throws IOException {
        entrance.change(CASHIER);
        payments.draft();
        entrance.change(APPROVER);
        payments.approve();
        entrance.change(CASHIER);
        payments.pay();
    }

    private void report() {
        entrance.welcome("sunli");
        reports.trainingLedger();
        reports.paymentList();
        reports.salesVerification();
    }

    private Path paperOfAKill() throws IOException {
        Path paper = office.data().resolve("evidence").resolve("0".repeat(64));
        return Files.write(paper, new byte[] {1});
    }
}
