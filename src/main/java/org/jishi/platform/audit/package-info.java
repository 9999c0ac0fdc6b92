/**
 * The append-only trail: one hash chain per site, each entry with the hash of the row's after-image. Table: audit_entry.
 */
@NullMarked
package org.jishi.platform.audit;

import org.jspecify.annotations.NullMarked;
