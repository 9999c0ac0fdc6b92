package org.jishi.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** How our types stand in columns: money as bigint fen, moments as timestamp with time zone, records by their components. */
final class StoreMappers {
    private StoreMappers() {}

    static Jdbi install(Jdbi jdbi) {
        jdbi.registerArgument(new MoneyArgument());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Money.class, new MoneyColumn());
        jdbi.registerColumnMapper(Instant.class, new InstantColumn());
        Map<Class<?>, RowMapper<?>> records = new ConcurrentHashMap<>();
        RowMapperFactory factory = (type, config) -> type instanceof Class<?> c && c.isRecord() && c != Money.class
                ? Optional.of(records.computeIfAbsent(c, record -> new RecordMapper<>(ConstructorMapper.of(record))))
                : Optional.empty();
        jdbi.registerRowMapper(factory);
        return jdbi;
    }

    private static final class MoneyArgument extends AbstractArgumentFactory<Money> {
        MoneyArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Money value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.fen());
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    private static final class MoneyColumn implements ColumnMapper<@Nullable Money> {
        @Override
        public @Nullable Money map(ResultSet row, int column, StatementContext context) throws SQLException {
            long fen = row.getLong(column);
            return row.wasNull() ? null : Money.ofFen(fen);
        }
    }

    private static final class InstantColumn implements ColumnMapper<@Nullable Instant> {
        @Override
        public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    }
}
