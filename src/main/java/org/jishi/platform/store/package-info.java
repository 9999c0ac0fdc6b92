/**
 * The one encrypted file: opening, reading, writing with fsync, pages, identifiers. Knows no feature.
 */
@NullMarked
package org.jishi.platform.store;

import org.jspecify.annotations.NullMarked;
