package org.jishi.admin;

import java.nio.file.Path;
import java.time.Instant;
import org.jishi.platform.audit.Seal;

/**
 * A backup in a folder of backups.
 *
 * @param size of its own file in bytes; papers lie beside it, once for all
 * @param seal of the trail as the copy has it
 */
public record KeptBackup(Path file, Instant madeAt, long size, Seal seal, BackupSummary summary) {}
