/**
 * The desk that everybody sits at: what waits and how the county stands, the search over everything, and the trail. It
 * reads all rooms with its own SQL and writes nothing. No tables.
 */
@NullMarked
package org.jishi.desk;

import org.jspecify.annotations.NullMarked;
