/** Tests of collecting. */
@NullMarked
package org.jishi.intake.collect;

import org.jspecify.annotations.NullMarked;
