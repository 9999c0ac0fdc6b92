/**
 * The pages of subsidies: claims by state, the steps that make claims from completers, the page of one claim on which two
 * people decide, and the rule of a scheme as it is typed and told. Open to whoever may see cases; a clerk makes, a
 * reviewer and an approver decide. No tables of its own.
 */
@NullMarked
package org.jishi.subsidy.ui;

import org.jspecify.annotations.NullMarked;
