/** Tables that fetch pages from the store as one scrolls. */
@NullMarked
package org.jishi.kit.table;

import org.jspecify.annotations.NullMarked;
