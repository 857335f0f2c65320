package org.heding.desktop.grid;

/** A cell's place among the rows and columns shown, from 0. */
record Spot(int row, int column) {}
