package org.jishi.admin;

import org.jishi.identity.NameShown;

/**
 * What an administrator sets.
 *
 * @param officeName as it stands on prints
 * @param idleMinutes after so many minutes without a key or the mouse the program locks, 1 to 120
 * @param leastPeople people of the office who must have had a hand in a case before it is decided, 2 to 5
 * @param noticeNames how much of a person's name a public notice shows
 */
public record OfficeSettings(String officeName, int idleMinutes, int leastPeople, NameShown noticeNames) {}
