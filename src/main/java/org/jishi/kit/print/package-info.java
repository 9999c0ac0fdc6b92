/**
 * Looking at pages as they will be printed, and printing them: {@link org.jishi.kit.print.PreviewView} shows what
 * {@link org.jishi.platform.print.Printout} lays out, {@link org.jishi.kit.print.Printers} is the only way to a printer.
 */
@NullMarked
package org.jishi.kit.print;

import org.jspecify.annotations.NullMarked;
