@NullMarked
package org.jishi.kit.help;

import org.jspecify.annotations.NullMarked;
