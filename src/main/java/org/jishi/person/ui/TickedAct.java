package org.jishi.person.ui;

import java.util.function.BiConsumer;
import org.jishi.kit.table.Ticks;
import org.jishi.person.PersonRow;
import org.jishi.platform.access.Act;

/**
 * What a room below can do with persons that are ticked in the register, such as bring them into a class. Wiring gives it.
 *
 * @param key text of its button
 * @param act who may
 * @param run is told who is ticked, and what to do when it is done
 */
public record TickedAct(String key, Act act, BiConsumer<Ticks.Choice<PersonRow>, Runnable> run) {}
