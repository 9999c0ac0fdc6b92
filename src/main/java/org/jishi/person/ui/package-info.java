/**
 * What pages and lists of a register share: words and chips, filters by village and group, exports, the history of a row,
 * what is asked before something is kept. No tables of its own.
 */
@NullMarked
package org.jishi.person.ui;

import org.jspecify.annotations.NullMarked;
