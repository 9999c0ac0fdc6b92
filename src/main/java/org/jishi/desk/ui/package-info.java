/** The pages of the desk: home for everybody, the trail for auditors, and the search at the top of the window. */
@NullMarked
package org.jishi.desk.ui;

import org.jspecify.annotations.NullMarked;
