package org.jishi.support;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The disk of a whole process, with only so many bytes left, without root: start it with {@code
 * -Djava.nio.file.spi.DefaultFileSystemProvider=org.jishi.support.SmallDisk}. A file that grows takes of them, one that is
 * cut or removed gives back; when none are left, a write ends where it is with the words of the system.
 */
public class SmallDisk extends FileSystemProvider {
    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE / 2);

    private final FileSystemProvider real;
    private final SmallDiskFolders folders;

    /** The system makes it, with the provider that it would have used. */
    public SmallDisk(FileSystemProvider real) {
        this.real = real;
        this.folders = new SmallDiskFolders(this, real.getFileSystem(URI.create("file:///")));
    }

    /** From here on so many bytes are left. */
    public static void leave(long bytes) {
        LEFT.set(bytes);
    }

    /** From here on there is room enough. */
    public static void clear() {
        leave(Long.MAX_VALUE / 2);
    }

    /** Takes of what is left. Returns how much there was of it. */
    static int take(long wanted) {
        long before = LEFT.getAndUpdate(left -> Math.max(0, left - Math.max(0, wanted)));
        return (int) Math.min(Math.max(0, wanted), before);
    }

    static void giveBack(long bytes) {
        LEFT.addAndGet(Math.max(0, bytes));
    }

    static IOException full() {
        return new IOException("No space left on device");
    }

    private static Path real(Path path) {
        return SmallDiskFolders.real(path);
    }

    Path ours(Path path) {
        return folders.ours(path);
    }

    @Override
    public String getScheme() {
        return real.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return folders;
    }

    @Override
    public Path getPath(URI uri) {
        return ours(real.getPath(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... with)
            throws IOException {
        return newFileChannel(path, options, with);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... with)
            throws IOException {
        return new SmallDiskFile(real.newFileChannel(real(path), options, with));
    }

    @Override
    public AsynchronousFileChannel newAsynchronousFileChannel(
            Path path, Set<? extends OpenOption> options, @Nullable ExecutorService threads, FileAttribute<?>... with)
            throws IOException {
        return new SmallDiskAsync(real.newAsynchronousFileChannel(real(path), options, threads, with));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found = real.newDirectoryStream(real(folder), each -> filter.accept(ours(each)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = found.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return ours(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... with) throws IOException {
        real.createDirectory(real(folder), with);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        real.createLink(real(link), real(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... with) throws IOException {
        real.createSymbolicLink(real(link), real(target), with);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return ours(real.readSymbolicLink(real(link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        long size = size(real(path));
        real.delete(real(path));
        giveBack(size);
    }

    private static long size(Path path) throws IOException {
        try {
            // a second name of a file gives nothing back
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && ((Number) Files.getAttribute(path, "unix:nlink")).intValue() == 1
                    ? Files.size(path)
                    : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        long size = size(real(from));
        if (take(size) < size) {
            throw full();
        }
        real.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        giveBack(size(real(to)));
        real.move(real(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, @Nullable Object value, LinkOption... options) throws IOException {
        real.setAttribute(real(path), name, value, options);
    }
}
