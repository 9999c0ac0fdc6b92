package org.jishi.platform.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Takes out of a workbook what depends on the moment it is written, so that the same content is the same bytes: whoever has
 * a file that was sent can hold it against the program's, byte for byte.
 */
public final class SteadyZip {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    /** The first day that a zip can name, 1980-01-01, as its two bytes; the two of the time are zero. */
    private static final short FIRST_DAY = 0x21;

    private SteadyZip() {}

    /** Without the moment it was made, and whose the program is. */
    public static void plain(XSSFWorkbook workbook) {
        var core = workbook.getProperties().getCoreProperties();
        core.setCreator("Jishi");
        core.getUnderlyingProperties().setCreatedProperty(java.util.Optional.empty());
        core.getUnderlyingProperties().setModifiedProperty(java.util.Optional.empty());
    }

    /** Gives every entry of a zip the same day, in place. */
    public static byte[] steady(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IllegalArgumentException("no zip");
        }
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw new IllegalArgumentException("a zip without the entry it names");
            }
            date(bytes, at + 12);
            date(bytes, bytes.getInt(at + 42) + 10);
            at += 46
                    + Short.toUnsignedInt(bytes.getShort(at + 28))
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return zip;
    }

    private static void date(ByteBuffer bytes, int at) {
        bytes.putShort(at, (short) 0);
        bytes.putShort(at + 2, FIRST_DAY);
    }
}
