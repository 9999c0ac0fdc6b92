/**
 * The workbooks that the ministries ask for: each a {@link org.jishi.report.ReportForm} that reads the county's tables
 * and makes sheets, drawn on the screen and written as .xlsx from the same model. An official builds, checks and freezes;
 * a frozen report keeps its cells, its hash and the seal of the trail. Tables: report_frozen, indicator_target,
 * initial_budget, hand_entry.
 */
@NullMarked
package org.jishi.report;

import org.jspecify.annotations.NullMarked;
