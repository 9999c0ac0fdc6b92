/**
 * The register of persons, to which everything in the office points. A clerk registers and changes; whoever may see
 * whole numbers leaves an entry in the trail by each look. Tables: person, person_tag, poverty_status. What belongs to
 * persons has rooms of its own below: accounts, organisations, households, mergers, intake.
 *
 * <p>Other rooms read through {@link org.jishi.person.PersonDirectory} within their own transaction, and tell what they
 * know of a person through {@link org.jishi.person.TimelineSource}.
 */
@NullMarked
package org.jishi.person;

import org.jspecify.annotations.NullMarked;
