package org.jishi.kit;

import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;

/**
 * What views and models need of the program around them.
 *
 * @param texts every word shown
 * @param background where work runs that is not for the window's thread
 * @param dialogs questions, notices and files
 * @param navigator opens other pages
 * @param access who is signed in and may do what
 * @param clock the office's time
 * @param desktop clipboard and opening of files
 * @param printing everything that is printed
 * @param viewState what a user chose about lists: columns, widths, filters
 * @param views what lists were made to show, kept by the office under names
 * @param words what names of fields and columns mean
 */
public record Ui(
        Texts texts,
        Background background,
        Dialogs dialogs,
        Navigator navigator,
        Access access,
        OfficeClock clock,
        Desktop desktop,
        Printing printing,
        ViewState viewState,
        SavedViews views,
        Glossary words) {

    public String text(String key, Object... args) {
        return texts.text(key, args);
    }

    /** The text of an enum's value: key {@code prefix.VALUE}. */
    public String text(String prefix, Enum<?> value) {
        return texts.text(prefix, value);
    }

    public boolean may(Act act) {
        return access.may(act);
    }
}
