package org.jishi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jishi.people.consent.ConsentVersion;
import org.jspecify.annotations.Nullable;

/**
 * All that the register holds of one person, numbers masked.
 *
 * @param person the row; its numbers are masked and its derived columns mean nothing here
 * @param village township and village where the person lives, or null
 * @param household the same of the household register, or null
 * @param tags all groups ever, the latest first
 * @param poverty all statuses ever, the latest first
 * @param notices the versions of the notice that persons agree to, the newest first
 */
public record PersonFile(
        Person person,
        @Nullable String village,
        @Nullable String household,
        List<PersonTag> tags,
        List<PovertyStatus> poverty,
        List<ConsentVersion> notices) {
    public PersonFile {
        tags = List.copyOf(tags);
        poverty = List.copyOf(poverty);
        notices = List.copyOf(notices);
    }

    /** The groups of a day. */
    public List<PersonTag> tagsOn(LocalDate day) {
        return tags.stream().filter(tag -> tag.on(day)).toList();
    }

    /** The status of a day; empty before the first one that is known. */
    public Optional<PovertyStatus> povertyOn(LocalDate day) {
        return poverty.stream().filter(status -> status.on(day)).findFirst();
    }

    /** The version of the notice that is given out on a day, where the person agreed to another one. */
    public Optional<String> newerNotice(LocalDate day) {
        return person.consentOn() == null
                ? Optional.empty()
                : ConsentVersion.on(notices, day)
                        .map(ConsentVersion::name)
                        .filter(name -> !name.equals(person.consentVersion()));
    }
}
