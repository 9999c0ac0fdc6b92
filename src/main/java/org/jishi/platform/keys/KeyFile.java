package org.jishi.platform.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the key file.
 *
 * @param format version of this layout
 * @param office the office's own random name, which ties the key file to its backups
 * @param writing counts up with each writing: of two good copies the higher is the newer
 * @param logins an entry for each login
 * @param recovery the entry that the recovery key opens
 */
record KeyFile(int format, String office, long writing, List<Entry> logins, Entry recovery) {
    static final int FORMAT = 1;

    /**
     * @param name the login's name
     * @param administrator whether the recovery key may give this login a new password
     * @param kdf how the password becomes a key, a PHC string
     * @param wrapped the file's key, sealed, Base64
     */
    record Entry(String name, boolean administrator, String kdf, String wrapped) {}

    KeyFile {
        logins = List.copyOf(logins);
    }

    Optional<Entry> login(String name) {
        return logins.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** With an entry put in, or taken out when it is null; the next writing. */
    KeyFile withLogin(String name, @Nullable Entry entry) {
        List<Entry> changed = new ArrayList<>();
        for (Entry old : logins) {
            if (!old.name().equals(name)) {
                changed.add(old);
            }
        }
        if (entry != null) {
            changed.add(entry);
        }
        return new KeyFile(format, office, writing + 1, changed, recovery);
    }

    KeyFile withRecovery(Entry entry) {
        return new KeyFile(format, office, writing + 1, logins, entry);
    }
}
