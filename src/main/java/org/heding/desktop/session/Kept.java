package org.heding.desktop.session;

import java.util.Map;
import org.heding.document.Backup;
import org.heding.document.Backups;
import org.heding.document.DocumentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup and what is in it.
 *
 * @param backup the backup
 * @param counts how many units and people it holds, by the names of their tables; empty where it cannot be read
 */
public record Kept(Backup backup, Map<String, Long> counts) {
    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    /** Looks into a backup. */
    static Kept of(Backup backup) {
        try {
            return new Kept(backup, Backups.counts(backup));
        } catch (DocumentException e) {
            LOG.warn("A backup cannot be read: {}", e.kind());
            return new Kept(backup, Map.of());
        }
    }
}
