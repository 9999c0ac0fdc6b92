package org.jishi.household.ui;

import org.jishi.household.HouseholdDesk;
import org.jishi.household.HouseholdService;
import org.jishi.household.HouseholdUndo;
import org.jishi.person.RegisterExport;

/** What the windows of households are served by. */
public record HouseholdServices(
        HouseholdService households, HouseholdUndo undo, HouseholdDesk desk, RegisterExport exports) {}
