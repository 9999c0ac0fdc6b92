package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.OpenColumns;
import org.jishi.platform.audit.OpenColumns.Column;
import org.jishi.platform.audit.OpenColumns.Kind;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.StoreException;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wall: whatever column of texts the schema has, a whole identity number is refused there, or is shown in parts, or
 * the column is excused with a reason. Nobody has to think of it for a new one.
 */
class OpenColumnsTest {
    private static final String NUMBER = "110101199001011237";
    private static final String OLD_NUMBER = "110101900101123";

    /** H2's code of a CHECK that is not met. */
    private static final int ONLY_OWN_WORDS = 23513;

    /** What the schema takes in tables of which the sample has no row. */
    private static final Map<String, String> OWN_WORDS =
            Map.of("roster_word.kind", "'tag'", "list_view.owner_key", "'all'");

    private final OpenColumns columns = OpenColumns.read();

    @TempDir
    private Path folder;

    /** A column as the schema has it. */
    public record Shape(
            String name, String dataType, @Nullable Long length, String nullable) {}

    @Test
    void everyOpenColumnOfTheSchemaRefusesANumber() {
        OfficeClock clock = OfficeClock.fixed(Counties.TODAY.plusDays(1));
        List<String> wrong = new ArrayList<>();
        List<String> proved = new ArrayList<>();
        try (DataFolder taken = DataFolder.take(Counties.copy(folder.resolve("county")));
                SignedIn in = new OfficeOpener(clock).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            Database database = in.office().database();
            AuditTrail trail = new AuditTrail(clock);
            Actor actor = in.actor();
            Set<String> told = tablesOfTheTrail(database);
            database.change(handle -> handle.execute("SET REFERENTIAL_INTEGRITY FALSE"));
            for (Column column : database.read(OpenColumns::texts)) {
                if (!columns.open(column.tableName(), column.name())) {
                    continue;
                }
                if (!told.contains(column.tableName())) {
                    wrong.add(column.path() + ": its table is not in the trail, so that nothing looks at it");
                    continue;
                }
                Optional<String> mistake = database.write(handle -> row(handle, column.tableName()))
                        .map(row -> refuses(database, trail, actor, column, row))
                        .orElse(Optional.of("no row could be made"));
                mistake.ifPresentOrElse(
                        text -> wrong.add(column.path() + ": " + text), () -> proved.add(column.path()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(proved)
                .hasSizeGreaterThan(120)
                .contains(
                        "training_class.title",
                        "branding_case.need",
                        "subsidy_claim.deduction_reason",
                        "objection.content",
                        "fund_category.name",
                        "shop.name",
                        "approval_step.reason",
                        "award_line.reason",
                        "policy_document.title",
                        "paper.title",
                        "staff.name",
                        "place.name",
                        "list_view.content");
    }

    /** Empty when the act is refused at the column's field, or the schema itself takes only its own words there. */
    private Optional<String> refuses(Database database, AuditTrail trail, Actor actor, Column column, UUID row) {
        try {
            database.change(handle -> {
                write(handle, column, row);
                trail.append(handle, actor, "people.change", column.tableName(), row, Map.of());
            });
            return Optional.of("a number went in");
        } catch (Refusal refusal) {
            String field = columns.field(column.tableName(), column.name());
            return refusal.problems().stream()
                            .anyMatch(problem -> field.equals(problem.field())
                                    && problem.key().equals("platform.open.number"))
                    ? Optional.empty()
                    : Optional.of(String.valueOf(refusal.getMessage()));
        } catch (StoreException e) {
            return e.code() == ONLY_OWN_WORDS ? Optional.empty() : Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void write(Handle handle, Column column, UUID row) {
        long length = handle.createQuery("""
            SELECT character_maximum_length FROM information_schema.columns
             WHERE lower(table_name) = :table AND lower(column_name) = :name\
            """)
                .bind("table", column.tableName())
                .bind("name", column.name())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("UPDATE " + column.tableName() + " SET " + column.name() + " = :text WHERE id = :id")
                .bind("text", length < NUMBER.length() ? OLD_NUMBER : NUMBER)
                .bind("id", row)
                .execute();
    }

    /** A row of the table: one of the sample, or an invented one where the sample has none. */
    private static Optional<UUID> row(Handle handle, String table) {
        Optional<UUID> first = handle.createQuery("SELECT id FROM " + table + " ORDER BY id LIMIT 1")
                .mapTo(UUID.class)
                .findOne();
        if (first.isPresent()) {
            return first;
        }
        UUID made = UUID.randomUUID();
        List<Shape> shapes = handle.createQuery("""
            SELECT lower(column_name) AS name, lower(data_type) AS data_type, character_maximum_length AS length,
                   is_nullable AS nullable
              FROM information_schema.columns WHERE lower(table_name) = :table AND is_identity = 'NO'\
            """)
                .bind("table", table)
                .mapTo(Shape.class)
                .filter(shape -> shape.nullable().equals("NO"))
                .list();
        String names = String.join(", ", shapes.stream().map(Shape::name).toList());
        String values = String.join(
                ", ", shapes.stream().map(shape -> value(table, shape, made)).toList());
        handle.execute("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")");
        return Optional.of(made);
    }

    private static String value(String table, Shape shape, UUID made) {
        if (shape.name().equals("id")) {
            return "'" + made + "'";
        }
        String own = OWN_WORDS.get(table + "." + shape.name());
        if (own != null) {
            return own;
        }
        return switch (shape.dataType()) {
            case "uuid" -> "RANDOM_UUID()";
            case "date" -> "DATE '2026-01-05'";
            case "boolean" -> "FALSE";
            case "timestamp with time zone" -> "CURRENT_TIMESTAMP";
            case "integer", "bigint", "smallint", "numeric" -> "1";
            default -> "'x'";
        };
    }

    /** Tables whose acts are in the sample's trail, and those of which the sources tell the trail. */
    private static Set<String> tablesOfTheTrail(Database database) {
        List<String> told = database.read(
                handle -> handle.createQuery("SELECT DISTINCT table_name FROM audit_entry WHERE table_name IS NOT NULL")
                        .mapTo(String.class)
                        .list());
        Set<String> tables = new TreeSet<>(told);
        String sources = String.join(
                "\n", Sources.java(Sources.MAIN).stream().map(Sources::read).toList());
        for (String table : List.of(
                "list_view",
                "list_start",
                "report_frozen",
                "role_request",
                "roster_shape",
                "roster_word",
                "scheme_kept",
                "work_keeper")) {
            assertThat(sources)
                    .as("the trail is told of %s", table)
                    .containsPattern("trail\\s*\\.append\\([^;]*\"" + table + "\"|TABLE = \"" + table + "\"");
            tables.add(table);
        }
        return tables;
    }

    @Test
    void whatIsSaidOfAColumnIsTrueOfTheSchemaAndHasAReason() {
        try (Database fresh = Database.inMemory()) {
            Set<String> there = new TreeSet<>();
            fresh.read(OpenColumns::texts).forEach(column -> there.add(column.path()));
            assertThat(columns.lines()).hasSizeGreaterThan(60).allSatisfy(line -> {
                assertThat(there).contains(line.column());
                if (line.kind() != Kind.FIELD) {
                    assertThat(line.words()).as(line.column()).hasSizeGreaterThan(7);
                }
            });
        }
    }

    @Test
    void everyOpenColumnHasWords() {
        try (Database fresh = Database.inMemory()) {
            for (Column column : fresh.read(OpenColumns::texts)) {
                if (columns.open(column.tableName(), column.name())) {
                    for (Language language : Language.values()) {
                        assertThat(Texts.in(language).has("desk.trail.key." + OpenColumns.component(column.name())))
                                .as("%s in %s", column.path(), language)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aReasonThatOnlyTheTrailHoldsIsLookedAtToo() {
        try (Database fresh = Database.inMemory()) {
            AuditTrail trail = new AuditTrail(OfficeClock.fixed(Counties.TODAY));
            assertThatThrownBy(() -> fresh.change(handle -> trail.note(
                            handle,
                            new Actor(UUID.randomUUID(), UUID.randomUUID(), "李经办", Set.of()),
                            "report.export",
                            Map.of("reason", "省里要 " + NUMBER))))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().getFirst().field())
                                    .isEqualTo("reason"));
        }
    }

    /** What is older than the rule does not keep a row from being changed elsewhere. */
    @Test
    void whatStoodThereBeforeStays() {
        OfficeClock clock = OfficeClock.fixed(Counties.TODAY.plusDays(1));
        try (DataFolder taken = DataFolder.take(Counties.copy(folder.resolve("old")));
                SignedIn in = new OfficeOpener(clock).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            Database database = in.office().database();
            Column title = new Column("course", "title");
            UUID row = database.read(handle -> row(handle, "course")).orElseThrow();
            database.change(handle -> write(handle, title, row));
            AuditTrail trail = new AuditTrail(clock);
            database.change(handle -> {
                handle.execute("UPDATE course SET outline = '另写' WHERE id = ?", row);
                trail.append(handle, in.actor(), "training.course", "course", row, Map.of());
            });
            assertThatThrownBy(() -> database.change(handle -> {
                        handle.execute("UPDATE course SET outline = ? WHERE id = ?", "见 " + NUMBER, row);
                        trail.append(handle, in.actor(), "training.course", "course", row, Map.of());
                    }))
                    .isInstanceOf(Refusal.class);
        }
    }

    /** Columns that no form fills: written by the program, or read from a file. */
    private static final Set<String> WITHOUT_FORM = Set.of(
            "approval_step.subject_kind",
            "branding_case.case_no",
            "class_session.live_key",
            "ledger_entry.subject_kind",
            "notice.case_kind",
            "notice_line.masked_name",
            "notice_line.place_text",
            "notice_line.whole_name",
            "paper.subject_kind",
            "payable.payable_no",
            "payable.decision_kind",
            "payable.beneficiary_kind",
            "recovery.recovery_no",
            "report_frozen.report_no",
            "roster_shape.columns_text",
            "shop_order.courier",
            "shop_order.receiver_masked",
            "subsidy_claim.claim_no",
            "subsidy_claim.ground_kind",
            "waybill.subject_kind",
            "work_keeper.subject_kind",
            // its field has the name of what it holds: HandEntryView
            "hand_entry.next_steps",
            // TagsInput, a field of its own in three forms
            "person_tag.tag");

    /** Where a form calls it otherwise, the refusal would stand above the form instead of at its field. */
    @Test
    void aRefusalStandsAtAFieldThatSomeFormHas() {
        Pattern named = Pattern.compile("\\.(?:text|area)\\(\\s*\"[\\w.]*?(\\w+)\"|\\.name\\(\"(\\w+)\"\\)");
        Set<String> fields = new TreeSet<>();
        Sources.java(Sources.MAIN).stream()
                .filter(file -> file.toString().contains("/ui/"))
                .flatMap(file -> named.matcher(Sources.read(file)).results())
                .forEach(found -> fields.add(found.group(1) == null ? found.group(2) : found.group(1)));
        try (Database fresh = Database.inMemory()) {
            assertThat(fresh.read(OpenColumns::texts).stream()
                            .filter(column -> columns.open(column.tableName(), column.name()))
                            .filter(column -> !fields.contains(columns.field(column.tableName(), column.name())))
                            .map(Column::path)
                            .filter(column -> !WITHOUT_FORM.contains(column)))
                    .as("columns whose field no form has: name it in closed-columns.tsv, or say here who writes it")
                    .isEmpty();
        }
    }
}
