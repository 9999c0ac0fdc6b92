package org.jishi.kit.shell;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * An act that the search at the top offers by its name, and a key.
 *
 * @param title text key of its name
 * @param keys what also starts it wherever one is, such as "Shortcut+Shift+N", or null
 */
public record Command(String title, Ikon icon, @Nullable KeyCombination keys, Runnable action) {}
