@org.jspecify.annotations.NullMarked
package org.jishi.report.ui;
