@NullMarked
package org.jishi.award.ui;

import org.jspecify.annotations.NullMarked;
