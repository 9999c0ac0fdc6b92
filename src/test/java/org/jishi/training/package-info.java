@NullMarked
package org.jishi.training;

import org.jspecify.annotations.NullMarked;
