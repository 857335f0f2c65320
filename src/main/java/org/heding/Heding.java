package org.heding;

/** The program's entry. */
public final class Heding {
    private Heding() {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.out.println("heding");
    }
}
