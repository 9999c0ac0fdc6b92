/** Households (户): a number, a village, a head, and who belongs to them since when. A person is in one at a time. */
@NullMarked
package org.jishi.household;

import org.jspecify.annotations.NullMarked;
