package org.jishi.kit.print;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;

/** A picture on an A4 page, lying or standing as the picture is, as large as it fits and no larger than it is sharp. */
final class PicturePage implements Printout {
    private static final double MARGIN = 28;
    /** Of a picture printed at the size of a screen's pixels, in points. */
    private static final double POINTS_OF_A_PIXEL = 0.75;

    private final BufferedImage picture;

    /** @param quarters of a turn to the right */
    PicturePage(Image image, int quarters) {
        picture = turned(image, Math.floorMod(quarters, 4));
    }

    private static BufferedImage turned(Image image, int quarters) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        boolean lies = quarters % 2 == 1;
        BufferedImage made =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = onWhite(pixels.getArgb(x, y));
                switch (quarters) {
                    case 1 -> made.setRGB(height - 1 - y, x, to);
                    case 2 -> made.setRGB(width - 1 - x, height - 1 - y, to);
                    case 3 -> made.setRGB(y, width - 1 - x, to);
                    default -> made.setRGB(x, y, to);
                }
            }
        }
        return made;
    }

    /** Paper is behind what can be seen through. */
    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = ((argb >> shift & 0xFF) * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
            rgb |= part << shift;
        }
        return rgb;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public PrintPage page(int index) {
        boolean lies = picture.getWidth() > picture.getHeight();
        double width = lies ? PrintPage.A4_HEIGHT : PrintPage.A4_WIDTH;
        double height = lies ? PrintPage.A4_WIDTH : PrintPage.A4_HEIGHT;
        double scale = Math.min(
                POINTS_OF_A_PIXEL,
                Math.min((width - 2 * MARGIN) / picture.getWidth(), (height - 2 * MARGIN) / picture.getHeight()));
        double wide = picture.getWidth() * scale;
        double high = picture.getHeight() * scale;
        return new PrintPage(
                width, height, List.of(new Mark.Picture((width - wide) / 2, (height - high) / 2, wide, high, picture)));
    }
}
