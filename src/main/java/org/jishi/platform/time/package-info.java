/**
 * The office's clock and its reporting periods.
 */
@NullMarked
package org.jishi.platform.time;

import org.jspecify.annotations.NullMarked;
