/** What is done with ticked rows of a register at once, above the list. */
@NullMarked
package org.jishi.many.ui;

import org.jspecify.annotations.NullMarked;
