package org.jishi.support;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jishi.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a page must never look like: text cut without a tooltip, a control outside its parent, text of too little
 * contrast, a control without a name for the screen reader, a focus order that jumps, a text that is missing. Looks at a
 * scene that was laid out, and at its picture. On the window's thread.
 */
public final class PictureRules {
    /** WCAG AA for text; icons need less, what is disabled nothing. */
    static final double TEXT_CONTRAST = 4.5;

    static final double ICON_CONTRAST = 3.0;

    private static final Pattern MISSING = Pattern.compile("!([a-z]+\\.)+[A-Za-z0-9_.-]+!");
    private static final double TOLERANCE = 1.5;

    /** What a page has in a window of 1366. */
    private static final double SMALL_PAGE = 1190;

    private static final double PLAIN_LETTERS = 14;

    /** So many rows a table shows whole, if it has them. */
    private static final int LEAST_ROWS = 5;

    /** So long a figure, a day, a name may be to be read whole in its box; longer words may run on in it. */
    private static final int WHOLE_IN_ITS_BOX = 20;

    /** Words of the program's own that stand for what is beside or below them: a tooltip does not make up for them. */
    private static final Set<String> NAMES =
            Set.of("fact-name", "field-label", "column-header", "grid-head", "figure-tile");

    private final List<String> faults = new ArrayList<>();
    private final BufferedImage picture;

    private PictureRules(BufferedImage picture) {
        this.picture = picture;
    }

    /** Every fault, a line each; empty when there is none. */
    public static List<String> faults(Scene scene, BufferedImage picture) {
        PictureRules rules = new PictureRules(picture);
        rules.look(scene.getRoot());
        List<Node> stops = new ArrayList<>();
        stops(scene.getRoot(), stops);
        rules.names(stops);
        rules.order(stops);
        return rules.faults;
    }

