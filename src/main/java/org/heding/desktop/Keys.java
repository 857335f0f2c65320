package org.heding.desktop;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.message.Messages;

/** The keys of the window: those of the commands, and those that lead to the sections. */
final class Keys {
    private static final int DIGITS = 9;

    private Keys() {}

    /** The key that leads to a section: Ctrl and a digit, for those beyond the ninth with Shift. */
    static KeyCombination of(Section section) {
        int place = section.ordinal();
        return KeyCombination.valueOf(
                place < DIGITS ? "Shortcut+" + (place + 1) : "Shortcut+Shift+" + (place - DIGITS + 1));
    }

    /** The key of a command that is shown. */
    static KeyCombination of(Command command) {
        return command.keys().getFirst();
    }

    /** A key as people read it: Ctrl+K. */
    static String said(KeyCombination key) {
        String text = key instanceof KeyCodeCombination known ? known.getDisplayText() : key.getName();
        return text.replace("↵", "Enter");
    }

    /** What the command of an id is called, with its key, as the help says it. */
    static String named(String id, Messages messages) {
        Command command = Command.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        return messages.text("desktop.help.command", command.label(), said(of(command)));
    }

    /** Does what a key is for; whether it is for anything. In a field that is typed in, undoing is the field's. */
    static boolean take(KeyEvent event, Commands commands) {
        Optional<Command> command = Stream.of(Command.values())
                .filter(each -> each.keys().stream().anyMatch(key -> key.match(event)))
                .findFirst();
        if (command.isPresent()) {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (typing && command.get().group() == Command.Group.STEPS) {
                return false;
            }
            command.get().run(commands);
            return true;
        }
        Optional<Section> section = commands.isOpen()
                ? Stream.of(Section.values())
                        .filter(each -> of(each).match(event))
                        .findFirst()
                : Optional.empty();
        section.ifPresent(each -> commands.go(Jump.to(each)));
        return section.isPresent();
    }
}
