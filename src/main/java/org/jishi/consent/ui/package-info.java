/** The list of versions of the notice, and what prints it to be signed. */
@NullMarked
package org.jishi.consent.ui;

import org.jspecify.annotations.NullMarked;
