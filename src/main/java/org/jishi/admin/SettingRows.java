package org.jishi.admin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Actor;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.store.Ids;
import org.jishi.platform.store.Settings;

/** Writes what the office has set about itself, with the trail. */
final class SettingRows {
    private final AuditTrail trail;
    private final Ids ids;

    SettingRows(AuditTrail trail, Ids ids) {
        this.trail = trail;
        this.ids = ids;
    }

    /** Writes one setting; what is already so is left alone. */
    void put(Handle handle, Actor actor, String name, String content) {
        Optional<String> before = Settings.find(handle, name);
        if (before.filter(content::equals).isPresent()) {
            return;
        }
        UUID id = handle.createQuery("SELECT id FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(UUID.class)
                .findOne()
                .orElseGet(ids::next);
        int changed = handle.createUpdate("UPDATE setting SET content = :content, version = version + 1 WHERE id = :id")
                .bind("content", content)
                .bind("id", id)
                .execute();
        if (changed == 0) {
            handle.createUpdate("INSERT INTO setting (id, name, content) VALUES (:id, :name, :content)")
                    .bind("id", id)
                    .bind("name", name)
                    .bind("content", content)
                    .execute();
        }
        trail.append(
                handle,
                actor,
                "admin.setting",
                "setting",
                id,
                Map.of("name", name, "from", before.orElse(""), "to", content));
    }
}
