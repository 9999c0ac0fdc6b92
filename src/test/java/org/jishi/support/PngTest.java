package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {
    @TempDir
    Path folder;

    @Test
    void everyPixelIsReadBack() throws Exception {
        BufferedImage picture = new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 21; y++) {
            for (int x = 0; x < 37; x++) {
                picture.setRGB(x, y, y % 3 == 0 ? 0x12_34_56 : random.nextInt(1 << 24));
            }
        }
        Path file = folder.resolve("pictures/one.png");
        FxTest.save(picture, file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(37);
        assertThat(read.getHeight()).isEqualTo(21);
        assertThat(read.getRGB(0, 0, 37, 21, null, 0, 37)).isEqualTo(picture.getRGB(0, 0, 37, 21, null, 0, 37));
    }
}
