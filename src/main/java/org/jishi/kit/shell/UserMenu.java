package org.jishi.kit.shell;

import java.util.function.Consumer;
import org.jishi.platform.text.Language;

/**
 * What the menu under one's own name does. The look of the window is the kit's own affair.
 *
 * @param changePassword opens the form for it
 * @param lock covers everything until the password is given
 * @param signOut leaves to the sign-in page
 * @param language told the language that was chosen; the program builds its window anew in it
 */
public record UserMenu(Runnable changePassword, Runnable lock, Runnable signOut, Consumer<Language> language) {}
