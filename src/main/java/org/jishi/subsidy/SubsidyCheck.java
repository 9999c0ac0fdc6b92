package org.jishi.subsidy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Check;
import org.jishi.platform.store.Finding;
import org.jishi.policy.PolicyService;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeRules;
import org.jishi.policy.SchemeStatus;
import org.jishi.policy.SchemeVersion;

/**
 * Schemes in force that nothing in the office gives a base for, and the claims that were made by such: programs before
 * {@link BaseGate} computed them as 0.00 yuan or as one unit.
 */
public final class SubsidyCheck implements Check {
    private static final String CLAIMS = """
        SELECT c.claim_no FROM subsidy_claim c
         WHERE c.scheme_version_id = :version AND c.status NOT IN ('REJECTED', 'WITHDRAWN') ORDER BY 1\
        """;

    private final List<GroundSource> sources;

    public SubsidyCheck(List<GroundSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return "subsidy.check.name";
    }

    @Override
    public List<Finding> run(Handle handle) {
        List<Finding> found = new ArrayList<>();
        for (SchemeVersion version : PolicyService.everInForce(handle, SchemeKind.SUBSIDY)) {
            if (BaseGate.given(sources, SchemeRules.read(version, SubsidyRule.class))) {
                continue;
            }
            if (version.status() == SchemeStatus.IN_FORCE) {
                found.add(Finding.of("subsidy.check.noBase", version.title(), String.valueOf(version.versionNo())));
            }
            handle.createQuery(CLAIMS)
                    .bind("version", version.id())
                    .mapTo(String.class)
                    .forEach(claim -> found.add(Finding.of("subsidy.check.claim", claim)));
        }
        return found;
    }
}
