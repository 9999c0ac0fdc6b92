/** Who belongs to which organisation, as what, and since when. A person is in as many as they are, and one stands for each. */
@NullMarked
package org.jishi.people.membership;

import org.jspecify.annotations.NullMarked;
