/** Figures of the program beside those of its peers, taken in one run: installer/bench.sh. */
@NullMarked
package org.jishi.bench;

import org.jspecify.annotations.NullMarked;
