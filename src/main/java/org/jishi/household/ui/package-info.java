/** The windows of households: their list, the page of one, its forms, and the card on a person's page. */
@NullMarked
package org.jishi.household.ui;

import org.jspecify.annotations.NullMarked;
