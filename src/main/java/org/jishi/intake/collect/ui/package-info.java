/** The pages of collecting: the list, one collecting, taking files, reading them in. */
@NullMarked
package org.jishi.intake.collect.ui;

import org.jspecify.annotations.NullMarked;
