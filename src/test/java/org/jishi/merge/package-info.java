@NullMarked
package org.jishi.merge;

import org.jspecify.annotations.NullMarked;
