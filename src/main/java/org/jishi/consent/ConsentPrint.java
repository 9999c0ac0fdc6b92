package org.jishi.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.print.Printout;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/**
 * Prints the notice as it is given out today, for persons to sign: their names with masked numbers stand on it. Whoever
 * records consents prints them, and the trail tells of it at each person's entry. What was printed for somebody is fixed, so that
 * the papers that come back signed say what the version says.
 */
public final class ConsentPrint {
    /** More at once nobody gives out, and nobody would find one among them. */
    private static final int MOST = 1_000;

    private final Acts acts;
    private final AuditTrail trail;
    private final Agreements people;
    private final ConsentRepository notices = new ConsentRepository();
    private final ConsentFixing fixing;

    public ConsentPrint(Acts acts, Agreements people) {
        this.acts = acts;
        this.trail = acts.trail();
        this.people = people;
        this.fixing = new ConsentFixing(acts.trail(), acts.clock());
    }

    /** For all who match. */
    public Printout run(PageRequest matching, Texts texts, String file) {
        acts.require(Act.PEOPLE_WRITE);
        return run(people.ids(matching), texts, file);
    }

    /**
     * Asks whether so many can be had, before anybody is asked where to.
     *
     * @throws Refusal when not
     */
    public void check(long persons) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        notTooMany(persons);
        granted.read(this::inForce);
    }

    private static void notTooMany(long persons) {
        if (persons > MOST) {
            throw new Refusal("people.consent.print.tooMany", MOST, persons);
        }
    }

    /**
     * For these persons, in their order; not for those who have died.
     *
     * @param file what the trail calls it
     */
    public Printout run(List<UUID> persons, Texts texts, String file) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        notTooMany(persons.size());
        return granted.write((handle, actor) -> {
                    ConsentNotice notice = inForce(handle);
                    List<Agreements.Signer> signers = people.signers(handle, persons);
                    if (signers.isEmpty()) {
                        throw new Refusal("people.consent.print.nobody");
                    }
                    trail.append(
                            handle,
                            actor,
                            "people.consentPrint",
                            "person",
                            signers.stream().map(Agreements.Signer::id).toList(),
                            Map.of("notice", notice.name(), "file", file));
                    fixing.fix(handle, actor, Stream.of(notice.name()));
                    return given(
                            handle,
                            notice,
                            signers.stream()
                                    .map(one -> new ConsentPages.Signer(one.name(), one.number()))
                                    .toList());
                })
                .pages(texts);
    }

    /** A version without anybody's name, to be filled in by hand. */
    public Printout blank(UUID notice, Texts texts) {
        return acts.snapshot(
                        Right.anyOf(Act.PEOPLE_READ, Act.SETTINGS_WRITE),
                        handle -> given(
                                handle,
                                notices.find(handle, notice)
                                        .orElseThrow(() -> new Refusal("people.consent.changedMeanwhile")),
                                List.of(ConsentPages.Signer.BLANK)))
                .pages(texts);
    }

    /** What stands on the pages. */
    private record Given(ConsentNotice notice, String office, boolean sample, List<ConsentPages.Signer> signers) {
        ConsentPages pages(Texts texts) {
            return new ConsentPages(texts, notice, office, sample, signers);
        }
    }

    private static Given given(Handle handle, ConsentNotice notice, List<ConsentPages.Signer> signers) {
        return new Given(
                notice, Settings.find(handle, Settings.OFFICE_NAME).orElse(""), Settings.isSample(handle), signers);
    }

    private ConsentNotice inForce(Handle handle) {
        return notices.all(handle).stream()
                .filter(notice -> !notice.inForceSince().isAfter(acts.today()))
                .findFirst()
                .orElseThrow(() -> new Refusal("people.consent.print.noNotice"));
    }
}
