/** Tests of shops, orders and doubts. */
@org.jspecify.annotations.NullMarked
package org.jishi.sales;
