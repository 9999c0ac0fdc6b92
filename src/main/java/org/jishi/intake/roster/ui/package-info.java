/** The window of rosters: the steps of an import, and the list of those that were read in. */
@NullMarked
package org.jishi.intake.roster.ui;

import org.jspecify.annotations.NullMarked;