    private void look(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0 || visible(node).isEmpty()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            cut(labeled);
            chip(labeled);
        }
        if (node instanceof TextField input) {
            cutInput(input);
        }
        if (node instanceof TableView<?> table) {
            table(table);
        }
        if (node instanceof Control control) {
            inside(control);
        }
        if (node instanceof ScrollPane pane) {
            sideways(pane);
        }
        if (node instanceof FlowPane flow && flow.getStyleClass().contains("filter-bar")) {
            filters(flow);
        }
        if (node instanceof ListView<?> list) {
            list.lookupAll(".scroll-bar").stream()
                    .filter(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL)
                    .findFirst()
                    .ifPresent(bar -> faults.add("a list that scrolls sideways: " + name(list)));
        }
        if (node instanceof Text text) {
            contrast(text);
            if (MISSING.matcher(text.getText()).find()) {
                faults.add("missing text: " + text.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /** Before anything is chosen, in letters of the plain size, the filters of a list stand in one row. */
    private void filters(FlowPane bar) {
        List<Labeled> chips = bar.getChildren().stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .toList();
        boolean plain = bar.getScene().getWidth() >= SMALL_PAGE
                && chips.stream()
                        .allMatch(chip -> chip.getFont().getSize() <= PLAIN_LETTERS
                                && !chip.getStyleClass().contains("chosen"));
        if (plain && chips.stream().mapToDouble(Node::getLayoutY).distinct().count() > 1) {
            faults.add("filters in more than one row: "
                    + chips.stream().map(Labeled::getText).toList());
        }
    }

    private void cut(Labeled labeled) {
        boolean name = name(labeled, NAMES);
        if (!name && tooltip(labeled)) {
            return;
        }
        cutTo(labeled)
                .ifPresent(shown -> faults.add((name ? "a name that is cut: \"" : "cut without a tooltip: \"")
                        + labeled.getText() + "\" as \"" + shown + "\""));
    }

    /** A box narrower than what was typed shows another figure: 12 and 1200 both as "1". */
    private void cutInput(TextField input) {
        String typed = input.getText();
        if (typed == null || typed.isBlank() || typed.length() > WHOLE_IN_ITS_BOX) {
            return;
        }
        Insets around = input.getInsets();
        double room = input.getWidth() - around.getLeft() - around.getRight();
        input.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text ->
                        text.getText().equals(typed) && text.getLayoutBounds().getWidth() > room + TOLERANCE)
                .findFirst()
                .ifPresent(
                        text -> faults.add("an input too narrow for its content: \"" + typed + "\" in " + name(input)));
    }

    /** What can be read of it, where that is not the whole. */
    private static Optional<String> cutTo(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null || whole.isBlank()) {
            return Optional.empty();
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(child -> ((Text) child).getText())
                .filter(shown -> !shown.equals(whole) && shown.endsWith(labeled.getEllipsisString()))
                .findFirst();
    }

    private static boolean name(Node node, Set<String> classes) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().stream().anyMatch(classes::contains)) {
                return true;
            }
        }
        return false;
    }

    private void chip(Labeled labeled) {
        if (!labeled.getStyleClass().contains("chip") || !(labeled.getParent() instanceof TableCell<?, ?> cell)) {
            return;
        }
        double right = labeled.localToScene(labeled.getLayoutBounds()).getMaxX();
        double end = cell.localToScene(cell.getLayoutBounds()).getMaxX();
        if (right > end + TOLERANCE || cutTo(labeled).isPresent()) {
            faults.add("a chip cut by its column: \"" + labeled.getText() + "\" in " + name(cell.getTableView()));
        }
    }

    private void table(TableView<?> table) {
        if (table.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL)) {
            faults.add("a table that scrolls sideways: " + name(table));
        }
        Node rows = table.lookup(".clipped-container");
        int needed = Math.min(table.getItems().size(), LEAST_ROWS);
        if (rows != null && table.getFixedCellSize() > 0) {
            int whole = (int) ((rows.getLayoutBounds().getHeight() + TOLERANCE) / table.getFixedCellSize());
            if (whole < needed) {
                faults.add(
                        "a table too low: " + whole + " of " + table.getItems().size() + " rows in " + name(table));
            }
        }
    }

    /** On the control itself or on something around it. */
    private static boolean tooltip(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Control control && control.getTooltip() != null
                    || each.hasProperties() && each.getProperties().containsKey(Nodes.WHOLE_TEXT)
                    || each.getProperties().values().stream().anyMatch(Tooltip.class::isInstance)) {
                return true;
            }
        }
        return false;
    }

    private void inside(Control control) {
        if (control instanceof ScrollBar) {
            return;
        }
        Bounds mine = control.localToScene(control.getLayoutBounds());
        for (Parent parent = control.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getClip() != null || scrolls(parent)) {
                return;
            }
            Bounds around = parent.localToScene(parent.getLayoutBounds());
            if (mine.getMinX() < around.getMinX() - TOLERANCE
                    || mine.getMaxX() > around.getMaxX() + TOLERANCE
                    || mine.getMinY() < around.getMinY() - TOLERANCE
                    || mine.getMaxY() > around.getMaxY() + TOLERANCE) {
                faults.add("outside its parent: " + name(control) + " " + box(mine) + " in " + name(parent) + " "
                        + box(around));
                return;
            }
        }
    }

    private static boolean scrolls(Parent parent) {
        return Stream.of(parent, parent.getParent() == null ? parent : parent.getParent())
                .flatMap(each -> each.getStyleClass().stream())
                .anyMatch(Set.of("viewport", "clipped-container")::contains);
    }

    private void sideways(ScrollPane pane) {
        if (pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && pane.getContent() != null
                && pane.getContent().getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + TOLERANCE) {
            faults.add("wider than its place, which never scrolls sideways: " + name(pane.getContent()) + " "
                    + Math.round(pane.getContent().getLayoutBounds().getWidth()) + " in "
                    + Math.round(pane.getViewportBounds().getWidth()));
        }
    }

    private void contrast(Text text) {
        Optional<double[]> seen = visible(text);
        if (text.getText().isBlank()
                || !(text.getFill() instanceof Color fill)
                || seen.isEmpty()
                || text.isDisabled()
                || covered(text)
                || seen.get()[3] < text.getLayoutBounds().getHeight() * 0.6) {
            return;
        }
        Color ground = ground(seen.get(), fill);
        double opacity = fill.getOpacity();
        for (Node each = text; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        Color shown = ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), opacity);
        double contrast = contrast(shown, ground);
        boolean icon = text instanceof FontIcon;
        if (contrast < (icon ? ICON_CONTRAST : TEXT_CONTRAST) - 0.01) {
            faults.add(String.format(
                    java.util.Locale.ROOT,
                    "contrast %.1f:1: %s %s on %s",
                    contrast,
                    icon ? "icon in " + name(text.getParent()) : "\"" + text.getText() + "\"",
                    shown,
                    ground));
        }
    }

    /** Whether something painted later hides it: a toast, a sheet's veil. */
    private static boolean covered(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (Node each = node; each.getParent() != null; each = each.getParent()) {
            List<Node> siblings = each.getParent().getChildrenUnmodifiable();
            for (Node later : siblings.subList(siblings.indexOf(each) + 1, siblings.size())) {
                if (hides(later, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hides(Node node, Bounds at) {
        if (!node.isVisible() || !node.localToScene(node.getLayoutBounds()).intersects(at)) {
            return false;
        }
        boolean painted = node instanceof Region region
                && region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> !(fill.getFill() instanceof Color color) || color.getOpacity() > 0);
        return painted
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> hides(child, at));
    }

    /** The colour that most of the place has, but the text's own. */
    private Color ground(double[] place, Color fill) {
        int left = Math.max(0, (int) place[0] - 1);
        int top = Math.max(0, (int) place[1] - 1);
        int right = Math.min(picture.getWidth(), (int) Math.ceil(place[0] + place[2]) + 1);
        int bottom = Math.min(picture.getHeight(), (int) Math.ceil(place[1] + place[3]) + 1);
        int own = ((int) Math.round(fill.getRed() * 255) << 16)
                | ((int) Math.round(fill.getGreen() * 255) << 8)
                | (int) Math.round(fill.getBlue() * 255);
        if (right <= left || bottom <= top) {
            return Color.rgb(own >> 16, (own >> 8) & 0xff, own & 0xff);
        }
        int[] colours = (int[]) picture.getRaster().getDataElements(left, top, right - left, bottom - top, null);
        for (int i = 0; i < colours.length; i++) {
            colours[i] &= 0xffffff;
        }
        Arrays.sort(colours);
        // A text in the colour of its ground fills its whole place with it.
        int most = most(colours, own, count(colours, own) < colours.length * 0.9);
        return Color.rgb(most >> 16, (most >> 8) & 0xff, most & 0xff);
    }

    private static int count(int[] sorted, int colour) {
        int count = 0;
        for (int each : sorted) {
            count += each == colour ? 1 : 0;
        }
        return count;
    }

    /** The colour that comes most often; the text's own is left out, and is the answer where nothing else is. */
    private static int most(int[] sorted, int own, boolean without) {
        int most = own;
        int longest = 0;
        int length = 0;
        for (int i = 0; i < sorted.length; i++) {
            length = i > 0 && sorted[i] == sorted[i - 1] ? length + 1 : 1;
            if (length > longest && !(without && sorted[i] == own)) {
                longest = length;
                most = sorted[i];
            }
        }
        return most;
    }

    static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private void names(List<Node> stops) {
        for (Node stop : stops) {
            // a pane of tabs is called by its tabs
            if (stop instanceof ScrollPane || stop instanceof ScrollBar || stop instanceof TabPane) {
                continue;
            }
            boolean named = filled(stop.getAccessibleText())
                    || stop instanceof Labeled labeled && filled(labeled.getText())
                    || labelled(stop)
                    || stop.getAccessibleRole() == AccessibleRole.TEXT;
            if (!named) {
                faults.add("no name for the screen reader: " + name(stop));
            }
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean labelled(Node node) {
        return node.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label ->
                        label instanceof Label words && words.getLabelFor() == node && filled(words.getText()));
    }

    /** Tab goes as one reads: where two stops part, the next lies to the right of or below the one before. */
    private void order(List<Node> stops) {
        for (int i = 1; i < stops.size(); i++) {
            Node before = stops.get(i - 1);
            Node after = stops.get(i);
            Node[] branches = branches(before, after);
            if (branches.length == 0) {
                continue;
            }
            Bounds one = branches[0].localToScene(branches[0].getLayoutBounds());
            Bounds two = branches[1].localToScene(branches[1].getLayoutBounds());
            boolean above = two.getMaxY() <= one.getMinY() + TOLERANCE && two.getMinX() < one.getMaxX() - TOLERANCE;
            boolean left = two.getMaxX() <= one.getMinX() + TOLERANCE && two.getMinY() < one.getMaxY() - TOLERANCE;
            if (above || left) {
                faults.add("focus jumps back: from " + name(before) + " " + box(one) + " to " + name(after) + " "
                        + box(two));
            }
        }
    }

    /** The children of the nearest common parent that hold the two. */
    private static Node[] branches(Node one, Node other) {
        Map<Parent, Node> way = new HashMap<>();
        for (Node each = one; each != null; each = each.getParent()) {
            way.put(each.getParent(), each);
        }
        for (Node each = other; each != null; each = each.getParent()) {
            if (way.containsKey(each.getParent()) && way.get(each.getParent()) != each) {
                return new Node[] {way.get(each.getParent()), each};
            }
        }
        return new Node[0];
    }

    /** Where Tab stops, in order. */
    public static void stops(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean stop = node.isFocusTraversable();
        if (stop) {
            found.add(node);
        }
        boolean whole =
                stop && (node instanceof ComboBoxBase || node instanceof Spinner || node instanceof TextInputControl);
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
        }
    }

    /** What can be seen of a node: x, y, width, height in the scene; empty when it is scrolled or cut away. */
    private static Optional<double[]> visible(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        double left = at.getMinX();
        double top = at.getMinY();
        double right = at.getMaxX();
        double bottom = at.getMaxY();
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent.getClip() != null) {
                Bounds clip = parent.localToScene(parent.getClip().getBoundsInParent());
                left = Math.max(left, clip.getMinX());
                top = Math.max(top, clip.getMinY());
                right = Math.min(right, clip.getMaxX());
                bottom = Math.min(bottom, clip.getMaxY());
            }
        }
        Scene scene = node.getScene();
        left = Math.max(0, left);
        top = Math.max(0, top);
        right = Math.min(scene.getWidth(), right);
        bottom = Math.min(scene.getHeight(), bottom);
        boolean nothing = right <= left || bottom <= top;
        // A group of nodes may itself have no size and still hold something that can be seen.
        return nothing && !(node instanceof Parent && at.getWidth() * at.getHeight() == 0)
                ? Optional.empty()
                : Optional.of(new double[] {left, top, Math.max(0, right - left), Math.max(0, bottom - top)});
    }

    private static String box(Bounds bounds) {
        Point2D size = new Point2D(bounds.getWidth(), bounds.getHeight());
        return String.format(
                java.util.Locale.ROOT,
                "[%.0f,%.0f %.0f×%.0f]",
                bounds.getMinX(),
                bounds.getMinY(),
                size.getX(),
                size.getY());
    }

    private static String name(Node node) {
        String words =
                node instanceof Labeled labeled && filled(labeled.getText()) ? " \"" + labeled.getText() + "\"" : "";
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()))
                + words;
    }
}
