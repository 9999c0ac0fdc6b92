package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jishi.evidence.EvidenceCheck;
import org.jishi.evidence.PaperStore;
import org.jishi.fund.FundCheck;
import org.jishi.payment.PaymentCheck;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckTest {
    @TempDir
    Path parent;

    private RealOffice office;
    private DataCheckService checks;

    @BeforeEach
    void open() {
        office = new RealOffice(parent.resolve("jishi"));
        checks = new DataCheckService(
                office.acts(),
                List.of(new FundCheck(), new PaymentCheck(), new EvidenceCheck(new PaperStore(office.office()))));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anOfficeThatOnlyThisProgramWroteIsClean() {
        CheckReport report = checks.run(null, Progress.NONE);
        assertThat(report.clean()).isTrue();
        assertThat(report.parts()).hasSize(6);
        assertThat(found(report.seal().text())).isEmpty();
    }

    @Test
    void aRowChangedAddedOrTakenAwayByHandIsFound() {
        byHand("UPDATE place SET name = '别的村' WHERE level = 'VILLAGE' AND code LIKE '%201'");
        assertThat(found(null)).isNotEmpty().containsOnly("platform.check.changedRow");
    }

    @Test
    void aRowWithoutATrailIsFound() {
        byHand("INSERT INTO setting (id, name, content) VALUES ('00000000-0000-7000-8000-000000000001', 'x', 'y')");
        assertThat(found(null)).containsExactly("platform.check.unknownRow");
        byHand("DELETE FROM setting WHERE name = 'x'");
        byHand("DELETE FROM setting WHERE name = 'office.sample'");
        assertThat(found(null)).containsExactly("platform.check.missingRow");
    }

    @Test
    void aTrailThatIsChangedOrCutIsFound() {
        String seal = checks.run(null, Progress.NONE).seal().text();
        byHand("DELETE FROM audit_entry WHERE seq = (SELECT MAX(seq) FROM audit_entry)");
        assertThat(found(seal)).contains("platform.check.seal");
        byHand("UPDATE audit_entry SET staff_name = 'somebody' WHERE seq = 3");
        assertThat(found(null)).contains("platform.check.chain");
    }

    @Test
    void aReferenceToNothingAndARowAgainstItsConstraintAreFound() {
        byHand("SET REFERENTIAL_INTEGRITY FALSE");
        byHand("INSERT INTO role_request (id, login_id, roles, asked_by, asked_at) SELECT id, id, 'CLERK', id,"
                + " CURRENT_TIMESTAMP FROM setting LIMIT 1");
        byHand("SET REFERENTIAL_INTEGRITY TRUE");
        assertThat(found(null)).contains("platform.check.reference");
    }

    @Test
    void aConstraintTakenAwayOrATablePutInIsFound() {
        byHand("ALTER TABLE setting ADD COLUMN note varchar(10)");
        String unique = office.database()
                .read(handle -> handle.createQuery("""
                        SELECT constraint_name FROM information_schema.table_constraints
                         WHERE table_name = 'login' AND constraint_type = 'UNIQUE'\
                        """).mapTo(String.class).one());
        byHand("ALTER TABLE login DROP CONSTRAINT \"" + unique + "\"");
        assertThat(found(null)).contains("platform.check.schemaUnknown", "platform.check.schemaMissing");
    }

    @Test
    void onlyAuditorAndAdministratorCheckAndASealHasAForm() {
        assertThatThrownBy(() -> checks.run("no seal", Progress.NONE)).hasMessage("admin.check.seal");
        office.user("孙审计", "sun", Role.AUDITOR);
        office.user("李经办", "li", Role.CLERK);
        assertThat(office.as("sun", RealOffice.PASSWORD, () -> found(null))).isEmpty();
        assertThatThrownBy(() -> office.as("li", RealOffice.PASSWORD, () -> found(null)))
                .isInstanceOf(Refusal.class);
    }

    private void byHand(String sql) {
        office.database().change(handle -> handle.execute(sql));
    }

    private List<String> found(@org.jspecify.annotations.Nullable String seal) {
        return checks.run(seal, Progress.NONE).parts().stream()
                .flatMap(part -> part.findings().stream())
                .map(finding -> finding.problem().key())
                .toList();
    }
}
