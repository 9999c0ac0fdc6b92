@NullMarked
package org.jishi.award;

import org.jspecify.annotations.NullMarked;
