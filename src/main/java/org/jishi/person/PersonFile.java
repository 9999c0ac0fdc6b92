package org.jishi.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jishi.consent.ConsentVersion;
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

    /** What is known of a version that somebody agreed to which is not the one given out. */
    public enum Agreed {
        OLDER,
        /** It is in no list. */
        UNKNOWN,
        /** There is a day only. */
        UNNAMED
    }

    /** @param inUse the version that is given out */
    public record OtherNotice(Agreed agreed, String inUse) {}

    /** Where the person did not agree to the version of the notice that is given out on a day, nor to a later one. */
    public Optional<OtherNotice> otherNotice(LocalDate day) {
        String said = person.consentVersion();
        if (person.consentOn() == null) {
            return Optional.empty();
        }
        return ConsentVersion.on(notices, day).flatMap(inUse -> {
            List<String> names = notices.stream().map(ConsentVersion::name).toList();
            int place = names.indexOf(said);
            Agreed agreed = said == null ? Agreed.UNNAMED : place < 0 ? Agreed.UNKNOWN : Agreed.OLDER;
            return place >= 0 && place <= notices.indexOf(inUse)
                    ? Optional.empty()
                    : Optional.of(new OtherNotice(agreed, inUse.name()));
        });
    }
}
