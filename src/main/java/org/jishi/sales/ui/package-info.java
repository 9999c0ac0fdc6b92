/**
 * Pages of the sales room: shops with a drawer, a shop with what it sold by month and what was taken off, the steps that
 * read a platform's orders, and the doubts that a second person decides. Open to whoever may see cases; entering,
 * importing and deciding show only to those who may. No tables of its own.
 */
@NullMarked
package org.jishi.sales.ui;

import org.jspecify.annotations.NullMarked;
