package org.heding.planted.cli;

import org.heding.planted.desktop.Window;

/** Breaks the rule that commands know no window, and closes a circle. */
public record WindowCommand(Window window) {}
