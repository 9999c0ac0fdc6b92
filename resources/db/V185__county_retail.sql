-- The county's whole 网络零售额, of which the rural and the farm products' are parts; the registered shops' own is counted.

ALTER TABLE hand_entry ADD COLUMN county_retail numeric(20, 6) CHECK (county_retail >= 0);
