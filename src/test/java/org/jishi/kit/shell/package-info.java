@NullMarked
package org.jishi.kit.shell;

import org.jspecify.annotations.NullMarked;
