package org.jishi.kit.page;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The bar over a page: its name, grey words beside it, what finds in it, what can be done. The name is never cut. Where
 * there is no room the search gets shorter, then the acts fold into a menu from the left, the main one last of all; where
 * that does not suffice all but the name and the search goes into a second line.
 */
public final class PageHead extends Region {
    private static final double GAP = FoldedActs.GAP;
    private static final double LINE = 32;
    private static final double WIDE_SEARCH = 240;
    private static final double FAIR_SEARCH = 160;

    private final Label title;
    private final Label note;
    private final @Nullable TextField search;
    private final List<Node> tools;
    private final FoldedActs acts;

    /** Where everything stands at a width: one line or two, how wide the search is, what is folded. */
    private record Places(boolean twoLines, double search, List<FoldedActs.Slot> folded) {}

    /** @param search what finds in the page, first of its tools; null where there is none */
    public PageHead(Ui ui, Label title, Label note, @Nullable TextField search, Node... tools) {
        this.title = title;
        this.note = note;
        this.search = search;
        this.tools = List.of(tools);
        acts = new FoldedActs(ui, "kit-head-more", this::wide);
        getStyleClass().add("page-head");
        getChildren().addAll(title, note);
        if (search != null) {
            getChildren().add(search);
        }
        getChildren().addAll(this.tools);
        getChildren().add(acts.more());
    }

    /** A head with a name and acts alone. */
    public PageHead(Ui ui, Label title) {
        this(ui, title, Nodes.label(""), null);
    }

    /** One more act, right of the others. */
    public void act(Node node) {
        getChildren().add(acts.add(node));
    }

    private Places places(double width) {
        double named = wide(title) + after(wide(note)) + GAP;
        double toolsWide = tools.stream().mapToDouble(tool -> after(wide(tool))).sum();
        for (double wanted : search == null ? new double[] {0} : new double[] {WIDE_SEARCH, FAIR_SEARCH}) {
            double actsWide = acts.width(List.of());
            double left = width - named - toolsWide - after(wanted) - actsWide;
            if (left >= 0) {
                return new Places(false, Math.min(wanted + left, search == null ? 0 : WIDE_SEARCH), List.of());
            }
        }
        double least = search == null ? 0 : search.minWidth(-1);
        List<FoldedActs.Slot> away = fold(width - named - toolsWide - after(least));
        double left = width - named - toolsWide - after(least) - acts.width(away);
        if (left >= 0) {
            return new Places(false, search == null ? 0 : Math.min(least + left, WIDE_SEARCH), away);
        }
        double room = Math.clamp(width - named - GAP, least, WIDE_SEARCH);
        return new Places(true, search == null ? 0 : room, fold(width - toolsWide));
    }

    private List<FoldedActs.Slot> fold(double room) {
        return acts.forRoom(room, acts.slots());
    }

    private static double after(double width) {
        return width > 0 ? GAP + width : 0;
    }

    private double wide(Node node) {
        return node.isManaged() ? snapSizeX(node.prefWidth(-1)) : 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return wide(title);
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(title)
                + after(wide(note))
                + after(search == null ? 0 : WIDE_SEARCH)
                + tools.stream().mapToDouble(tool -> after(wide(tool))).sum()
                + acts.width(List.of());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 && places(width).twoLines() ? LINE + GAP + line() : line();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private double line() {
        return getManagedChildren().stream()
                .mapToDouble(node -> snapSizeY(node.prefHeight(-1)))
                .reduce(LINE, Math::max);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        Places places = places(width);
        acts.show(places.folded());
        double line = line();
        double first = places.twoLines() ? LINE : line;
        double x = place(title, 0, 0, Math.min(wide(title), width), first);
        double left = width - x - after(places.search());
        place(note, x, 0, Math.clamp(wide(note), 0, Math.max(0, left)), first);
        if (search != null && places.twoLines()) {
            place(search, width - places.search(), 0, places.search(), first);
        }
        double y = places.twoLines() ? LINE + GAP : 0;
        double right = width
                + GAP
                - (places.twoLines() ? 0 : after(places.search()))
                - tools.stream().mapToDouble(tool -> after(wide(tool))).sum()
                - acts.width(places.folded());
        if (search != null && !places.twoLines()) {
            right = place(search, right, y, places.search(), line);
        }
        for (Node tool : tools) {
            right = place(tool, right, y, wide(tool), line);
        }
        if (!places.folded().isEmpty()) {
            right = place(acts.more(), right, y, wide(acts.more()), line);
        }
        for (FoldedActs.Slot slot : acts.slots()) {
            if (slot.isThere() && !places.folded().contains(slot)) {
                right = place(slot, right, y, wide(slot), line);
            }
        }
    }

    /** Puts a node into its place, in the middle of the line, and tells where the next begins. */
    private double place(Node node, double x, double y, double width, double line) {
        double high = Math.min(line, snapSizeY(node.prefHeight(-1)));
        node.resizeRelocate(snapPositionX(x), snapPositionY(y + (line - high) / 2), width, high);
        return x + after(width);
    }
}
