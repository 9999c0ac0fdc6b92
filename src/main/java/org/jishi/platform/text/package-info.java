/**
 * Texts in the user's language, and refusals: rules not met, said in words that tell what to do next.
 */
@NullMarked
package org.jishi.platform.text;

import org.jspecify.annotations.NullMarked;
