@NullMarked
package org.jishi.people.merge;

import org.jspecify.annotations.NullMarked;
