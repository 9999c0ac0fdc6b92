package org.jishi.kit.page;

import org.jishi.kit.Tone;

/**
 * What one key writes into a cell of a {@link MarkBoard}.
 *
 * @param code what it is called in the model
 * @param letter what the cell shows, one or two characters; never the colour alone
 * @param key the key that writes it, upper case, such as 'P' or '1'
 * @param words its name, for the legend and the screen reader
 */
public record Mark(String code, String letter, char key, String words, Tone tone) {}
