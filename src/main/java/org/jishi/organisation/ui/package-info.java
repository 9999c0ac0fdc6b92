/** The list of organisations, the page of one, and the cards and forms of who belongs to which. */
@NullMarked
package org.jishi.organisation.ui;

import org.jspecify.annotations.NullMarked;
