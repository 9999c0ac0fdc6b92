package org.jishi.training.ui;

import java.util.UUID;

/** Opens what a follow-up leads to in a room below: a branding case from a need. Wiring gives it. */
@FunctionalInterface
public interface NeedOpener {
    /**
     * @param personId who needs help
     * @param name the person's name
     * @param followUpId the contact that told so
     * @param need in the person's words
     */
    void open(UUID personId, String name, UUID followUpId, String need);
}
