/** The card of papers that stands on the page of anything. */
@NullMarked
package org.jishi.evidence.ui;

import org.jspecify.annotations.NullMarked;
