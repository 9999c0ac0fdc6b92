/**
 * The register that everything in the office points to: persons, organisations, their identity numbers and their bank
 * accounts. A clerk registers and changes; a reviewer, never the one who asked, confirms an account before money goes to
 * it; whoever may see whole numbers leaves an entry in the trail by each look. Tables: person, person_tag,
 * poverty_status, organisation, bank_account. The notice that persons agree to is {@code people.consent}'s.
 *
 * <p>Other rooms read through {@link org.jishi.people.PersonDirectory} within their own transaction, and tell what they
 * know of a person through {@link org.jishi.people.TimelineSource}.
 */
@NullMarked
package org.jishi.people;

import org.jspecify.annotations.NullMarked;
