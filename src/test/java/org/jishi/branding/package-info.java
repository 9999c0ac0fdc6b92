@NullMarked
package org.jishi.branding;

import org.jspecify.annotations.NullMarked;
