/**
 * Files written whole or not at all, and the folders that a program may trust.
 */
@NullMarked
package org.jishi.platform.files;

import org.jspecify.annotations.NullMarked;
