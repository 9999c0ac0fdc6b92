@NullMarked
package org.jishi.many;

import org.jspecify.annotations.NullMarked;
