@NullMarked
package org.jishi.people.consent;

import org.jspecify.annotations.NullMarked;
