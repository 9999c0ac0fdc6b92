/**
 * What persons are told of how the office uses their data, and which text of it each agreed to. The versions of the notice are
 * kept by whoever keeps the office's settings; a clerk records consents. Table: consent_notice; which version somebody agreed to
 * stands in the person's own row, by its name.
 */
@NullMarked
package org.jishi.consent;

import org.jspecify.annotations.NullMarked;
