@NullMarked
package org.jishi.fund;

import org.jspecify.annotations.NullMarked;
