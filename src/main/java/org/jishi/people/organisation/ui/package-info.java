/** The list of organisations, and the page of one. */
@NullMarked
package org.jishi.people.organisation.ui;

import org.jspecify.annotations.NullMarked;
