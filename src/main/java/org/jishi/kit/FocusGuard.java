package org.jishi.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys where one was working. When what has the focus vanishes or is disabled, JavaFX goes to the window's
 * first button or to none; here its like made anew inherits, else its neighbour, else the nearest part around it that
 * has a stop. One guard for one window.
 */
public final class FocusGuard {
    /** Where the focus is and what lies around it, from the inside out, each with its place among its neighbours. */
    private record Way(List<Link> links) {
        private record Link(Node node, int place) {}

        static Way of(Node owner) {
            List<Link> links = new ArrayList<>();
            for (Node each = owner; each != null; each = each.getParent()) {
                Parent parent = each.getParent();
                links.add(new Link(
                        each,
                        parent == null ? 0 : parent.getChildrenUnmodifiable().indexOf(each)));
            }
            return new Way(links);
        }

        Node owner() {
            return links.getFirst().node();
        }
    }

    private final Parent root;
    private final Set<Node> places = java.util.Collections.newSetFromMap(new WeakHashMap<>());
    private @Nullable Way lost;
    private @Nullable Way last;
    private @Nullable Node wanted;

    /** @param root of the window's scene, in it or not yet */
    public FocusGuard(Parent root) {
        this.root = root;
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                // Keys that nobody has the focus for go to the scene alone.
                scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (!event.getCode().isModifierKey()) {
                        wanted = null;
                    }
                });
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> wanted = null);
                scene.focusOwnerProperty().subscribe(this::moved);
                scene.addPostLayoutPulseListener(this::pulse);
            }
        });
    }

    /** A part that the focus does not leave by itself: while it is empty (it loads) the focus waits for its first stop. */
    public void place(Node part) {
        places.add(part);
    }

    /** The focus goes to the first stop of a part, as soon as it has one. Whoever goes elsewhere meanwhile stays there. */
    public void land(Node part) {
        wanted = part;
        root.requestLayout();
    }

    /** The user's own wish: the focus goes there now, and nothing that was lost or awaited before takes it away again. */
    public void go(Node stop) {
        lost = null;
        wanted = null;
        stop.requestFocus();
    }

    /** Something that gives the focus back to where it is now, or to what took its place. */
    public Runnable wayBack() {
        Way way = last;
        return way == null ? () -> {} : () -> inherit(way);
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        if (now == null) {
            Way way = last;
            if (before != null && !Stops.usable(before) && way != null && way.owner() == before) {
                lost = way;
            }
        } else if (lost == null) {
            last = Way.of(now);
        }
    }

    /** After JavaFX has looked for another owner by itself, and after what is new has been laid out. */
    private void pulse() {
        Scene scene = root.getScene();
        if (scene == null) {
            return;
        }
        Way gone = lost;
        lost = null;
        if (gone != null) {
            inherit(gone);
        }
        Node part = wanted;
        Node owner = scene.getFocusOwner();
        if (part != null && part.getScene() != scene) {
            wanted = null;
        } else if (part != null && (owner != null && Stops.isInside(owner, part) || Stops.focusFirst(part))) {
            wanted = null;
        }
        Node now = scene.getFocusOwner();
        if (now != null) {
            last = Way.of(now);
        }
    }

    private void inherit(Way way) {
        if (way.owner().getScene() == root.getScene() && Stops.usable(way.owner())) {
            way.owner().requestFocus();
            return;
        }
        for (int i = 1; i < way.links().size(); i++) {
            Node around = way.links().get(i).node();
            if (around.getScene() != root.getScene() || !Stops.usable(around)) {
                continue;
            }
            Node heir = heir(way.owner(), around, way.links().get(i - 1).place());
            if (heir != null) {
                heir.requestFocus();
                return;
            }
            if (places.contains(around)) {
                wanted = around;
                return;
            }
        }
    }

    /** Its like made anew, else the next stop in that part, else the last before. */
    private static @Nullable Node heir(Node gone, Node around, int place) {
        List<Node> stops = Stops.in(around);
        String id = gone.getId();
        for (Node stop : stops) {
            if (id != null && id.equals(stop.getId())) {
                return stop;
            }
        }
        if (stops.isEmpty() || !(around instanceof Parent parent)) {
            return null;
        }
        List<Node> children = parent.getChildrenUnmodifiable();
        for (int i = Math.max(0, place); i < children.size(); i++) {
            List<Node> next = Stops.in(children.get(i));
            if (!next.isEmpty()) {
                return next.getFirst();
            }
        }
        return stops.getLast();
    }
}
