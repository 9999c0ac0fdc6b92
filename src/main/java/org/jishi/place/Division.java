package org.jishi.place;

import java.util.List;

/** What the division book knows of one place. */
public sealed interface Division {
    /** 6 digits for a county, 9 for a township, 12 for a village. */
    String code();

    String name();

    /**
     * @param city the city or prefecture above, as printed; 市辖区 and the like included
     * @param province the province above
     */
    record County(String code, String name, String city, String province) implements Division {
        /** Told apart from counties of the same name: 重庆市 奉节县. A city that only repeats is left out. */
        public String fullName() {
            boolean telling = !city.equals(name) && !city.equals("市辖区") && !city.equals("县") && !city.contains("直辖");
            return province + (telling ? " " + city : "") + " " + name;
        }
    }

    /** @param villages in the order of their codes */
    record Township(String code, String name, PlaceKind kind, List<Village> villages) implements Division {
        public Township {
            villages = List.copyOf(villages);
        }
    }

    /** @param kind as {@link PlaceKind#ofVillage} reads it */
    record Village(String code, String name, PlaceKind kind) implements Division {
        /** By the code alone: 200 to 399 are villagers' committees. A guess, and shown as one. */
        public boolean ruralGuess() {
            char first = code.charAt(9);
            return first == '2' || first == '3';
        }
    }
}
