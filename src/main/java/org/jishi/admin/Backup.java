package org.jishi.admin;

import java.nio.file.Path;
import org.jishi.platform.audit.Seal;

/**
 * A backup that was made and read back.
 *
 * @param size in bytes
 * @param papers how many files of papers are in it
 * @param seal of the trail as the copy has it, to be written down beside it
 */
public record Backup(Path file, long size, int papers, Seal seal) {}
