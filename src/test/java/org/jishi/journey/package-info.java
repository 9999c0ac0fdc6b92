/** The main job from set-up to the workbooks, walked by keys through the real window: an act for each part of it. */
@NullMarked
package org.jishi.journey;

import org.jspecify.annotations.NullMarked;
