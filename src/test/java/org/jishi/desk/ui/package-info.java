/** Tests of the desk's pages. */
@NullMarked
package org.jishi.desk.ui;

import org.jspecify.annotations.NullMarked;
