package org.jishi.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;

/**
 * The versions of the notice. Whoever sees people, or keeps the office's settings, reads them; whoever keeps the settings makes
 * them. What somebody agreed to, or has on paper to sign, keeps its name and its text: then a new version is made.
 */
public final class ConsentService {
    private final Acts acts;
    private final AuditTrail trail;
    private final Agreements people;
    private final ConsentRepository notices = new ConsentRepository();

    public ConsentService(Acts acts, Agreements people) {
        this.acts = acts;
        this.trail = acts.trail();
        this.people = people;
    }

    /** All versions, the newest first. */
    public List<ConsentRow> all() {
        Granted granted = acts.require(Right.anyOf(Act.PEOPLE_READ, Act.SETTINGS_WRITE));
        Map<String, Integer> persons = people.agreed();
        LocalDate today = acts.today();
        return granted.snapshot(handle -> {
            Map<UUID, String> makers = new HashMap<>();
            handle.createQuery("SELECT DISTINCT s.id, s.name FROM staff s JOIN consent_notice n ON n.made_by = s.id")
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                    .forEach(maker -> makers.put(maker.getKey(), maker.getValue()));
            List<ConsentRow> rows = new ArrayList<>();
            boolean found = false;
            for (ConsentNotice notice : notices.all(handle)) {
                boolean coming = notice.inForceSince().isAfter(today);
                ConsentRow.State state =
                        coming ? ConsentRow.State.COMING : found ? ConsentRow.State.EARLIER : ConsentRow.State.IN_FORCE;
                found |= !coming;
                rows.add(new ConsentRow(
                        notice,
                        state,
                        makers.getOrDefault(notice.madeBy(), ""),
                        persons.getOrDefault(notice.name(), 0)));
            }
            return rows;
        });
    }

    /** Their names and days, the newest first; for forms. */
    public List<ConsentVersion> versions() {
        return acts.read(Right.anyOf(Act.PEOPLE_READ, Act.SETTINGS_WRITE), ConsentVersions::all);
    }

    /** From what a new version is written: the newest text there is; empty before the first. */
    public Optional<String> newest() {
        return acts.read(
                Act.SETTINGS_WRITE,
                handle -> notices.all(handle).stream().findFirst().map(ConsentNotice::body));
    }

    /** What the office is called, for the draft of a first version. */
    public String office() {
        return acts.read(
                Act.SETTINGS_WRITE,
                handle -> Settings.find(handle, Settings.OFFICE_NAME).orElse(""));
    }

    /**
     * Makes a version.
     *
     * @param knowing that persons have this name in their entries already, so that the text cannot be changed from the start
     * @throws Refusal at {@code name} otherwise
     */
    public UUID make(ConsentDraft draft, boolean knowing) {
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        ConsentDraft tidy = ConsentRules.checked(draft);
        int named = named(granted, tidy.name());
        return granted.write((handle, actor) -> {
            free(handle, tidy.name());
            if (named > 0 && !knowing) {
                throw Refusal.at("name", "people.consent.named", named);
            }
            Instant now = acts.clock().now();
            ConsentNotice made = new ConsentNotice(
                    acts.newId(),
                    tidy.name(),
                    tidy.body(),
                    tidy.inForceSince(),
                    actor.staffId(),
                    now,
                    named > 0 ? now : null,
                    1);
            notices.insert(handle, made);
            trail.append(handle, actor, "people.consentMake", ConsentNotice.TABLE, made.id(), tidy);
            return made.id();
        });
    }

    /** Changes a version; of one that is fixed, only the day from which it is given out. */
    public void change(UUID id, int version, ConsentDraft draft) {
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        ConsentDraft tidy = ConsentRules.checked(draft);
        ConsentNotice seen = granted.read(handle -> shown(handle, id, version));
        boolean renamed = !seen.name().equals(tidy.name());
        boolean reworded = renamed || !seen.body().equals(tidy.body());
        boolean agreed = reworded && agreed(granted, seen);
        int named = renamed && !agreed ? named(granted, tidy.name()) : 0;
        granted.change((handle, actor) -> {
            ConsentNotice before = shown(handle, id, version);
            if (reworded && (agreed || before.fixedAt() != null)) {
                throw Refusal.at(renamed ? "name" : "body", "people.consent.fixed", before.name());
            }
            if (renamed) {
                free(handle, tidy.name());
                if (named > 0) {
                    throw Refusal.at("name", "people.consent.renamed", named);
                }
            }
            written(notices.update(handle, before.with(tidy)));
            trail.append(
                    handle,
                    actor,
                    "people.consentChange",
                    ConsentNotice.TABLE,
                    id,
                    Map.of("before", before.draft(), "after", tidy));
        });
    }

    /** Deletes a version that is not fixed. */
    public void delete(UUID id, int version) {
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        boolean agreed = agreed(granted, granted.read(handle -> shown(handle, id, version)));
        granted.change((handle, actor) -> {
            ConsentNotice notice = shown(handle, id, version);
            if (agreed || notice.fixedAt() != null) {
                throw new Refusal("people.consent.fixed", notice.name());
            }
            written(notices.delete(handle, id, version));
            trail.append(handle, actor, "people.consentDelete", ConsentNotice.TABLE, id, notice.draft());
        });
    }

    /**
     * Whether it is fixed, or entries name it that took its name before either was kept. Told before the transaction that
     * writes; whoever agrees in between fixes it, which is seen there.
     */
    private boolean agreed(Granted granted, ConsentNotice notice) {
        return notice.fixedAt() != null || named(granted, notice.name()) > 0;
    }

    /** How many entries have the name. */
    private int named(Granted granted, String name) {
        return granted.read(handle -> notices.agreed(handle, name));
    }

    private void free(Handle handle, String name) {
        if (notices.byName(handle, name).isPresent()) {
            throw Refusal.at("name", "people.consent.there", name);
        }
    }

    private ConsentNotice shown(Handle handle, UUID id, int version) {
        return notices.find(handle, id)
                .filter(notice -> notice.version() == version)
                .orElseThrow(() -> new Refusal("people.consent.changedMeanwhile"));
    }

    private static void written(boolean written) {
        if (!written) {
            throw new Refusal("people.consent.changedMeanwhile");
        }
    }
}
