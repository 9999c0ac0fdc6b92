/** Tests of the register. */
@NullMarked
package org.jishi.people;

import org.jspecify.annotations.NullMarked;
