/** The pages of collecting: the list, one collecting, taking files, reading them in. */
@NullMarked
package org.jishi.people.collect.ui;

import org.jspecify.annotations.NullMarked;
