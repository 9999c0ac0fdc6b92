/**
 * The file's key: random, wrapped once for each login by a key made from its password, and once by the recovery key.
 * The key file lies beside the database, twice, and in every backup. Who may do what with it is decided by the rooms
 * that call; owns no table.
 */
@NullMarked
package org.jishi.platform.keys;

import org.jspecify.annotations.NullMarked;
