/**
 * The one way of a feature into the store: who may, who it is, and the transaction.
 */
@NullMarked
package org.jishi.platform.act;

import org.jspecify.annotations.NullMarked;
