/** The cards and forms of who belongs to which organisation. */
@NullMarked
package org.jishi.people.membership.ui;

import org.jspecify.annotations.NullMarked;
