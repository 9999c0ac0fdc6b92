/** What tests share: an office in memory, people of every role, a background that runs at once. */
@NullMarked
package org.jishi.support;

import org.jspecify.annotations.NullMarked;
