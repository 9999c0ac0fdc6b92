package org.jishi.place;

import org.jspecify.annotations.Nullable;

/**
 * A village as the page of villages shows it.
 *
 * @param successor what it became, null while in being or where nothing is named
 */
public record Village(Place place, @Nullable Place successor) {}
