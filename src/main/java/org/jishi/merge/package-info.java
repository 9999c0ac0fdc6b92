/**
 * One person who stands in the register twice. The queue of likely pairs is computed, never kept, so that a flag goes away
 * when its cause does. A clerk proposes which entry stays, field by field, or says that the two are not the same person; a
 * reviewer who is somebody else confirms, and may undo. Tables: person_merge, person_apart; while merging also the rows of
 * the register that describe the person (docs/decisions/0016).
 */
@NullMarked
package org.jishi.merge;

import org.jspecify.annotations.NullMarked;
