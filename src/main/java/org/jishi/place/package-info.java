/**
 * Where people live and what day it is for a notice: the division codes of China down to the village, the office's own
 * county with its villages and their successors, matching of villages as rosters write them, and working days.
 * Everybody signed in reads; the administrator adopts the county and changes villages. Table: place.
 */
@NullMarked
package org.jishi.place;

import org.jspecify.annotations.NullMarked;
