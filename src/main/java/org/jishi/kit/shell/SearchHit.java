package org.jishi.kit.shell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something that the search at the top found. All texts are finished, in the user's language.
 *
 * @param group what kind of thing it is; hits of one group stand together under it
 * @param title its name
 * @param subtitle what tells it from others of the name: number, village, state
 * @param screen the screen that shows it
 * @param argument what that screen is opened with
 */
public record SearchHit(
        String group,
        String title,
        String subtitle,
        Ikon icon,
        String screen,
        @Nullable Object argument) {}
