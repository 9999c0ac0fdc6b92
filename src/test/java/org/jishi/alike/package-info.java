/** Likely pairs: the signs, and how well the queue finds what was planted. */
@NullMarked
package org.jishi.alike;

import org.jspecify.annotations.NullMarked;
