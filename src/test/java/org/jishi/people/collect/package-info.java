/** Tests of collecting. */
@NullMarked
package org.jishi.people.collect;

import org.jspecify.annotations.NullMarked;
