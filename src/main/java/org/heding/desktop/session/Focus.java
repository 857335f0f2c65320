package org.heding.desktop.session;

/**
 * The figure under the cursor.
 *
 * @param holder the unit or person
 * @param id the input or result
 */
public record Focus(String holder, String id) {}
