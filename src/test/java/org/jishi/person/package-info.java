/** Tests of the register. */
@NullMarked
package org.jishi.person;

import org.jspecify.annotations.NullMarked;
