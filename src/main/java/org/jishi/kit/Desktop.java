package org.jishi.kit;

import java.nio.file.Path;

/** The computer around the program: its clipboard and its other programs. */
public interface Desktop {
    void copy(String text);

    /** The clipboard's text; empty when it holds none. */
    String paste();

    /** Opens a readable copy, which is gone at the lock, in the program that the system has for it. */
    void open(Path path);

    /** Opens a file or a folder that stays where it is, in the program that the system has for it. */
    void openSaved(Path path);

    /** Shows a file selected in its folder. */
    void showInFolder(Path file);
}
