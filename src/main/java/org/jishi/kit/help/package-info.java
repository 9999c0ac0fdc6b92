/** Help in the program, without a network: the manual, the keys, the words explained. */
@NullMarked
package org.jishi.kit.help;

import org.jspecify.annotations.NullMarked;
