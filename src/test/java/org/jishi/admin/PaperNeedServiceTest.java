package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.evidence.RequiredPapers;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperNeedServiceTest {
    private static final UUID CLAIM = new UUID(0, 1);

    private final Office office = new Office();
    private final RequiredPapers required = RequiredPapers.bundled();
    private final PaperNeedService service = new PaperNeedService(office.acts, required);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatAnAdministratorTicksIsMissingFromThenOn() {
        office.signIn(Role.ADMINISTRATOR);
        assertThat(missing("subsidy_claim")).isEmpty();
        service.set("subsidy_claim", Set.of("account-proof", "application-form"));
        assertThat(missing("subsidy_claim")).containsExactly("application-form", "account-proof");
        assertThat(service.all())
                .filteredOn(need -> need.subject().equals("subsidy_claim"))
                .singleElement()
                .satisfies(need -> assertThat(need.needed()).containsExactly("application-form", "account-proof"));
        assertThat(missing("branding_case")).containsExactly("need-form");
        service.set("branding_case", Set.of());
        assertThat(missing("branding_case"))
                .as("none, though the program came with one")
                .isEmpty();
        List<Problem> found = office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void onlyAnAdministratorAndOnlyPapersThatThereAre() {
        office.signIn(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> service.set("subsidy_claim", Set.of("love-letter")))
                .hasMessage("admin.papers.unknown");
        assertThatThrownBy(() -> service.set("love_affair", Set.of())).hasMessage("admin.papers.unknownKind");
        office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> service.set("subsidy_claim", Set.of())).isInstanceOf(Refusal.class);
        assertThat(service.all()).hasSize(6);
    }

    private List<String> missing(String subject) {
        return office.database.read(handle -> required.missing(handle, subject, CLAIM));
    }
}
