package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockLookTest {
    @TempDir
    Path parent;

    private DataFolder folder;
    private RealOffice made;

    @BeforeEach
    void make() {
        made = new RealOffice(parent.resolve("jishi"));
        made.signedIn.close();
        folder = made.folder;
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private SignedIn open(OfficeOpener opener) {
        return opener.open(folder, made.keys, "admin", RealOffice.PASSWORD.toCharArray());
    }

    private static OfficeOpener lookingOn(LocalDate day) {
        return OfficeOpener.lookingAtClock(OfficeClock.fixed(day));
    }

    private static long entries(SignedIn in) {
        return in.office().database().read(AuditTrail::lastSeq);
    }

    private void refusedOnceThenIn(LocalDate day, String key) {
        long before;
        try (SignedIn in = open(new OfficeOpener(made.clock))) {
            before = entries(in);
        }
        OfficeOpener opener = lookingOn(day);
        assertThatThrownBy(() -> open(opener))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).containsExactly(Problem.of(key, day, Office.TODAY)));
        try (SignedIn in = open(opener)) {
            assertThat(entries(in)).as("the refusal wrote nothing down").isEqualTo(before + 1);
            List<Problem> broken = in.office().database().snapshot(handle -> TrailCheck.run(handle, null));
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void aDeadBatteryIsToldBeforeAnybodyComesIn() {
        refusedOnceThenIn(LocalDate.of(2001, 1, 1), "admin.open.clockBehind");
    }

    @Test
    void theDayBeforeTheLastEntryIsTold() {
        refusedOnceThenIn(Office.TODAY.minusDays(1), "admin.open.clockBehind");
    }

    @Test
    void aYearSetWrongIsToldBeforeItStandsInTheTrail() {
        refusedOnceThenIn(Office.TODAY.plusYears(1), "admin.open.clockAhead");
    }

    @Test
    void aLongHolidayIsOrdinaryAndACommandIsNotAsked() {
        try (SignedIn in = open(lookingOn(Office.TODAY.plusDays(30)))) {
            assertThat(in.login()).isEqualTo("admin");
        }
        try (SignedIn in = open(new OfficeOpener(OfficeClock.fixed(Office.TODAY.plusYears(3))))) {
            assertThat(in.login()).isEqualTo("admin");
        }
    }

    /** A sample's trail ends when its story does: often weeks ago, and at noon of a day that is not yet at noon. */
    @Test
    void theInventedDaysOfASampleSayNothingOfTheClock() {
        try (SignedIn in = open(new OfficeOpener(made.clock))) {
            in.office()
                    .database()
                    .write(handle -> handle.execute(
                            "MERGE INTO setting (name, content) KEY (name) VALUES (?, 'true')", Settings.SAMPLE));
        }
        for (LocalDate day : List.of(Office.TODAY.minusDays(1), Office.TODAY.plusYears(1))) {
            try (SignedIn in = open(lookingOn(day))) {
                assertThat(in.login()).isEqualTo("admin");
            }
        }
    }

    /** Numbers are for good: 2001 is not a year of this office. */
    @Test
    void noNumberIsGivenInAYearBeforeTheLastEntry() {
        try (SignedIn in = open(new OfficeOpener(OfficeClock.fixed(LocalDate.of(2001, 1, 1))))) {
            String number = in.office().database().write(handle -> new CaseNumbers().next(handle, "BT", 2001));
            assertThat(number).isEqualTo("BT-2026-0001");
            String next = in.office().database().write(handle -> new CaseNumbers().next(handle, "BT", 2027));
            assertThat(next).isEqualTo("BT-2027-0001");
        }
    }
}
