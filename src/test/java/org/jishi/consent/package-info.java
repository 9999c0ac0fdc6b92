@NullMarked
package org.jishi.consent;

import org.jspecify.annotations.NullMarked;
