/**
 * What cards and forms say of somebody, and how it is read: names, numbers and their check characters, phones, sexes; how
 * a number is shown that not everybody may see. Knows no register and no table.
 */
@NullMarked
package org.jishi.identity;

import org.jspecify.annotations.NullMarked;
