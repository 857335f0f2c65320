package org.heding.document;

import java.time.Instant;

/**
 * An edit that was made (修改记录): one step of undoing.
 *
 * @param id its number in the document, in the order of time
 * @param act what somebody did
 * @param label what it was, as its maker called it
 * @param changes how many changes it held
 * @param madeAt when it was made
 * @param who the user's name on the machine, and the machine's where it is known; empty where it was not recorded
 * @param stands whether it is in force: it has not been taken back
 */
public record Edit(long id, Act act, String label, int changes, Instant madeAt, String who, boolean stands) {}
