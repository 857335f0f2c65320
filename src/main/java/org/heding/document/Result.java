package org.heding.document;

/**
 * A figure that was computed when a year was closed.
 *
 * @param holder the unit's code or the person's ID number
 * @param name the result's name in the policy pack
 * @param value the figure as machines write it
 */
public record Result(String holder, String name, String value) {}
