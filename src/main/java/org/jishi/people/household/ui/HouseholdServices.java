package org.jishi.people.household.ui;

import org.jishi.people.RegisterExport;
import org.jishi.people.household.HouseholdDesk;
import org.jishi.people.household.HouseholdService;
import org.jishi.people.household.HouseholdUndo;

/** What the windows of households are served by. */
public record HouseholdServices(
        HouseholdService households, HouseholdUndo undo, HouseholdDesk desk, RegisterExport exports) {}
