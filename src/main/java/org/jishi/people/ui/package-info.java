/**
 * The pages of persons, organisations and accounts: lists with a drawer, the form that registers and changes, the page of
 * one. Open to whoever may see people; a clerk registers and changes, a reviewer confirms accounts. No tables of its own.
 */
@NullMarked
package org.jishi.people.ui;

import org.jspecify.annotations.NullMarked;
