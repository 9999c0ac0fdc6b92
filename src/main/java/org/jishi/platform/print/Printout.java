package org.jishi.platform.print;

/** Pages to look at, to print, or to put into a PDF. They are laid out when they are asked for: a list may have hundreds. */
public interface Printout {
    int pages();

    /** @param index from 0 */
    PrintPage page(int index);
}
