/** The same change to many persons or organisations at once: said before, done in one transaction, taken back while nothing came after it. */
@NullMarked
package org.jishi.many;

import org.jspecify.annotations.NullMarked;
