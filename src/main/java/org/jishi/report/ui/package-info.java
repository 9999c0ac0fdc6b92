/**
 * The workbook desk: forms, the sheet as it will print, its checks; freezing, exporting; the year's targets.
 */
@NullMarked
package org.jishi.report.ui;

import org.jspecify.annotations.NullMarked;
