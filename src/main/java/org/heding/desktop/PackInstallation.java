package org.heding.desktop;

import java.io.IOException;
import java.nio.file.Path;
import org.heding.desktop.control.FilePicker;
import org.heding.desktop.policy.PolicyView;
import org.heding.desktop.session.Desk;
import org.heding.desktop.session.Failure;
import org.heding.desktop.session.Jump;
import org.heding.desktop.session.Section;
import org.heding.message.Phrase;
import org.heding.policy.InstalledPacks;
import org.heding.policy.PackException;
import org.heding.policy.PolicyPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs a policy pack that came as a file, and then shows what it would change in the open document. */
final class PackInstallation {
    private static final Logger LOG = LoggerFactory.getLogger(PackInstallation.class);

    private final Shell shell;
    private final Desk desk;
    private final InstalledPacks installed = InstalledPacks.ofThisComputer();

    PackInstallation(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
    }

    /** Asks for the file; where another version is there, asks before it is replaced. */
    void choose() {
        shell.files().read(FilePicker.Sort.PACK).ifPresent(this::examine);
    }

    private void examine(Path file) {
        try {
            InstalledPacks.Arrival arrival = installed.examine(file);
            PolicyPack now = arrival.found().pack();
            if (arrival.known() || arrival.before().isEmpty()) {
                install(arrival);
            } else {
                String versions = desk.text(
                        "desktop.install.replace",
                        now.title(),
                        now.id(),
                        arrival.before().get().version(),
                        now.version());
                shell.ask(versions, "", desk.text("desktop.install.replace.go"), yes -> install(arrival));
            }
        } catch (PackException e) {
            shell.fail(Failure.of(e));
        }
    }

    private void install(InstalledPacks.Arrival arrival) {
        PolicyPack pack = arrival.found().pack();
        try {
            installed.install(arrival);
        } catch (IOException e) {
            LOG.error("A pack could not be installed", e);
            shell.fail(new Failure(
                    Phrase.of("desktop.install.failed", pack.title()),
                    Phrase.of("desktop.install.failed.fix"),
                    e.toString()));
            return;
        }
        shell.window().ifPresent(window -> {
            window.go(new Jump(Section.POLICY, "", PolicyView.TRIAL + pack.id()));
            window.say(Phrase.of(
                    arrival.compared() ? "desktop.install.compared" : "desktop.install.not_compared",
                    pack.title(),
                    pack.version(),
                    arrival.sha256()));
        });
    }
}
