/**
 * Which entries of the register may be one person written twice. Signs of likeness and of difference, each with a weight
 * that is data ({@code data/alike.tsv}), are added up, after the model of Fellegi and Sunter (A Theory for Record Linkage,
 * 1969): a weight is about the logarithm to base 2 of how much more often the sign is seen among entries of one person
 * than among entries of two. Nothing here writes: what was found is shown to a person who decides.
 */
@NullMarked
package org.jishi.alike;

import org.jspecify.annotations.NullMarked;
