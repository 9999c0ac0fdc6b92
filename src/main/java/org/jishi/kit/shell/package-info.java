/** The window around the pages: sidebar, search, jobs, status. */
@NullMarked
package org.jishi.kit.shell;

import org.jspecify.annotations.NullMarked;
