package org.jishi.branding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.act.Acts;
import org.jishi.platform.time.OfficeClock;

/** Reads the board: the cases by where they stand, each with how long it has waited there. */
public final class BrandingBoard {
    /** From left to right; what ended without payment has no column. */
    public static final List<BrandingStatus> COLUMNS = List.of(
            BrandingStatus.NEED,
            BrandingStatus.SENT_BACK,
            BrandingStatus.PLANNED,
            BrandingStatus.REVIEWED,
            BrandingStatus.APPROVED,
            BrandingStatus.DELIVERED,
            BrandingStatus.ACCEPTED,
            BrandingStatus.POSTED,
            BrandingStatus.RELEASED,
            BrandingStatus.PAID);

    /** As many cards as a column shows. */
    static final int SHOWN = 30;

    private final Acts acts;
    private final WaitingRules waiting;
    private final BoardRepository board = new BoardRepository();
    private final BrandingRepository cases = new BrandingRepository();

    public BrandingBoard(Acts acts, WorkingDays calendar) {
        this.acts = acts;
        this.waiting = new WaitingRules(calendar);
    }

    /** @param mine only what whoever is signed in sees through, or has the next step of */
    public List<BoardStage> stages(boolean mine) {
        return acts.snapshot(Act.CASE_READ, (handle, actor) -> {
            LocalDate today = acts.today();
            return stages(handle, actor, mine, today);
        });
    }

    private List<BoardStage> stages(Handle handle, Actor actor, boolean mine, LocalDate today) {
        BoardRepository.Steps steps = steps(actor);
        Map<BrandingStatus, Long> counts = mine ? board.counts(handle, actor, steps) : board.counts(handle);
        Map<BrandingStatus, List<UUID>> first = new EnumMap<>(BrandingStatus.class);
        for (BrandingStatus status : COLUMNS) {
            if (counts.containsKey(status)) {
                first.put(
                        status,
                        mine ? board.first(handle, status, SHOWN, actor, steps) : board.first(handle, status, SHOWN));
            }
        }
        List<UUID> ids = first.values().stream().flatMap(List::stream).toList();
        Map<UUID, BoardCard> cards = ids.isEmpty() ? Map.of() : cards(handle, ids, today);
        List<BoardStage> stages = new ArrayList<>();
        for (BrandingStatus status : COLUMNS) {
            List<BoardCard> shown = new ArrayList<>();
            first.getOrDefault(status, List.of())
                    .forEach(id -> Optional.ofNullable(cards.get(id)).ifPresent(shown::add));
            if (!status.ended()) {
                shown.sort(Comparator.comparing(card -> card.waited().since()));
            }
            stages.add(new BoardStage(status, counts.getOrDefault(status, 0L), shown));
        }
        return stages;
    }

    private Map<UUID, BoardCard> cards(Handle handle, List<UUID> ids, LocalDate today) {
        Map<UUID, Instant> since = board.since(handle, ids);
        Set<UUID> working = board.working(handle, ids);
        Map<UUID, LocalDate> lastDays = board.lastDays(handle, ids);
        Map<UUID, BoardCard> cards = new HashMap<>();
        for (BrandingCase branding : cases.among(handle, ids)) {
            UUID id = branding.id();
            cards.put(
                    id,
                    new BoardCard(
                            branding,
                            waiting.waited(
                                    branding.status(),
                                    OfficeClock.day(since.getOrDefault(id, branding.createdAt())),
                                    working.contains(id),
                                    lastDays.get(id),
                                    today)));
        }
        return cards;
    }

    /** Where the next step is one of the person's; what a clerk does next belongs to whoever sees the case through. */
    private static BoardRepository.Steps steps(Actor actor) {
        Set<BrandingStatus> decides = EnumSet.noneOf(BrandingStatus.class);
        Set<BrandingStatus> does = EnumSet.noneOf(BrandingStatus.class);
        if (actor.may(Act.CASE_REVIEW)) {
            decides.addAll(Set.of(BrandingStatus.PLANNED, BrandingStatus.DELIVERED));
        }
        if (actor.may(Act.CASE_APPROVE)) {
            decides.add(BrandingStatus.REVIEWED);
        }
        if (actor.may(Act.NOTICE_POST)) {
            does.addAll(Set.of(BrandingStatus.ACCEPTED, BrandingStatus.POSTED));
        }
        if (actor.may(Act.BATCH_DRAFT)) {
            does.add(BrandingStatus.RELEASED);
        }
        return new BoardRepository.Steps(decides, does);
    }
}
