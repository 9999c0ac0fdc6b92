/** What printing into PDF files needs whatever is printed. */
@NullMarked
package org.jishi.platform.print;

import org.jspecify.annotations.NullMarked;
