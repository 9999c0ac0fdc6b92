@NullMarked
package org.jishi.people.roster.ui;

import org.jspecify.annotations.NullMarked;
