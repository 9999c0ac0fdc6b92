package org.jishi.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing as a {@link SearchSource} gives it to the index.
 *
 * @param id of the row
 * @param title its name; found by its characters and their pinyin
 * @param numbers identity number, phone and the like with spaces between, found by any part of three digits or more;
 *     never shown
 * @param detail what tells it from others of the name, as it is shown
 * @param trainer whose class it is, where trainers see only their own; null for everything else
 */
public record SearchEntry(
        UUID id,
        String title,
        String numbers,
        String detail,
        @Nullable UUID trainer) {}
