package org.jishi.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonDirectory;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonService;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Changes many persons, or many organisations, at once. A clerk's act, in one transaction: a cancel or a kill at any moment
 * leaves nothing of it. What it did is taken back for all that nobody has changed in the same field since.
 */
public final class ManyService {
    private static final int CHUNK = 1_000;
    private static final int LONGEST_TAG = 30;
    private static final int LONGEST_NOTICE = 40;

    private final Acts acts;
    private final PlaceService places;
    private final ManySubject subject;
    private final @Nullable ManyGroups groups;
    private final @Nullable ManyConsents consents;

    private ManyService(
            Acts acts,
            PlaceService places,
            ManySubject subject,
            @Nullable ManyGroups groups,
            @Nullable ManyConsents consents) {
        this.acts = acts;
        this.places = places;
        this.subject = subject;
        this.groups = groups;
        this.consents = consents;
    }

    public static ManyService ofPersons(Acts acts, PersonRegister register, PersonService people, PlaceService places) {
        return new ManyService(
                acts,
                places,
                new ManyPersons(register, people, new PersonDirectory()),
                new ManyGroups(acts.ids(), register),
                new ManyConsents(register));
    }

    /** Organisations are in no groups and sign no notice: what changes those is refused. */
    public static ManyService ofOrganisations(Acts acts, OrganisationService organisations, PlaceService places) {
        return new ManyService(
                acts,
                places,
                new ManyOrganisations(new OrganisationRegister(acts.ids(), acts.clock(), acts.trail()), organisations),
                null,
                null);
    }

    /** Says what a change of all who match would do. */
    public ManyPlan plan(PageRequest matching, ManyChange change) {
        acts.require(Act.PEOPLE_WRITE);
        return plan(subject.ids(matching), change);
    }

