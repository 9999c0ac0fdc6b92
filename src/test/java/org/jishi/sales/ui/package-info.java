@NullMarked
package org.jishi.sales.ui;

import org.jspecify.annotations.NullMarked;
