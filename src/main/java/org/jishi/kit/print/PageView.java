package org.jishi.kit.print;

import java.awt.image.BufferedImage;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jishi.kit.ScreenFont;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;

/** A page's marks as shapes and letters, one point a unit; the same for the screen and for a printer. White in any look. */
final class PageView {
    private static final double DASH = 3;

    Pane of(PrintPage page) {
        Pane paper = new Pane();
        paper.setMinSize(page.width(), page.height());
        paper.setPrefSize(page.width(), page.height());
        paper.setMaxSize(page.width(), page.height());
        paper.getStyleClass().add("print-paper");
        paper.getChildren().add(area(new Mark.Fill(0, 0, page.width(), page.height(), 0xFFFFFF)));
        page.marks().forEach(mark -> paper.getChildren().add(node(mark)));
        return paper;
    }

    private static Node node(Mark mark) {
        return switch (mark) {
            case Mark.Fill fill -> area(fill);
            case Mark.Rule rule -> line(rule);
            case Mark.Words words -> words(words);
            case Mark.Picture(double x, double y, double width, double height, var image) -> {
                ImageView view = new ImageView(image(image));
                view.setFitWidth(width);
                view.setFitHeight(height);
                view.relocate(x, y);
                yield view;
            }
        };
    }

    private static Node area(Mark.Fill fill) {
        Rectangle area = new Rectangle(fill.x(), fill.y(), fill.width(), fill.height());
        area.setFill(colour(fill.rgb()));
        return area;
    }

    private static Node line(Mark.Rule rule) {
        Line line = new Line(rule.fromX(), rule.fromY(), rule.toX(), rule.toY());
        line.setStroke(colour(rule.rgb()));
        line.setStrokeWidth(rule.width());
        line.setStrokeLineCap(rule.dashed() ? StrokeLineCap.BUTT : StrokeLineCap.SQUARE);
        if (rule.dashed()) {
            line.getStrokeDashArray().setAll(DASH, DASH);
        }
        return line;
    }

    /** In whatever font the system has for what the bundled one lacks. */
    private static Text words(Mark.Words words) {
        Text text = new Text(words.x(), words.y(), words.text());
        text.setFont(Font.font(ScreenFont.FAMILY, words.bold() ? FontWeight.BOLD : FontWeight.NORMAL, words.size()));
        text.setFill(colour(words.rgb()));
        return text;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static Image image(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableImage copy = new WritableImage(width, height);
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        copy.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }
}
