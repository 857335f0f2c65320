package org.heding.desktop;

import java.util.List;
import java.util.stream.Stream;
import org.heding.desktop.palette.Entry;
import org.heding.desktop.palette.PaletteModel;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Search;
import org.heding.desktop.session.Section;

/** What the palette offers: all commands that can be done now, all sections, and what the document holds. */
final class Offers {
    private final Desk desk;
    private final Commands commands;

    Offers(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    PaletteModel model() {
        return new PaletteModel(
                this::entries, (text, most) -> new Search(desk.snapshot(), desk.messages()).find(text, most), desk::go);
    }

    private List<Entry> entries() {
        Stream<Entry> doing = Stream.of(Command.values())
                .filter(command -> command != Command.PALETTE && command.possible(commands))
                .map(this::entry);
        return Stream.concat(Stream.of(Section.values()).map(this::entry), doing)
                .toList();
    }

    private Entry entry(Command command) {
        return new Entry(
                command.name(commands),
                command.label(),
                desk.text("desktop.menu." + command.group().menu()),
                Keys.said(Keys.of(command)),
                () -> command.run(commands));
    }

    private Entry entry(Section section) {
        return new Entry(
                section.label().in(desk.messages()),
                section.label(),
                desk.text("desktop.search.section"),
                Keys.said(Keys.of(section)),
                () -> desk.go(Jump.to(section)));
    }
}
