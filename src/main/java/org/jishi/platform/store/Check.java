package org.jishi.platform.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** One part of data check: reads, changes nothing, and tells what it found. Each room that keeps sums or chains has one. */
public interface Check {
    /** Text key of what is checked, such as "platform.check.name.trail". */
    String name();

    /** Reads through a handle whose statements all see the same moment. Empty when all is well. */
    List<Finding> run(Handle handle);
}
