package org.jishi.sales.ui;

import org.jishi.place.PlaceService;
import org.jishi.sales.DoubtService;
import org.jishi.sales.OrderImportService;
import org.jishi.sales.ShopService;

/** What the pages of the room call. */
public record SalesServices(ShopService shops, OrderImportService imports, DoubtService doubts, PlaceService places) {}
