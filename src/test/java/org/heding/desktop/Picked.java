package org.heding.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.heding.desktop.control.FilePicker;

/** File dialogs that answer what a test told them, and remember what was shown. */
final class Picked implements FilePicker {
    private final Deque<Path> answers = new ArrayDeque<>();
    private final List<Path> shown = new ArrayList<>();

    void next(Path answer) {
        answers.add(answer);
    }

    List<Path> shown() {
        return shown;
    }

    @Override
    public Optional<Path> read(Sort sort) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> write(Sort sort, String name) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public void show(Path path) {
        shown.add(path);
    }
}
