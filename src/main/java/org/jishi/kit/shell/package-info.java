/**
 * The window around the pages: sidebar, search, tabs, jobs, status, sheets and toasts. {@link
 * org.jishi.kit.shell.OfficeWindow} builds it in order and hands out the {@link org.jishi.kit.Ui}.
 */
@NullMarked
package org.jishi.kit.shell;

import org.jspecify.annotations.NullMarked;
