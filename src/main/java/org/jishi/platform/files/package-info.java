/**
 * Files written whole or not at all, folders that only this user can read, and the places where an office's data may
 * not lie. Knows no feature; owns no table.
 */
@NullMarked
package org.jishi.platform.files;

import org.jspecify.annotations.NullMarked;
