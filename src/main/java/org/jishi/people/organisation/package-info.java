/**
 * Firms, sole traders, co-operatives and public bodies, known by their unified social credit codes (GB 32100). Table:
 * organisation. Who belongs to one is {@code people.membership}'s, where its money goes {@code people.account}'s.
 */
@NullMarked
package org.jishi.people.organisation;

import org.jspecify.annotations.NullMarked;
