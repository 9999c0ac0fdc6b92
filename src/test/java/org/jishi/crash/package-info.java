/** The program killed at random moments, while it writes and while it closes; what it had said to be saved must be there. */
@NullMarked
package org.jishi.crash;

import org.jspecify.annotations.NullMarked;
