package org.jishi.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/**
 * The first run: makes an office in an empty folder with its county, its administrator and its keys, whole or not at
 * all. Nobody is signed in yet, so nothing is asked of the roles; that the folder is empty is what allows it.
 */
public final class SetupService {
    /** The parts that a new office is made in. */
    private static final int PARTS = 3;

    private final OfficeClock clock;
    private final Ids ids;
    private final DivisionBook book;
    private final AuditTrail trail;
    private final SettingRows settings;
    private final LoginRepository logins = new LoginRepository();

    public SetupService(OfficeClock clock, Ids ids, DivisionBook book) {
        this.clock = clock;
        this.ids = ids;
        this.book = book;
        this.trail = new AuditTrail(clock);
        this.settings = new SettingRows(trail, ids);
    }

    /** Refuses what cannot be, without making anything; for the steps of the first run. */
    public void check(SetupDraft draft, char[] password) {
        List<Problem> problems = new ArrayList<>();
        if (draft.officeName().isBlank() || draft.officeName().strip().length() > 60) {
            problems.add(Problem.at("officeName", "admin.setup.officeName", 60));
        }
        if (book.county(draft.countyCode()).isEmpty()) {
            problems.add(Problem.at("county", "place.adopt.unknown", draft.countyCode()));
        }
        for (Problem problem : UserRules.problems(draft.administrator(), draft.phone(), draft.login())) {
            problems.add(
                    "name".equals(problem.field())
                            ? Problem.at(
                                    "administrator",
                                    problem.key(),
                                    problem.args().toArray())
                            : problem);
        }
        Refusal.ifAny(problems);
        PasswordRules.check(draft.login(), password, draft.sample());
    }

    /**
     * Makes a real office, which becomes final by {@link NewOffice#confirm}.
     *
     * @param folder taken by the caller and without data; stays the caller's
     * @param keys the folder's; of full strength for everybody but a test
     * @param password the administrator's; wiped when this returns
     * @param progress told of each part: the key from the password, the database, the county's places
     */
    public NewOffice begin(DataFolder folder, KeyService keys, SetupDraft draft, char[] password, Progress progress) {
        return make(folder, keys, draft, password, progress);
    }

    /**
     * Makes an office at once, without asking for the recovery key: a sample county, whose password everybody knows, or
     * a test.
     *
     * @param keys {@link KeyService#ofNoStrength} serves a sample
     * @param password the administrator's; wiped when this returns
     */
    public SignedIn create(DataFolder folder, KeyService keys, SetupDraft draft, char[] password) {
        return make(folder, keys, draft, password, Progress.NONE).settleWithoutAsking();
    }

    /** As above, the administrator called by the login's name. */
    public SignedIn create(
            DataFolder folder,
            String countyCode,
            String officeName,
            String login,
            char[] password,
            boolean sample,
            KeyService keys) {
        return create(folder, keys, new SetupDraft(countyCode, officeName, login, null, login, sample), password);
    }

    private NewOffice make(DataFolder folder, KeyService keys, SetupDraft draft, char[] password, Progress progress) {
        NewOffice made = null;
        try {
            check(draft, password);
            if (folder.hasData()) {
                throw new Refusal("admin.setup.hasData", folder.path().toString());
            }
            folder.making();
            made = write(folder, keys, draft, password, progress);
            return made;
        } finally {
            Arrays.fill(password, '\0');
            if (made == null && folder.isMaking()) {
                folder.discard();
            }
        }
    }

    private NewOffice write(DataFolder folder, KeyService keys, SetupDraft draft, char[] password, Progress progress) {
        String login = PasswordRules.loginName(draft.login());
        part(progress, 0);
        KeyService.Made key = keys.create(login, password);
        part(progress, 1);
        OpenOffice office = OpenOffice.open(folder, key.key());
        boolean good = false;
        try {
            part(progress, 2);
            Actor administrator =
                    new Actor(ids.next(), ids.next(), draft.administrator().strip(), Set.of(Role.ADMINISTRATOR));
            office.database().change(handle -> fill(office.database(), handle, administrator, draft, login));
            part(progress, PARTS);
            good = true;
            SignedIn in = new SignedIn(office, keys, administrator, login, false);
            return new NewOffice(
                    this,
                    folder,
                    in,
                    new RecoveryChallenge(key.recovery(), draft.officeName().strip()));
        } finally {
            if (!good) {
                office.close();
            }
        }
    }

    private static void part(Progress progress, int done) {
        progress.report(done, PARTS);
        progress.check();
    }

    private void fill(Database database, Handle handle, Actor administrator, SetupDraft draft, String login) {
        UUID staff = administrator.staffId();
        logins.insertStaff(handle, staff, administrator.name(), UserRules.blankToNull(draft.phone()));
        trail.append(handle, administrator, "admin.setup", "staff", staff, Map.of("office", draft.officeName()));
        logins.insert(handle, administrator.loginId(), staff, login, Login.write(administrator.roles()), false);
        trail.append(handle, administrator, "admin.addUser", "login", administrator.loginId(), Map.of("login", login));
        var places = new PlaceService(new Acts(database, new Access(), trail, ids, clock), book);
        var county = places.adoptCounty(handle, administrator, draft.countyCode());
        settings.put(
                handle, administrator, Settings.OFFICE_NAME, draft.officeName().strip());
        settings.put(handle, administrator, Settings.COUNTY, county.code());
        settings.put(handle, administrator, Settings.COUNTY_NAME, county.name());
        settings.put(handle, administrator, Settings.SAMPLE, String.valueOf(draft.sample()));
    }

    void settle(SignedIn in, boolean confirmed, boolean printed) {
        in.office().database().change(handle -> {
            settings.put(handle, in.actor(), Settings.RECOVERY_CONFIRMED, String.valueOf(confirmed));
            if (printed) {
                settings.put(
                        handle,
                        in.actor(),
                        Settings.RECOVERY_PRINTED,
                        clock.today().toString());
            }
        });
    }
}
