package org.jishi.person.ui;

import javafx.scene.Node;
import org.jishi.kit.table.PagedTable;
import org.jishi.person.RegisterExport;

/**
 * What is done with many rows of a list at once.
 *
 * @param importing the screen on which rows come in from a file
 * @param bar what is done with the ticked ones
 */
public record WholeList<T>(RegisterExport exports, String importing, Bar<T> bar) {
    /** The bar over a table, with what the table's export does for ticked rows. */
    public interface Bar<T> {
        Parts over(PagedTable<T> table, ExportMenu<T> export);
    }

    /**
     * @param last what was done last
     * @param ticked what stands there while rows are ticked
     */
    public record Parts(Node last, Node ticked) {}
}
