@NullMarked
package org.jishi.household;

import org.jspecify.annotations.NullMarked;
