/**
 * A workbook's pages as they are printed, read out of the finished file: what is looked at, printed and put into a PDF is
 * what was saved, cell by cell. Only what the program's own forms and lists use is drawn: cells, borders, fills, merged areas,
 * page setup, heads and feet; no pictures and charts of other people's workbooks.
 */
@NullMarked
package org.jishi.platform.print.sheet;

import org.jspecify.annotations.NullMarked;
