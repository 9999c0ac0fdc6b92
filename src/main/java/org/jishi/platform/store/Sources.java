package org.jishi.platform.store;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** How H2 is asked for a database: of an office, of a copy of one, in memory. */
final class Sources {
    private static final String OPTIONS = ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            // a page takes half a dozen statements; H2 keeps 8 of a connection and plans the others anew
            + ";QUERY_CACHE_SIZE=64;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000"
            // closing moves nothing: killed in it, 2.4.240 lost rows that had been acknowledged (docs/decisions/0015)
            + ";MAX_COMPACT_TIME=0";
    /**
     * While it is worked in, nothing on the disk is written over: after a loss of power, what is there is searched for by
     * its place, and one chunk in the place of another broke the way to newer ones (docs/decisions/0037). Closing makes
     * the file small.
     */
    private static final String APPENDING = ";REUSE_SPACE=FALSE";

    private static final String USER = "jishi";

    static {
        OrderedFile.install();
    }

    private Sources() {}

    /** The file that an office works in. */
    static JdbcDataSource ofOffice(Path file, byte[] key) {
        return encrypted(OrderedFile.SCHEME + ":async:" + file, APPENDING, password(key));
    }

    /** A copy that is only read. */
    static JdbcDataSource ofCopy(Path file, byte[] key) {
        return encrypted("async:" + file, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", password(key));
    }

    /**
     * A copy that is made small.
     *
     * @param more further options, each with its semicolon in front
     */
    static JdbcDataSource ofCopy(String file, String more, String password) {
        return encrypted("async:" + file, more, password);
    }

    static JdbcDataSource ofMemory() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + OPTIONS);
        source.setUser(USER);
        source.setPassword(USER);
        return source;
    }

    private static JdbcDataSource encrypted(String path, String more, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + path + ";CIPHER=AES" + OPTIONS + more);
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    private static String password(byte[] key) {
        return HexFormat.of().formatHex(key) + " " + USER;
    }
}
