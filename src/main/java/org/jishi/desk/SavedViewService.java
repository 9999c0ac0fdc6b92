package org.jishi.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What lists were made to show, kept under names. Everybody who is signed in keeps own ones; what stands in everybody's
 * menu is kept by those who have the right for it. A view shows nothing that its list would not show anyway.
 */
public final class SavedViewService {
    /** Words of the search, as a list writes them, with so many digits that they are a part of somebody's number. */
    private static final Pattern NUMBER_SOUGHT = Pattern.compile("(?m)^search\t.*\\d{6}");

    private final Acts acts;
    private final AuditTrail trail;
    private final SavedViewRepository views = new SavedViewRepository();

    /** What somebody sees, for the search at the top, which asks at every key typed. */
    private volatile @Nullable Seen seen;

    /**
     * @param writes how often the store had been written then
     * @param starts with which view a list opens, by the list's name
     */
    private record Seen(UUID staff, long writes, List<SavedView> views, Map<String, UUID> starts) {}

    public SavedViewService(Acts acts) {
        this.acts = acts;
        this.trail = acts.trail();
    }

    /** Own ones and everybody's, of all lists; in the order of lists, own ones first, then of names. */
    public List<SavedView> all() {
        return seen(acts.require(Right.SIGNED_IN)).views();
    }

    /** The same of one list. */
    public List<SavedView> of(String list) {
        return all().stream().filter(view -> view.listName().equals(list)).toList();
    }

    /** The view with which a list opens for the one who is signed in. */
    public Optional<UUID> start(String list) {
        return Optional.ofNullable(seen(acts.require(Right.SIGNED_IN)).starts().get(list));
    }

    private Seen seen(Granted granted) {
        Actor actor = granted.actor();
        long writes = acts.writes();
        Seen known = seen;
        if (known == null || known.writes() != writes || !known.staff().equals(actor.staffId())) {
            known = granted.snapshot(handle -> new Seen(
                    actor.staffId(),
                    writes,
                    views.seenBy(handle, actor.staffId()),
                    views.startsOf(handle, actor.staffId()).stream()
                            .collect(Collectors.toMap(SavedStart::listName, SavedStart::viewId))));
            seen = known;
        }
        return known;
    }

    /** Whether the one who is signed in may keep views for everybody. */
    public boolean mayForAll() {
        return acts.may(Act.VIEW_FOR_ALL);
    }

    /** Whether the one who is signed in may change or delete it. */
    public boolean mayChange(SavedView view) {
        return view.forAll()
                ? mayForAll()
                : acts.require(Right.SIGNED_IN).actor().staffId().equals(view.ownerId());
    }

    /**
     * @param forAll whether it stands in everybody's menu
     * @throws Refusal at {@code name} where that is empty, too long or there already
     */
    public SavedView save(String list, String name, boolean forAll, String content) {
        Granted granted = acts.require(forAll ? Act.VIEW_FOR_ALL : Right.SIGNED_IN);
        SavedView made = new SavedView(
                acts.newId(),
                list,
                forAll ? null : granted.actor().staffId(),
                forAll ? SavedView.ALL : granted.actor().staffId().toString(),
                checked(name),
                content,
                granted.actor().staffId(),
                1);
        return granted.write((handle, actor) -> {
            check(handle, made);
            views.insert(handle, made);
            trail.append(handle, actor, "desk.viewSave", "list_view", made.id(), made);
            return made;
        });
    }

    /** Gives it another name or another content. */
    public SavedView change(UUID id, int version, String name, String content) {
        Granted granted = acts.require(Right.SIGNED_IN);
        String written = checked(name);
        return granted.write((handle, actor) -> {
            SavedView before = found(handle, id);
            SavedView after = before.with(written, content);
            check(handle, after);
            if (before.version() != version || !views.update(handle, after)) {
                throw new Refusal("desk.view.changedMeanwhile");
            }
            trail.append(handle, actor, "desk.viewChange", "list_view", id, Map.of("before", before, "after", after));
            return after;
        });
    }

    /**
     * A view that was deleted.
     *
     * @param starts of whom a list opened with it
     */
    public record Deleted(SavedView view, List<SavedStart> starts) {
        public Deleted {
            starts = List.copyOf(starts);
        }
    }

