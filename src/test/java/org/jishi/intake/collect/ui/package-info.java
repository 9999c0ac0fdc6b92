/** Tests of the pages of collecting. */
@NullMarked
package org.jishi.intake.collect.ui;

import org.jspecify.annotations.NullMarked;
