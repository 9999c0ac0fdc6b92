package org.jishi.support;

import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders of a {@link SmallDisk}: the real ones, whose paths lead back to it. */
final class SmallDiskFolders extends FileSystem {
    private final SmallDisk disk;
    private final FileSystem real;

    SmallDiskFolders(SmallDisk disk, FileSystem real) {
        this.disk = disk;
        this.real = real;
    }

    /** A path of this disk: does as the real one does, and hands out paths of this disk. */
    private final class Ours implements InvocationHandler {
        private final Path path;

        Ours(Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            switch (method.getName()) {
                case "getFileSystem":
                    return SmallDiskFolders.this;
                case "toFile":
                    return new File(path.toString());
                case "iterator":
                    List<Path> names = new ArrayList<>();
                    path.forEach(each -> names.add(ours(each)));
                    return names.iterator();
                default:
                    Object[] plain = given == null ? new Object[0] : given.clone();
                    for (int i = 0; i < plain.length; i++) {
                        plain[i] = plain[i] instanceof Path other ? real(other) : plain[i];
                    }
                    try {
                        Object result = method.invoke(path, plain);
                        return result instanceof Path other ? ours(other) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
            }
        }
    }

    Path ours(Path given) {
        Path path = real(given);
        return (Path) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Path.class}, new Ours(path));
    }

    static Path real(Path path) {
        Path real = path;
        // what the system makes of a URI is of this disk already, and then once more
        while (Proxy.isProxyClass(real.getClass()) && Proxy.getInvocationHandler(real) instanceof Ours ours) {
            real = ours.path;
        }
        return real;
    }

    @Override
    public FileSystemProvider provider() {
        return disk;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        real.getRootDirectories().forEach(each -> roots.add(ours(each)));
        return roots;
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return ours(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = real.getPathMatcher(pattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
