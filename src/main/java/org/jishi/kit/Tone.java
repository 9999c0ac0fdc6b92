package org.jishi.kit;

/** What a colour says. A chip or a tile always says it in words or by an icon as well. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /** The style class of the theme. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
