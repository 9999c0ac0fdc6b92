package org.jishi.support;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder as Linux shows one on a stick. With FAT, all have the rights of whoever put it in: none are taken over at
 * creating, and a change is refused. And it can be pulled out in the middle.
 */
public final class Stick extends SmallDisk {
    private final boolean keepsRights;
    private boolean pulled;

    private Stick(boolean keepsRights) {
        super(FileSystems.getDefault().provider());
        this.keepsRights = keepsRights;
    }

    /** One with FAT or exFAT. */
    public static Stick fat() {
        return new Stick(false);
    }

    /** One that keeps rights as this computer's disk does, and lets nobody change them who does not own the folder. */
    public static Stick ofAnother() {
        return new Stick(true);
    }

    /** The same folder, lying on the stick. */
    public Path at(Path folder) {
        return ours(folder);
    }

    /** From here on a folder that is being read, or a file that is being written, fails. */
    public void pull() {
        pulled = true;
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... with) throws IOException {
        super.createDirectory(folder, keepsRights ? with : new FileAttribute<?>[0]);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... with)
            throws IOException {
        if (pulled) {
            throw new IOException("Input/output error");
        }
        return super.newFileChannel(path, options, keepsRights ? with : new FileAttribute<?>[0]);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found = super.newDirectoryStream(folder, filter);
        if (!pulled) {
            return found;
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                throw new DirectoryIteratorException(new IOException("Input/output error"));
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        V view = super.getFileAttributeView(path, type, options);
        if (view == null || type != PosixFileAttributeView.class) {
            return view;
        }
        Object refusing =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("setPermissions")) {
                        throw new FileSystemException(path.toString(), null, "Operation not permitted");
                    }
                    try {
                        return method.invoke(view, given);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
        return type.cast(refusing);
    }
}
