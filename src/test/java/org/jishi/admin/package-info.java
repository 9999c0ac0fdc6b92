@NullMarked
package org.jishi.admin;

import org.jspecify.annotations.NullMarked;
