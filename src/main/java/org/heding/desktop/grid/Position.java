package org.heding.desktop.grid;

/** A cell's place in a grid. */
public record Position(Row row, Column column) {}
