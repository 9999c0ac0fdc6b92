@NullMarked
package org.jishi.policy;

import org.jspecify.annotations.NullMarked;
