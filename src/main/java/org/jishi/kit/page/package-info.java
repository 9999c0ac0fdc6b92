/** The six kinds of page (shared design: the face). */
@NullMarked
package org.jishi.kit.page;

import org.jspecify.annotations.NullMarked;
