/**
 * What pages of cases share: the panel on which two people decide, and the pages of public notices. Open to whoever may
 * see cases; posting, ending and deciding show only to those who may. No tables of its own.
 */
@NullMarked
package org.jishi.casework.ui;

import org.jspecify.annotations.NullMarked;
