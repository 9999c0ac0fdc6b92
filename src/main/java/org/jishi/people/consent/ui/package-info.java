/** The list of versions of the notice, and what prints it to be signed. */
@NullMarked
package org.jishi.people.consent.ui;

import org.jspecify.annotations.NullMarked;
