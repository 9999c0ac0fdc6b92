/**
 * Work off the window's thread, with progress and cancel; no toolkit here.
 */
@NullMarked
package org.jishi.platform.jobs;

import org.jspecify.annotations.NullMarked;
