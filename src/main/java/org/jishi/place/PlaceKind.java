package org.jishi.place;

/** What a place is, read from the end of its name, or from its code where the name does not tell. */
public enum PlaceKind {
    COUNTY,
    STREET,
    TOWN,
    TOWNSHIP,
    OTHER_TOWNSHIP,
    VILLAGERS,
    RESIDENTS,
    OTHER_VILLAGE;

    static PlaceKind ofTownship(String name) {
        if (name.endsWith("街道") || name.endsWith("街道办事处")) {
            return STREET;
        }
        if (name.endsWith("镇")) {
            return TOWN;
        }
        return name.endsWith("乡") ? TOWNSHIP : OTHER_TOWNSHIP;
    }

    /**
     * The Bureau's rule for the last three digits: 001-199 residents' committees, 200-399 villagers' committees, 400 and
     * above places that only act as one.
     */
    static PlaceKind ofVillage(String code, String name) {
        if (name.endsWith("村民委员会") || name.endsWith("村委会")) {
            return VILLAGERS;
        }
        if (name.endsWith("居民委员会") || name.endsWith("居委会") || name.endsWith("社区")) {
            return RESIDENTS;
        }
        int number = Integer.parseInt(code.substring(9));
        if (number < 200) {
            return RESIDENTS;
        }
        return number < 400 ? VILLAGERS : OTHER_VILLAGE;
    }
}
