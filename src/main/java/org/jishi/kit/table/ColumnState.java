package org.jishi.kit.table;

/**
 * How a column stands for a user.
 *
 * @param width in pixels as drawn by hand, 0 where it is the program's to say
 * @param shown whether the user has it, also when it stepped aside for want of room
 * @param heading what it is called
 */
public record ColumnState(int width, boolean shown, String heading) {}
