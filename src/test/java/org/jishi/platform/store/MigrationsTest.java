package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** When the migrations are gone through, and when a database is known to have them all. */
class MigrationsTest {
    private final JdbcDataSource database = new JdbcDataSource();

    MigrationsTest() {
        database.setURL(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @Test
    void whatHasThemAllSaysSoAndIsNotGoneThroughAgain() throws SQLException {
        Migrations.run(database);
        assertThat(said()).isEqualTo(Migrations.stamp()).hasSize(64);

        // going through them would find this out
        run("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '010'");
        Migrations.run(database);
    }

    @Test
    void whatSaysAnythingElseIsGoneThrough() throws SQLException {
        Migrations.run(database);
        run("COMMENT ON TABLE flyway_schema_history IS 'of another version'");
        Migrations.run(database);
        assertThat(said()).isEqualTo(Migrations.stamp());

        run("COMMENT ON TABLE flyway_schema_history IS ''");
        run("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '010'");
        assertThatThrownBy(() -> Migrations.run(database)).isInstanceOf(StoreException.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatALaterVersionMadeIsRefusedAndLeftAsItIs() throws SQLException {
        Migrations.run(database);
        run("UPDATE flyway_schema_history SET version = '99999' WHERE version = '010'");
        run("COMMENT ON TABLE flyway_schema_history IS 'of a later version'");
        assertThatThrownBy(() -> Migrations.run(database)).hasMessage("platform.store.newer");
        assertThatThrownBy(() -> Migrations.isOfEarlierVersion(database)).hasMessage("platform.store.newer");
        assertThat(said()).isEqualTo("of a later version");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isNotNegative();
        }
    }

    private String said() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT remarks FROM information_schema.tables WHERE table_name = 'flyway_schema_history'")) {
            assertThat(row.next()).isTrue();
            String said = row.getString(1);
            return said == null ? "" : said;
        }
    }
}
