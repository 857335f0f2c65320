package org.heding.message;

import java.util.concurrent.CancellationException;

/** Hears how far long work has come, and may stop it. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing and stops nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Says how far the work has come; called by the working thread, often.
     *
     * @param done what is done
     * @param total what there is to do, or 0 if that is not known
     * @throws CancellationException if the work is to stop; nothing it did is kept then
     */
    void at(long done, long total);
}
