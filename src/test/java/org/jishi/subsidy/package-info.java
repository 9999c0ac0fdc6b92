@NullMarked
package org.jishi.subsidy;

import org.jspecify.annotations.NullMarked;
