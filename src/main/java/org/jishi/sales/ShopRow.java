package org.jishi.sales;

/** A shop in the list, with what it sold. */
public record ShopRow(Shop shop, Retail retail) {}