    /**
     * Says what a change of these would do.
     *
     * @throws Refusal at the change's field when it cannot be
     */
    public ManyPlan plan(List<UUID> persons, ManyChange change) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        check(change);
        return granted.snapshot(handle -> plan(handle, persons, change));
    }

    private ManyConsents consents() {
        if (consents == null) {
            throw new IllegalArgumentException("these agree to nothing");
        }
        return consents;
    }

    private ManyGroups groups() {
        if (groups == null) {
            throw new IllegalArgumentException("these are in no groups");
        }
        return groups;
    }

    private void check(ManyChange change) {
        switch (change) {
            case ManyChange.Groups(var tags, var since) -> check(tags, "tagsSince", since);
            case ManyChange.Leave(var tags, var until) -> check(tags, "tagsUntil", until);
            case ManyChange.Consent consent -> check(consent);
            case ManyChange.Village(var place) -> {
                if (places.findByCode(place.code()).filter(Place::live).isEmpty()) {
                    throw Refusal.at("villageCode", "people.register.place");
                }
            }
        }
    }

    private void check(Set<String> tags, String dayField, LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        if (tags.isEmpty() || tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > LONGEST_TAG)) {
            problems.add(Problem.at("tags", tags.isEmpty() ? "people.many.noTag" : "people.register.tag"));
        }
        if (dayField.equals("tagsSince") && tags.stream().anyMatch(OpenWords::holdNumber)) {
            problems.add(Problem.at("tags", OpenWords.NUMBER));
        }
        if (day.isAfter(acts.today())) {
            problems.add(Problem.at(dayField, "people.register.future"));
        }
        Refusal.ifAny(problems);
    }

    private void check(ManyChange.Consent consent) {
        List<Problem> problems = new ArrayList<>();
        if (consent.on().isAfter(acts.today())) {
            problems.add(Problem.at("consentOn", "people.register.future"));
        }
        if (consent.notice().isBlank() || consent.notice().length() > LONGEST_NOTICE) {
            problems.add(Problem.at("consentVersion", "people.many.noNotice"));
        }
        OpenWords.check("consentVersion", consent.notice(), problems);
        Refusal.ifAny(problems);
    }

    private ManyPlan plan(Handle handle, List<UUID> persons, ManyChange change) {
        List<UUID> changed = new ArrayList<>();
        int already = 0;
        int over = 0;
        for (List<UUID> chunk : chunks(persons)) {
            Map<UUID, ManySubject.Known> known = subject.known(handle, chunk);
            Set<UUID> so = already(handle, known, change);
            for (UUID id : chunk) {
                ManySubject.Known one = known.get(id);
                if (one == null) {
                    throw new Refusal("people.many.changedMeanwhile");
                }
                if (one.over()) {
                    over++;
                } else if (so.contains(id)) {
                    already++;
                } else {
                    changed.add(id);
                }
            }
        }
        Set<String> begun = change instanceof ManyChange.Groups(var tags, var _) ? tags : Set.of();
        List<Problem> told = OpenContacts.told(handle, OpenContacts.ofTags(begun));
        return new ManyPlan(change, persons, changed, already, over, told);
    }

    /** Of whom it is so already. */
    private Set<UUID> already(Handle handle, Map<UUID, ManySubject.Known> known, ManyChange change) {
        return switch (change) {
            case ManyChange.Village(var place) ->
                known.entrySet().stream()
                        .filter(one -> place.code().equals(one.getValue().village()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
            case ManyChange.Consent consent -> consents().already(handle, known.keySet(), consent);
            case ManyChange.Groups(var tags, var _) -> {
                Map<UUID, Set<String>> held = groups().held(handle, known.keySet());
                yield known.keySet().stream()
                        .filter(id -> held.getOrDefault(id, Set.of()).containsAll(tags))
                        .collect(Collectors.toSet());
            }
            case ManyChange.Leave(var tags, var _) -> {
                Map<UUID, Set<String>> held = groups().held(handle, known.keySet());
                yield known.keySet().stream()
                        .filter(id -> Collections.disjoint(held.getOrDefault(id, Set.of()), tags))
                        .collect(Collectors.toSet());
            }
        };
    }

    /**
     * Does what the plan says.
     *
     * @throws Refusal when it no longer tells the truth
     */
    public ManyDone run(ManyPlan plan, Progress progress) {
        Granted granted = acts.require(Act.PEOPLE_WRITE);
        check(plan.change());
        return granted.write((handle, actor) -> {
            if (!plan(handle, plan.asked(), plan.change()).equals(plan)) {
                throw new Refusal("people.many.changedMeanwhile");
            }
            List<UUID> members = new ArrayList<>();
            Map<UUID, LocalDate> ends = new HashMap<>();
            Map<UUID, String> before = new LinkedHashMap<>();
            Map<UUID, ManyDone.Agreed> agreed = new LinkedHashMap<>();
            for (List<UUID> chunk : chunks(plan.changed())) {
                progress.report(
                        members.size() + before.size() + agreed.size(),
                        plan.changed().size());
                progress.check();
                switch (plan.change()) {
                    case ManyChange.Groups joined -> {
                        ends.putAll(groups().join(handle, actor, chunk, joined));
                        members.addAll(chunk);
                    }
                    case ManyChange.Leave left -> {
                        ends.putAll(groups().leave(handle, actor, chunk, left));
                        members.addAll(chunk);
                    }
                    case ManyChange.Village(var place) -> before.putAll(move(handle, actor, chunk, place.code()));
                    case ManyChange.Consent consent -> agreed.putAll(consents().agree(handle, actor, chunk, consent));
                }
            }
            progress.check();
            return switch (plan.change()) {
                case ManyChange.Groups _ -> new ManyDone.Groups(members, ends);
                case ManyChange.Leave _ -> new ManyDone.Left(members, ends);
                case ManyChange.Village(var place) -> new ManyDone.Village(place.code(), before);
                case ManyChange.Consent(var on, var notice) ->
                    new ManyDone.Consent(new ManyDone.Agreed(on, notice), agreed);
            };
        });
    }

    private Map<UUID, String> move(Handle handle, Actor actor, List<UUID> chunk, String code) {
        Map<UUID, ManySubject.Known> known = subject.known(handle, chunk);
        Map<UUID, @Nullable String> villages = new LinkedHashMap<>();
        Map<UUID, String> before = new LinkedHashMap<>();
        for (UUID id : chunk) {
            villages.put(id, code);
            before.put(
                    id,
                    Objects.requireNonNullElse(
                            Objects.requireNonNull(known.get(id)).village(), ""));
        }
        subject.move(handle, actor, "people.manyVillage", villages);
        return before;
    }

    /**
     * Takes back what was done, except where somebody changed it since.
     *
     * @return for how many
     */
    public int undo(ManyDone done) {
        return acts.write(Act.PEOPLE_WRITE, (handle, actor) -> switch (done) {
            case ManyDone.Groups joined -> groups().undoJoin(handle, actor, joined);
            case ManyDone.Left left -> groups().undoLeave(handle, actor, left);
            case ManyDone.Village village -> moveBack(handle, actor, village);
            case ManyDone.Consent consent -> consents().undo(handle, actor, consent);
        });
    }

    private int moveBack(Handle handle, Actor actor, ManyDone.Village done) {
        int moved = 0;
        for (List<UUID> chunk : chunks(List.copyOf(done.before().keySet()))) {
            Map<UUID, @Nullable String> villages = new LinkedHashMap<>();
            subject.known(handle, chunk).forEach((id, one) -> {
                if (done.code().equals(one.village())) {
                    String before = done.before().get(id);
                    villages.put(id, before == null || before.isEmpty() ? null : before);
                }
            });
            moved += subject.move(handle, actor, "people.manyUndoVillage", villages);
        }
        return moved;
    }

    static List<List<UUID>> chunks(List<UUID> all) {
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
