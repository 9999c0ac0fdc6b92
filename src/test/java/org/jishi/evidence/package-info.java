@NullMarked
package org.jishi.evidence;

import org.jspecify.annotations.NullMarked;
