/**
 * The program: starts it, wires services by constructors, gathers screens. It sees all rooms and is seen by none.
 */
@NullMarked
package org.jishi.app;

import org.jspecify.annotations.NullMarked;
