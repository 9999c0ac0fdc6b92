package org.jishi.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jishi.casework.OpenWork;
import org.jishi.casework.WorkHandover;
import org.jishi.place.DivisionBook;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jishi.training.TrainingTasks;

/**
 * An office in a folder of its own, set up as the first run does, with an administrator signed in. It is set up once for
 * each virtual machine; each office is a copy of that one's files, opened as at any later start, since the migrations took
 * longer than most of what is tested on them.
 */
public final class RealOffice implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";
    static final OpenWork SCHEMES = OpenWork.entered(
            "scheme_version",
            Act.SCHEME_DRAFT,
            "scheme",
            "(SELECT n.title FROM scheme n WHERE n.id = t.scheme_id)",
            "drafted_by",
            List.of("DRAFT"),
            List.of("DRAFT"));

    public final OfficeClock clock = OfficeClock.fixed(Office.TODAY);
    public final Ids ids = new Ids();
    public final AuditTrail trail = new AuditTrail(clock);
    public final Access access = new Access();
    public final DataFolder folder;
    public final KeyService keys;
    public final SetupService setup = new SetupService(clock, ids, new DivisionBook());
    public SignedIn signedIn;

    public RealOffice(Path path) {
        SetUp.copy(path);
        folder = DataFolder.take(path);
        keys = KeyService.ofNoStrength(path);
        signedIn = new OfficeOpener(clock).open(folder, keys, draft().login(), PASSWORD.toCharArray());
        access.signIn(signedIn.actor());
    }

    public static SetupDraft draft() {
        return new SetupDraft("500236", "奉节县电商办", "冉管理", "023-56557788", "Admin", false);
    }

    public OpenOffice office() {
        return signedIn.office();
    }

    public Database database() {
        return office().database();
    }

    public Acts acts() {
        return new Acts(database(), access, trail, ids, clock);
    }

    public UserService users() {
        return new UserService(
                acts(), office(), keys, new WorkHandover(trail, ids, List.of(TrainingTasks.WORK, SCHEMES)));
    }

    public RoleService roles() {
        return new RoleService(acts());
    }

    public PasswordService passwords() {
        return new PasswordService(acts(), access, office(), keys);
    }

    public LockService locks() {
        return new LockService(office(), access, trail, keys);
    }

    /** A login whose first password was changed already. */
    public SignedIn user(String name, String login, Role... roles) {
        users().add(UserDraft.of(name, login, roles), "first password".toCharArray());
        return as(login, "first password", () -> {
            passwords().change("first password".toCharArray(), PASSWORD.toCharArray());
            return locks().unlock(login, PASSWORD.toCharArray());
        });
    }

    /** Does something as somebody who signs in for it. */
    public <T> T as(String login, String password, Callable<T> act) {
        var before = access.current().orElseThrow();
        try {
            locks().unlock(login, password.toCharArray());
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            access.signIn(before);
        }
    }

    public Login login(String name) {
        return users().users().stream()
                .map(UserRow::login)
                .filter(login -> login.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Set<Role> rolesOf(String name) {
        return login(name).held();
    }

    /** What the check of the trail finds; empty when all is well. */
    public List<Problem> trailProblems() {
        return database().snapshot(handle -> TrailCheck.run(handle, null));
    }

    /** Closes the office and opens it again by a login. */
    public SignedIn reopen(String login, String password) {
        signedIn.close();
        signedIn = new OfficeOpener(clock).open(folder, keys, login, password.toCharArray());
        access.signIn(signedIn.actor());
        return signedIn;
    }

    @Override
    public void close() {
        signedIn.close();
        folder.close();
    }

    /** The office that the others are copies of, kept in memory. */
    private static final class SetUp {
        private static final Map<String, byte[]> FILES = new TreeMap<>();

        static {
            try {
                Path path = Files.createTempDirectory("jishi-office");
                OfficeClock clock = OfficeClock.fixed(Office.TODAY);
                try (DataFolder folder = DataFolder.take(path);
                        SignedIn made = new SetupService(clock, new Ids(), new DivisionBook())
                                .create(folder, KeyService.ofNoStrength(path), draft(), PASSWORD.toCharArray())) {
                    made.closeSmall();
                }
                try (Stream<Path> all = Files.walk(path)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        if (Files.isRegularFile(file)) {
                            FILES.put(path.relativize(file).toString(), Files.readAllBytes(file));
                        }
                        Files.delete(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private SetUp() {}

        static void copy(Path to) {
            FILES.forEach((name, content) -> {
                try {
                    Path file = to.resolve(name);
                    Files.createDirectories(file.getParent());
                    Files.write(file, content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
