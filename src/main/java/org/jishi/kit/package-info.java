/**
 * What every window of the program is made of, knowing no feature: {@link org.jishi.kit.Ui} is what a view or model
 * gets, {@link org.jishi.kit.Screen} and {@link org.jishi.kit.Page} are what a room offers, the packages below hold
 * forms, tables, the six kinds of page and the shell around them. Nobody needs a right to use it and it owns no table.
 */
@NullMarked
package org.jishi.kit;

import org.jspecify.annotations.NullMarked;
