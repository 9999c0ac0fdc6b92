@NullMarked
package org.jishi.people.roster;

import org.jspecify.annotations.NullMarked;
