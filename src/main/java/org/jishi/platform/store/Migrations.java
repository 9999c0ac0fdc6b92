package org.jishi.platform.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings a database's schema up to this program's. */
final class Migrations {
    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @param before runs first when an earlier version has made the database; what it throws leaves that as it was
     */
    static void run(DataSource database, Runnable before) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db")
                    .loggers("slf4j")
                    .load();
            MigrationInfoService info = flyway.info();
            if (info.current() != null && info.pending().length > 0) {
                before.run();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw StoreException.of(e);
        }
    }
}
