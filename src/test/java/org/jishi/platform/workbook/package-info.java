@org.jspecify.annotations.NullMarked
package org.jishi.platform.workbook;
