/**
 * Shops 网店 and what they sold: shops of the register's persons and organisations, orders read from the platforms' own
 * files, net sales by month, and doubts 疑点 in them. A clerk enters shops and imports orders; a reviewer, never the one
 * who imported, decides a doubt: the tool doubts and never refuses by itself. One register of waybills serves the whole
 * office ({@link org.jishi.sales.WaybillRegister}); reports and awards read {@link org.jishi.sales.SalesFigures}.
 * Tables: shop, order_import, shop_order, waybill, doubt, doubt_order.
 */
@NullMarked
package org.jishi.sales;

import org.jspecify.annotations.NullMarked;
