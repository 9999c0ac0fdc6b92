@NullMarked
package org.jishi.payment;

import org.jspecify.annotations.NullMarked;
