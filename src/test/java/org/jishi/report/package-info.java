@NullMarked
package org.jishi.report;

import org.jspecify.annotations.NullMarked;
