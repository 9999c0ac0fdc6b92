package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip of an .xlsx: the file itself, or what a file holds that is locked with the password that Excel tries before it
 * asks; that one is opened in memory, since nothing readable is to lie about.
 */
interface Zip extends AutoCloseable {
    List<? extends ZipEntry> entries();

    InputStream stream(ZipEntry entry) throws IOException;

    @Override
    void close() throws IOException;

    static Zip open(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(8);
        }
        return Magic.isOle(head) ? of(DefaultPassword.open(path)) : of(new ZipFile(path.toFile()));
    }

    private static Zip of(ZipFile zip) {
        return new Zip() {
            @Override
            public List<? extends ZipEntry> entries() {
                return Collections.list(zip.entries());
            }

            @Override
            public InputStream stream(ZipEntry entry) throws IOException {
                return zip.getInputStream(entry);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static Zip of(byte[] bytes) throws IOException {
        org.apache.commons.compress.archivers.zip.ZipFile zip =
                org.apache.commons.compress.archivers.zip.ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
        return new Zip() {
            @Override
            public List<? extends ZipEntry> entries() {
                return Collections.list(zip.getEntries());
            }

            @Override
            public InputStream stream(ZipEntry entry) throws IOException {
                return zip.getInputStream((ZipArchiveEntry) entry);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
