/**
 * Firms, sole traders, co-operatives and public bodies, known by their unified social credit codes (GB 32100), and who
 * belongs to which, as what, and since when: a person is in as many as they are, and one stands for each. Tables:
 * organisation, organisation_member.
 */
@NullMarked
package org.jishi.organisation;

import org.jspecify.annotations.NullMarked;
