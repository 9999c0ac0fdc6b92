@NullMarked
package org.jishi.people.membership;

import org.jspecify.annotations.NullMarked;
