package org.jishi.kit;

import java.nio.file.Path;

/** The computer around the program: its clipboard and its other programs. */
public interface Desktop {
    void copy(String text);

    /** The clipboard's text; empty when it holds none. */
    String paste();

    /** Opens a file or a folder in the program that the system has for it. */
    void open(Path path);
}
