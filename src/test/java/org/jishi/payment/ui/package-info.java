@org.jspecify.annotations.NullMarked
package org.jishi.payment.ui;
