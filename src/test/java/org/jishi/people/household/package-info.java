@NullMarked
package org.jishi.people.household;

import org.jspecify.annotations.NullMarked;
