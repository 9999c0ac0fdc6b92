/**
 * The register of persons, to which everything in the office points. A clerk registers and changes; whoever may see
 * whole numbers leaves an entry in the trail by each look. Tables: person, person_tag, poverty_status. What belongs to
 * persons has rooms of its own below: organisations, accounts, households, memberships, consent, rosters, mergers.
 *
 * <p>Other rooms read through {@link org.jishi.people.PersonDirectory} within their own transaction, and tell what they
 * know of a person through {@link org.jishi.people.TimelineSource}.
 */
@NullMarked
package org.jishi.people;

import org.jspecify.annotations.NullMarked;
