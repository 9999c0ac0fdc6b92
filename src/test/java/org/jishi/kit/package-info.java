@NullMarked
package org.jishi.kit;

import org.jspecify.annotations.NullMarked;
