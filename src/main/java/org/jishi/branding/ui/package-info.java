/**
 * Branding cases in the window: as a list and as a board of stages, opened from a person's need, planned within the
 * scheme's caps, decided by two people, delivered with papers, accepted by somebody else, and what came of it. Open to
 * whoever may see cases; each act shows only to those who may. Tables: those of the branding room.
 */
@NullMarked
package org.jishi.branding.ui;

import org.jspecify.annotations.NullMarked;
