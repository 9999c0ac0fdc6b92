/**
 * Pages of sales awards: the list of rounds, the steps that compute a new one, and a round with its ranked table and its
 * two people. Open to whoever may see cases; computing and deciding show only to those who may. No tables of its own.
 */
@NullMarked
package org.jishi.award.ui;

import org.jspecify.annotations.NullMarked;
