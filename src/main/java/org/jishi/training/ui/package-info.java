/** The pages of the training room: classes, the attendance board, courses, sheets, follow-ups and call-backs. */
@NullMarked
package org.jishi.training.ui;

import org.jspecify.annotations.NullMarked;
