/**
 * The invented county: people who do not exist, in every kind and state of case. Whatever it makes, it makes through the
 * same services as the office does, with the clock going from day to day; the same seed and day give the same data.
 */
@NullMarked
package org.jishi.sample;

import org.jspecify.annotations.NullMarked;
