package org.jishi.support;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures as PNG files. The Java library's own writer asks for each pixel's colours one by one, and took a tenth of the
 * time of the tests that draw.
 */
final class Png {
    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Each line is told as its difference from the one above. */
    private static final int UP = 2;

    private Png() {}

    /** A picture of {@link BufferedImage#TYPE_INT_RGB}. */
    static byte[] of(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.write(BEGINNING);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(picture.getWidth());
        data.writeInt(picture.getHeight());
        // eight bits each of red, green and blue
        data.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", lines(picture));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] lines(BufferedImage picture) throws IOException {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        byte[] above = new byte[width * 3];
        byte[] line = new byte[width * 3];
        byte[] told = new byte[width * 3 + 1];
        told[0] = UP;
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    line[3 * x] = (byte) (pixel >> 16);
                    line[3 * x + 1] = (byte) (pixel >> 8);
                    line[3 * x + 2] = (byte) pixel;
                }
                for (int i = 0; i < line.length; i++) {
                    told[i + 1] = (byte) (line[i] - above[i]);
                }
                out.write(told);
                byte[] free = above;
                above = line;
                line = free;
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(type);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }
}
