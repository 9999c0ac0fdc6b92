package org.jishi.kit.shell;

import java.util.function.Consumer;
import org.jishi.platform.text.Language;

/**
 * What the menu under one's own name does. The look of the window is the kit's own affair.
 *
 * @param changePassword opens the form for it
 * @param lock covers everything until the password is given
 * @param signOut leaves to the sign-in page
 * @param anew told the language that was chosen, or the one there is: the program builds its window anew, at the same
 *     place
 */
public record UserMenu(Runnable changePassword, Runnable lock, Runnable signOut, Consumer<Language> anew) {}
