package org.jishi.organisation;

import java.util.List;

/**
 * Who belongs to an organisation, or to which ones a person does.
 *
 * @param now what holds today, whoever stands for an organisation first
 * @param former what held on some day and no longer does, the latest first
 */
public record Memberships(List<MemberRow> now, List<MemberRow> former) {
    public Memberships {
        now = List.copyOf(now);
        former = List.copyOf(former);
    }
}
