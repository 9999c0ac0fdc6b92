package org.jishi.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class KeyServiceTest {
    private static final PasswordHash.Cost CHEAP = new PasswordHash.Cost(64, 1, 1);

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private KeyService keys;

    @BeforeEach
    void fresh() {
        keys = new KeyService(folder, CHEAP, waits::add);
    }

    @Test
    void eachLoginOpensTheSameKeyWithItsOwnPassword() {
        KeyService.Made made = keys.create("Admin", chars("correct horse battery"));
        keys.putLogin(made.key(), "wangfang", chars("second password"), false);
        assertThat(keys.unlock("admin", chars("correct horse battery")).sameAs(made.key()))
                .isTrue();
        assertThat(keys.unlock(" WangFang ", chars("second password")).sameAs(made.key()))
                .isTrue();
        assertThat(keys.logins()).containsExactly("admin", "wangfang");
        keys.removeLogin("wangfang");
        refused(() -> keys.unlock("wangfang", chars("second password")), "platform.keys.wrongPassword");
    }

    @Test
    void theKeyOfEachPurposeIsItsOwnAndStaysTheSame() {
        FileKey key = keys.create("admin", chars("correct horse battery")).key();
        byte[] database = key.derive(FileKey.Purpose.DATABASE);
        assertThat(database).hasSize(32).isEqualTo(key.derive(FileKey.Purpose.DATABASE));
        assertThat(database).isNotEqualTo(key.derive(FileKey.Purpose.EVIDENCE_NAME));
        assertThat(key.derive(FileKey.Purpose.EVIDENCE_NAME))
                .isNotEqualTo(key.derive(FileKey.Purpose.EVIDENCE_CONTENT));
        assertThat(key).hasToString("FileKey");
    }

    @Test
    void passwordsAreWipedWhateverTheOutcome() {
        char[] good = chars("correct horse battery");
        keys.create("admin", good);
        assertThat(good).containsOnly('\0');
        char[] wrong = chars("not the password");
        refused(() -> keys.unlock("admin", wrong), "platform.keys.wrongPassword");
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void wrongPasswordsWaitLongerEachTimeWithinBoundsAndAcrossARestart() {
        keys.create("admin", chars("correct horse battery"));
        for (int i = 0; i < 5; i++) {
            refused(() -> keys.unlock("admin", chars("wrong password")), "platform.keys.wrongPassword");
        }
        KeyService restarted = new KeyService(folder, CHEAP, waits::add);
        for (int i = 0; i < 5; i++) {
            refused(() -> restarted.unlock("nobody", chars("wrong password")), "platform.keys.wrongPassword");
        }
        assertThat(waits)
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L, 30000L, 30000L);
        waits.clear();
        restarted.unlock("admin", chars("correct horse battery")).close();
        assertThat(waits).isEmpty();
        refused(() -> restarted.unlock("admin", chars("wrong password")), "platform.keys.wrongPassword");
        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void theWaitIsToldBeforeItBegins() {
        RecoveryKey printed =
                keys.create("admin", chars("correct horse battery")).recovery();
        List<String> order = new ArrayList<>();
        KeyService told = new KeyService(folder, CHEAP, wait -> order.add("waits " + wait.toMillis()));
        refused(
                () -> told.unlock("admin", chars("wrong"), wait -> order.add("tells " + wait.toMillis())),
                "platform.keys.wrongPassword");
        refused(
                () -> told.unlock(
                        RecoveryKey.random(new java.security.SecureRandom()),
                        "admin",
                        wait -> order.add("tells " + wait.toMillis())),
                "platform.keys.wrongRecoveryKey");
        told.unlock(printed, "admin", wait -> order.add("tells of nothing")).close();
        assertThat(order).containsExactly("tells 500", "waits 500", "tells 1000", "waits 1000");
    }

    @Test
    void aChangedPasswordRewrapsTheSameKey() {
        FileKey key = keys.create("admin", chars("correct horse battery")).key();
        refused(
                () -> keys.changePassword("admin", chars("wrong"), chars("another password")),
                "platform.keys.wrongPassword");
        keys.changePassword("admin", chars("correct horse battery"), chars("another password"));
        refused(() -> keys.unlock("admin", chars("correct horse battery")), "platform.keys.wrongPassword");
        assertThat(keys.unlock("admin", chars("another password")).sameAs(key)).isTrue();
    }

    @Test
    void theRecoveryKeyOpensTheAdministratorsLoginOnceAndIsReplaced() {
        KeyService.Made made = keys.create("admin", chars("correct horse battery"));
        keys.putLogin(made.key(), "clerk", chars("second password"), false);
        RecoveryKey printed = RecoveryKey.parse(
                made.recovery().printed().toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        refused(
                () -> keys.recover(printed, "clerk", chars("recovered password")),
                "platform.keys.recoverAdministratorOnly");
        refused(() -> keys.unlock(printed, "clerk"), "platform.keys.recoverAdministratorOnly");
        try (FileKey key = keys.unlock(printed, "admin")) {
            assertThat(key.sameAs(made.key()))
                    .as("opening alone retires nothing")
                    .isTrue();
        }
        RecoveryKey next = keys.recover(printed, "admin", chars("recovered password"));
        assertThat(keys.unlock("admin", chars("recovered password")).sameAs(made.key()))
                .isTrue();
        refused(() -> keys.recover(printed, "admin", chars("once more with it")), "platform.keys.wrongRecoveryKey");
        refused(() -> keys.unlock(printed, "admin"), "platform.keys.wrongRecoveryKey");
        keys.recover(next, "admin", chars("once more with it"));
    }

    @Test
    void aKeyFileTornOrChangedAtAnyByteIsMendedFromTheOtherCopy() throws IOException {
        FileKey key = keys.create("admin", chars("correct horse battery")).key();
        byte[] written = Files.readAllBytes(folder.resolve(KeyFileStore.FIRST));
        for (int at = 0; at < written.length; at++) {
            assertThat(KeyFileStore.parse(Arrays.copyOf(written, at))).isEmpty();
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = written.clone();
                changed[at] ^= (byte) (1 << bit);
                // A blank that became another one changes nothing that is read.
                assertThat(KeyFileStore.parse(changed)).isIn(Optional.empty(), KeyFileStore.parse(written));
            }
        }
        for (String name : List.of(KeyFileStore.FIRST, KeyFileStore.COPY)) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at += 97) {
                Files.write(file, Arrays.copyOf(whole, at));
                assertThat(keys.logins()).containsExactly("admin");
                assertThat(Files.readAllBytes(file))
                        .as("mended after byte " + at)
                        .isEqualTo(whole);
            }
            Files.delete(file);
            assertThat(keys.unlock("admin", chars("correct horse battery")).sameAs(key))
                    .isTrue();
            assertThat(file).hasBinaryContent(whole);
        }
        Files.writeString(folder.resolve(KeyFileStore.FIRST), "");
        Files.writeString(folder.resolve(KeyFileStore.COPY), "{");
        refused(() -> keys.logins(), "platform.keys.damaged");
    }

    @Test
    void ofTwoGoodCopiesTheNewerOneCounts() throws IOException {
        FileKey key = keys.create("admin", chars("correct horse battery")).key();
        byte[] before = Files.readAllBytes(folder.resolve(KeyFileStore.COPY));
        keys.putLogin(key, "clerk", chars("second password"), false);
        // A kill between the two writes leaves the second copy one writing behind.
        Files.write(folder.resolve(KeyFileStore.COPY), before);
        assertThat(keys.logins()).containsExactly("admin", "clerk");
        assertThat(Files.readAllBytes(folder.resolve(KeyFileStore.COPY))).isNotEqualTo(before);
    }

    @Test
    void anEntryMovedToAnotherLoginOpensNothing() {
        FileKey key = keys.create("admin", chars("correct horse battery")).key();
        keys.putLogin(key, "clerk", chars("second password"), false);
        KeyFileStore store = new KeyFileStore(folder);
        KeyFile file = store.load();
        KeyFile.Entry clerk = file.login("clerk").orElseThrow();
        store.save(file.withLogin("admin", new KeyFile.Entry("admin", true, clerk.kdf(), clerk.wrapped())));
        refused(() -> keys.unlock("admin", chars("second password")), "platform.keys.wrongPassword");
    }

    @Test
    void aFolderWithoutKeysOrWithThemAlreadySaysSo() {
        refused(() -> keys.unlock("admin", chars("correct horse battery")), "platform.keys.missing");
        keys.create("admin", chars("correct horse battery"));
        refused(() -> keys.create("admin", chars("correct horse battery")), "platform.keys.exists");
    }

    @Test
    void theRealStrengthIsArgon2idWith64MiB() throws IOException {
        KeyService strong = new KeyService(folder, PasswordHash.STRONG, waits::add);
        strong.create("admin", chars("correct horse battery"));
        assertThat(Files.readString(folder.resolve(KeyFileStore.FIRST)))
                .contains("$argon2id$v=19$m=65536,t=3,p=1$")
                .doesNotContain("correct horse");
        strong.unlock("admin", chars("correct horse battery")).close();
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