    /** Takes it out of the menu; whoever opened the list with it opens it as it was at the start. */
    public Deleted delete(UUID id) {
        return acts.write(Right.SIGNED_IN, (handle, actor) -> {
            SavedView view = found(handle, id);
            List<SavedStart> starts = views.startsWith(handle, id);
            for (SavedStart start : starts) {
                end(handle, actor, start);
            }
            views.delete(handle, id);
            trail.append(handle, actor, "desk.viewDelete", "list_view", id, view);
            return new Deleted(view, starts);
        });
    }

    /**
     * Takes {@link #delete} back: lists open with it again for all for whom they did, but for whoever chose another since.
     *
     * @throws Refusal where its name was given to another meanwhile
     */
    public void restore(Deleted deleted) {
        Granted granted = acts.require(Right.SIGNED_IN);
        SavedView view = deleted.view();
        granted.change((handle, actor) -> {
            allowed(view);
            if (views.find(handle, view.id()).isPresent()) {
                throw new Refusal("desk.view.changedMeanwhile");
            }
            check(handle, view);
            views.insert(handle, view);
            trail.append(handle, actor, "desk.viewRestore", "list_view", view.id(), view);
            for (SavedStart start : deleted.starts()) {
                if (views.startsOf(handle, start.staffId()).stream()
                        .noneMatch(other -> other.listName().equals(start.listName()))) {
                    views.insert(handle, start);
                    trail.append(handle, actor, "desk.viewStart", "list_start", start.id(), start);
                }
            }
        });
    }

    /**
     * With which view the list opens from now on, for the one who is signed in.
     *
     * @param view null for none
     */
    public void startWith(String list, @Nullable UUID view) {
        acts.change(Right.SIGNED_IN, (handle, actor) -> {
            for (SavedStart start : views.startsOf(handle, actor.staffId())) {
                if (start.listName().equals(list)) {
                    end(handle, actor, start);
                }
            }
            if (view != null) {
                if (views.seenBy(handle, actor.staffId()).stream()
                        .noneMatch(
                                one -> one.id().equals(view) && one.listName().equals(list))) {
                    throw new Refusal("desk.view.gone");
                }
                SavedStart start = new SavedStart(acts.newId(), actor.staffId(), list, view, 1);
                views.insert(handle, start);
                trail.append(handle, actor, "desk.viewStart", "list_start", start.id(), start);
            }
        });
    }

    private void end(Handle handle, Actor actor, SavedStart start) {
        views.deleteStart(handle, start.id());
        trail.append(handle, actor, "desk.viewStartEnd", "list_start", start.id(), start);
    }

    /** The view as it is, which must be one's own or everybody's with the right for those. */
    private SavedView found(Handle handle, UUID id) {
        SavedView view = views.find(handle, id).orElseThrow(() -> new Refusal("desk.view.gone"));
        allowed(view);
        return view;
    }

    private void allowed(SavedView view) {
        if (view.forAll()) {
            acts.require(Act.VIEW_FOR_ALL);
        } else if (!mayChange(view)) {
            throw new Refusal("desk.view.gone");
        }
    }

    private static String checked(String name) {
        String written = name.strip();
        if (written.isEmpty() || written.codePointCount(0, written.length()) > SavedView.LONGEST_NAME) {
            throw Refusal.at("name", "desk.view.name", SavedView.LONGEST_NAME);
        }
        return written;
    }

    private void check(Handle handle, SavedView made) {
        if (made.content().length() > SavedView.LONGEST_CONTENT) {
            throw new Refusal("desk.view.tooMuch");
        }
        // others open it, and the trail keeps it: neither is to hold somebody's number
        if (NUMBER_SOUGHT.matcher(made.content()).find()) {
            throw new Refusal("desk.view.number");
        }
        boolean there = views.seenBy(handle, made.madeBy()).stream()
                .anyMatch(view -> !view.id().equals(made.id())
                        && view.ownerKey().equals(made.ownerKey())
                        && view.listName().equals(made.listName())
                        && view.name().equals(made.name()));
        if (there) {
            throw Refusal.at("name", "desk.view.nameThere", made.name());
        }
    }
}
