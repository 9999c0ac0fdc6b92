/** Tests of the pages of collecting. */
@NullMarked
package org.jishi.people.collect.ui;

import org.jspecify.annotations.NullMarked;
