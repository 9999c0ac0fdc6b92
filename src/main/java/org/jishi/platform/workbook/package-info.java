/**
 * Tables in files: reading what offices send ({@link org.jishi.platform.workbook.TableFile}), finding its headings
 * ({@link org.jishi.platform.workbook.HeaderFinder}), and writing workbooks. Knows no feature and owns no table. Files
 * from outside are hostile until read: nothing in them is followed or run, and all sizes are bounded.
 */
@NullMarked
package org.jishi.platform.workbook;

import org.jspecify.annotations.NullMarked;
