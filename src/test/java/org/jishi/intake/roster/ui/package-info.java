@NullMarked
package org.jishi.intake.roster.ui;

import org.jspecify.annotations.NullMarked;
