@NullMarked
package org.jishi.people.many;

import org.jspecify.annotations.NullMarked;
