package org.jishi.platform.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Refusal;

/**
 * Opens and changes the key file of one data folder. Every password given is wiped when the method returns, whatever
 * its outcome. Takes about 0.2 s and 64 MiB a password, one at a time; never called on the window's thread.
 */
public final class KeyService {
    private static final String RECOVERY = "";

    private final KeyFileStore store;
    private final Tries tries;
    private final PasswordHash.Cost cost;
    private final SecureRandom random = new SecureRandom();

    /** A new office's or a new recovery key, to be printed and put into a safe. */
    public record Made(FileKey key, RecoveryKey recovery) {}

    public KeyService(Path folder) {
        this(folder, PasswordHash.STRONG, KeyService::sleep);
    }

    KeyService(Path folder, PasswordHash.Cost cost, Consumer<Duration> pause) {
        this.store = new KeyFileStore(folder);
        this.tries = new Tries(folder, pause);
        this.cost = cost;
    }

    /** For tests and for the sample county, whose password everybody knows: cheap to guess, no waiting. */
    public static KeyService ofNoStrength(Path folder) {
        return new KeyService(folder, new PasswordHash.Cost(64, 1, 1), wait -> {});
    }

    /** Whether its passwords are cheap to guess: the sample county's, which everybody knows. */
    public boolean isOfNoStrength() {
        return store.exists()
                && store.load().logins().stream()
                        .anyMatch(entry -> PasswordHash.parse(entry.kdf()).memory() < PasswordHash.STRONG.memory());
    }

    /** Whether the password opens the login; tells nobody and counts no try, for somebody who is signed in already. */
    public boolean opens(String login, char[] password) {
        String name = PasswordRules.loginName(login);
        Optional<FileKey> opened = store.load().login(name).flatMap(entry -> unwrap(entry, password));
        opened.ifPresent(FileKey::close);
        return opened.isPresent();
    }

    /** Whether the folder has a key file. */
    public boolean exists() {
        return store.exists();
    }

