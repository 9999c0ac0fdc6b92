package org.jishi.merge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jishi.alike.Sign;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyStatus;
import org.jishi.person.TimelineEntry;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Two entries side by side.
 *
 * @param different fields in which they differ
 * @param chosen fields filled from the one merged: as proposed, or those that the one kept leaves empty
 * @param reasons what speaks for one person, the strongest first
 * @param against what speaks against it
 * @param asks what has to be looked at before they become one
 * @param gain what the one kept gets
 * @param leaves what the one merged says and the one kept does not get; of a merger that was done also what taking it back
 *     does not bring back
 * @param merge the merger or its proposal, null where there is none
 * @param story who proposed, decided and undid it
 * @param apart why they are known to be two persons, or null
 */
public record Comparison(
        Entry kept,
        Entry merged,
        Set<MergeField> different,
        Set<MergeField> chosen,
        List<Sign> reasons,
        List<Sign> against,
        List<Problem> asks,
        Gain gain,
        List<Problem> leaves,
        @Nullable Merge merge,
        List<Told> story,
        @Nullable Apart apart) {
    /**
     * One of the two, numbers masked.
     *
     * @param story what other rooms have of it, the latest first
     * @param accounts bank and last digits of the accounts that are in use or wait
     * @param paid whether one of them is confirmed
     */
    public record Entry(PersonFile file, List<TimelineEntry> story, List<String> accounts, boolean paid) {
        public Entry {
            story = List.copyOf(story);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * @param tags groups that go over
     * @param poverty statuses that go over
     * @param accounts how many accounts go over
     * @param organisations organisations that it comes into
     * @param household the head of the household that it comes into, or null
     * @param tombstones how many entries were merged into the one merged before
     */
    public record Gain(
            List<PersonTag> tags,
            List<PovertyStatus> poverty,
            int accounts,
            List<String> organisations,
            @Nullable String household,
            int tombstones) {}

    /** One step of a merger. @param key text key, such as "people.merge.told.asked" */
    public record Told(
            String key, String who, Instant at, @Nullable String reason) {}

    public Comparison {
        different = Set.copyOf(different);
        chosen = Set.copyOf(chosen);
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
        asks = List.copyOf(asks);
        leaves = List.copyOf(leaves);
        story = List.copyOf(story);
    }

    /** Whether both have an account that money goes to, so that one of the two has to be chosen. */
    public boolean twoAccounts() {
        return kept.paid() && merged.paid();
    }
}
