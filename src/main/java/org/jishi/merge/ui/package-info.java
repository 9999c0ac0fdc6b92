/** The queue of pairs that may be one person, and two entries side by side. */
@NullMarked
package org.jishi.merge.ui;

import org.jspecify.annotations.NullMarked;
