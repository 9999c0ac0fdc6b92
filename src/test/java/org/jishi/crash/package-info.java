/** The program killed at random moments, by itself and while it compacts; what it had said to be saved must be there. */
@NullMarked
package org.jishi.crash;

import org.jspecify.annotations.NullMarked;
