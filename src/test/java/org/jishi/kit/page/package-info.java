/** Pages of the six kinds. */
@NullMarked
package org.jishi.kit.page;

import org.jspecify.annotations.NullMarked;
