/** Tests of places and working days. */
@NullMarked
package org.jishi.place;

import org.jspecify.annotations.NullMarked;
