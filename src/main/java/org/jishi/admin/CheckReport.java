package org.jishi.admin;

import java.util.List;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.store.Finding;

/**
 * What data check found.
 *
 * @param seal of the trail now
 * @param parts each part in the order of the checks
 */
public record CheckReport(Seal seal, List<Part> parts) {
    /** @param name text key of what was checked */
    public record Part(String name, List<Finding> findings) {
        public Part {
            findings = List.copyOf(findings);
        }
    }

    public CheckReport {
        parts = List.copyOf(parts);
    }

    public boolean clean() {
        return count() == 0;
    }

    public int count() {
        return parts.stream().mapToInt(part -> part.findings().size()).sum();
    }
}
