@NullMarked
package org.jishi.app;

import org.jspecify.annotations.NullMarked;
