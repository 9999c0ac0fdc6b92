/** The list of accounts that wait, and their card and form on the page of whom they belong to. */
@NullMarked
package org.jishi.account.ui;

import org.jspecify.annotations.NullMarked;
