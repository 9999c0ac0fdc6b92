/** Tables over the store. */
@NullMarked
package org.jishi.kit.table;

import org.jspecify.annotations.NullMarked;
