/** Tests of names and numbers. */
@NullMarked
package org.jishi.identity;

import org.jspecify.annotations.NullMarked;
