/** What all cases share: notices and the clock. */
@NullMarked
package org.jishi.casework;

import org.jspecify.annotations.NullMarked;
