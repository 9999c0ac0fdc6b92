package org.jishi.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;

/** How H2 lets go of a database. */
final class Shutdown {
    private static final int CLOSED = 90098;

    private Shutdown() {}

    static void of(JdbcDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // Not SHUTDOWN COMPACT: killed in it, 2.4.240 lost rows that had been acknowledged (docs/decisions/0015).
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // what a full disk has closed is closed
            if (!isClosing(e) && e.getErrorCode() != CLOSED) {
                throw StoreException.of(e);
            }
        }
    }

    /** H2 keeps a database that a full disk closed under it until it is asked for it once more. */
    static void forget(JdbcDataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.isClosed();
        } catch (SQLException e) {
            return;
        }
    }

    /** H2 closes the connection under the statement that shuts it down; anything else is a real failure. */
    static boolean isClosing(SQLException e) {
        return e.getErrorCode() == 90121 || e.getErrorCode() == 90007;
    }
}
