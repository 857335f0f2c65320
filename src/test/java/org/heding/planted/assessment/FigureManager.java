package org.heding.planted.assessment;

/** Breaks the rule of names. */
public final class FigureManager {
    private FigureManager() {}
}
