package org.jishi.kit;

/** How high the rows of lists are; chosen by the person. */
public enum RowHeight {
    STANDARD(34),
    COMPACT(28);

    private static final String KEPT = "rows";

    private final double pixels;

    RowHeight(double pixels) {
        this.pixels = pixels;
    }

    public double pixels() {
        return pixels;
    }

    public static RowHeight of(ViewState state) {
        return state.get(KEPT).filter(COMPACT.name()::equals).isPresent() ? COMPACT : STANDARD;
    }

    public void keep(ViewState state) {
        state.put(KEPT, name());
    }
}