    /** Makes the key file of a new office with its administrator's login. */
    public synchronized Made create(String login, char[] password) {
        try {
            if (store.exists()) {
                throw new Refusal("platform.keys.exists");
            }
            FileKey key = FileKey.random(random);
            RecoveryKey recovery = RecoveryKey.random(random);
            KeyFile.Entry administrator = wrap(PasswordRules.loginName(login), true, password, key);
            KeyFile.Entry rescue = wrap(RECOVERY, false, recovery.secret(), key);
            store.save(new KeyFile(KeyFile.FORMAT, UUID.randomUUID().toString(), 1, List.of(administrator), rescue));
            return new Made(key, recovery);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The file's key for a right password; a wrong one, or an unknown login, is refused after a growing wait. */
    public FileKey unlock(String login, char[] password) {
        return unlock(login, password, wait -> {});
    }

    /**
     * As above.
     *
     * @param waits told how long the answer to a wrong password is held back, before it is
     */
    public synchronized FileKey unlock(String login, char[] password, Consumer<Duration> waits) {
        try {
            KeyFile file = store.load();
            Optional<KeyFile.Entry> entry = file.login(PasswordRules.loginName(login));
            // An unknown login costs the same time as a known one, so that names cannot be tried out.
            FileKey key = entry.flatMap(e -> unwrap(e, password))
                    .or(() -> {
                        if (entry.isEmpty()) {
                            var _ = PasswordHash.withNewSalt(cost, random).key(password);
                        }
                        return Optional.empty();
                    })
                    .orElseThrow(() -> {
                        tries.wrong(waits);
                        return Refusal.at("password", "platform.keys.wrongPassword");
                    });
            tries.right();
            return key;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Gives a login its password, a new login or one whose password is forgotten. */
    public synchronized void putLogin(FileKey key, String login, char[] password, boolean administrator) {
        try {
            String name = PasswordRules.loginName(login);
            store.save(store.load().withLogin(name, wrap(name, administrator, password, key)));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Takes a login's entry away: its password opens nothing any more. Nothing happens when there is none. */
    public synchronized void removeLogin(String login) {
        String name = PasswordRules.loginName(login);
        KeyFile file = store.load();
        if (file.login(name).isPresent()) {
            store.save(file.withLogin(name, null));
        }
    }

    /** Says whether the recovery key may give a login a new password. */
    public synchronized void markAdministrator(String login, boolean administrator) {
        KeyFile file = store.load();
        file.login(PasswordRules.loginName(login))
                .filter(entry -> entry.administrator() != administrator)
                .ifPresent(old -> store.save(file.withLogin(
                        old.name(), new KeyFile.Entry(old.name(), administrator, old.kdf(), old.wrapped()))));
    }

    /** Wraps the key anew under a new password; the old one must be right. */
    public synchronized void changePassword(String login, char[] old, char[] password) {
        try (FileKey key = unlock(login, old)) {
            String name = PasswordRules.loginName(login);
            boolean administrator = store.load().login(name).orElseThrow().administrator();
            putLogin(key, name, password, administrator);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * The file's key by the printed one, for an administrator's login; the key file stays as it is. Whoever opens the
     * office by it goes on to {@link #recover}, once it is open.
     */
    public FileKey unlock(RecoveryKey recovery, String login) {
        return unlock(recovery, login, wait -> {});
    }

    /**
     * As above.
     *
     * @param waits told how long the answer to a wrong key is held back, before it is
     */
    public synchronized FileKey unlock(RecoveryKey recovery, String login, Consumer<Duration> waits) {
        return byRecovery(store.load(), recovery, PasswordRules.loginName(login), waits);
    }

    /**
     * Gives an administrator's login a new password by the printed key, which retires with this: the answer is the one
     * that replaces it. The caller tells the trail.
     */
    public synchronized RecoveryKey recover(RecoveryKey recovery, String login, char[] password) {
        KeyFile file = store.load();
        String name = PasswordRules.loginName(login);
        try (FileKey key = byRecovery(file, recovery, name, wait -> {})) {
            RecoveryKey next = RecoveryKey.random(random);
            store.save(file.withLogin(name, wrap(name, true, password, key))
                    .withRecovery(wrap(RECOVERY, false, next.secret(), key)));
            return next;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private FileKey byRecovery(KeyFile file, RecoveryKey recovery, String name, Consumer<Duration> waits) {
        FileKey key = unwrap(file.recovery(), recovery.secret()).orElseThrow(() -> {
            tries.wrong(waits);
            return Refusal.at("recoveryKey", "platform.keys.wrongRecoveryKey");
        });
        tries.right();
        if (file.login(name).filter(KeyFile.Entry::administrator).isEmpty()) {
            key.close();
            throw Refusal.at("login", "platform.keys.recoverAdministratorOnly");
        }
        return key;
    }

    /** A new recovery key; the one printed before opens nothing any more. */
    public synchronized RecoveryKey renewRecovery(FileKey key) {
        RecoveryKey next = RecoveryKey.random(random);
        store.save(store.load().withRecovery(wrap(RECOVERY, false, next.secret(), key)));
        return next;
    }

    /** The names that have a password here. */
    public synchronized List<String> logins() {
        return store.load().logins().stream().map(KeyFile.Entry::name).sorted().toList();
    }

    /** The office's own random name, the same in all its backups. */
    public synchronized String office() {
        return store.load().office();
    }

    /** The key file as it stands, for a backup. */
    public synchronized byte[] bytes() {
        return KeyFileStore.write(store.load());
    }

    /** Puts the key file of a backup into a folder that has none. */
    public static void restore(Path folder, byte[] bytes) {
        KeyFile file = KeyFileStore.parse(bytes).orElseThrow(() -> new Refusal("platform.keys.damaged"));
        KeyFileStore store = new KeyFileStore(folder);
        if (store.exists()) {
            throw new Refusal("platform.keys.exists");
        }
        store.save(file);
    }

    /** Where the two copies and the count of wrong tries lie; removed only with a set-up that was broken off. */
    public static List<Path> files(Path folder) {
        AtomicFiles.sweep(folder);
        return List.of(
                folder.resolve(KeyFileStore.FIRST), folder.resolve(KeyFileStore.COPY), folder.resolve(Tries.FILE));
    }

    private KeyFile.Entry wrap(String name, boolean administrator, char[] secret, FileKey key) {
        PasswordHash hash = PasswordHash.withNewSalt(cost, random);
        byte[] wrapping = hash.key(secret);
        try {
            byte[] wrapped = Aes.seal(wrapping, key.bytes(), context(name), random);
            return new KeyFile.Entry(
                    name, administrator, hash.phc(), Base64.getEncoder().encodeToString(wrapped));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static Optional<FileKey> unwrap(KeyFile.Entry entry, char[] secret) {
        byte[] wrapping = PasswordHash.parse(entry.kdf()).key(secret);
        try {
            return Aes.open(wrapping, Base64.getDecoder().decode(entry.wrapped()), context(entry.name()))
                    .map(FileKey::new);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static byte[] context(String name) {
        return ("jishi/key/" + name).getBytes(StandardCharsets.UTF_8);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
