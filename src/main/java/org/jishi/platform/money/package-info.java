/**
 * Money in whole fen.
 */
@NullMarked
package org.jishi.platform.money;

import org.jspecify.annotations.NullMarked;
