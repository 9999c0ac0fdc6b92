/** Tests of the desk. */
@NullMarked
package org.jishi.desk;

import org.jspecify.annotations.NullMarked;
