@NullMarked
package org.jishi.admin.ui;

import org.jspecify.annotations.NullMarked;
