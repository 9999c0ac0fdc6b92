package org.jishi.platform.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a password becomes a key: Argon2id (RFC 9106) with its parameters and salt, written as a PHC string without the
 * hash, {@code $argon2id$v=19$m=65536,t=3,p=1$salt}. A file keeps the parameters it was made with, so that they can be
 * raised later.
 *
 * @param memory KiB
 * @param passes how often the memory is gone over
 * @param lanes independent lanes
 * @param salt 16 bytes, Base64
 */
record PasswordHash(int memory, int passes, int lanes, String salt) {
    /** An offline attack on a stolen key file costs 64 MiB and three passes a try. */
    static final Cost STRONG = new Cost(65_536, 3, 1);

    private static final Pattern WRITTEN =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{22})");
    /** More than this would let a changed key file exhaust the program's memory; KiB. */
    private static final int MOST_MEMORY = 1 << 20;

    private static final int SALT_LENGTH = 16;

    /** The price of one try. */
    record Cost(int memory, int passes, int lanes) {}

    PasswordHash {
        if (memory < 8 || memory > MOST_MEMORY || passes < 1 || lanes < 1) {
            throw new IllegalArgumentException("Argon2 parameters out of bounds");
        }
    }

    static PasswordHash withNewSalt(Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new PasswordHash(
                cost.memory(),
                cost.passes(),
                cost.lanes(),
                Base64.getEncoder().withoutPadding().encodeToString(salt));
    }

    static PasswordHash parse(String phc) {
        Matcher matcher = WRITTEN.matcher(phc);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an Argon2id string");
        }
        return new PasswordHash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4));
    }

    /** 32 bytes; takes about 0.2 s and {@link #memory} KiB. */
    byte[] key(char[] password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(Base64.getDecoder().decode(salt))
                .build());
        byte[] key = new byte[FileKey.LENGTH];
        generator.generateBytes(password, key);
        return key;
    }

    String phc() {
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + salt;
    }
}
