@NullMarked
package org.jishi.intake.roster;

import org.jspecify.annotations.NullMarked;
