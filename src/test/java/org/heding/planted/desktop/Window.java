package org.heding.planted.desktop;

import org.heding.planted.cli.WindowCommand;

/** Closes the circle. */
public record Window(WindowCommand command) {}
