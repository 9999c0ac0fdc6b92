/**
 * Collecting (收表): the same form is asked of all townships by one day. Who has sent and who has not, a text that reminds,
 * one dry run and one import of all that came, an answer to each sender. What a file's rows become is decided by {@link
 * org.jishi.intake.roster}. Tables: collecting, collecting_place, collecting_file.
 *
 * <p>The way of a file: {@link org.jishi.intake.collect.FileSorter} (whose it is) → {@link
 * org.jishi.intake.collect.CollectService} (it has come; it is kept) → {@link org.jishi.intake.collect.CollectImport}
 * (what it would do; doing that) → its answer.
 */
@NullMarked
package org.jishi.intake.collect;

import org.jspecify.annotations.NullMarked;
