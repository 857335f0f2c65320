package org.heding.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heding.assessment.DocumentPacks;
import org.heding.document.Document;
import org.heding.document.DocumentException;
import org.heding.ledger.Change;
import org.heding.ledger.LocalValue;
import org.heding.message.Phrase;
import org.heding.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heding policy adopt}: a value of the document's own (本地口径), with what it rests on. */
@Command(name = "adopt", description = "cli.help.policy.adopt")
final class PolicyAdoptCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.help.file")
    private Path file;

    @Parameters(index = "1", paramLabel = "NAME=VALUE", descriptionKey = "cli.help.own.setting")
    private String setting;

    @Mixin
    private OwnValueOptions own = new OwnValueOptions();

    @Option(names = "--basis", paramLabel = "TEXT", required = true, descriptionKey = "cli.help.own.basis")
    private String basis;

    @Option(names = "--decided", paramLabel = "DAY", required = true, descriptionKey = "cli.help.own.decided")
    private LocalDate decided;

    @Option(names = "--dry-run", descriptionKey = "cli.help.edit.dryrun")
    private boolean dryRun;

    PolicyAdoptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws DocumentException, Refusal {
        try (Document document = dryRun ? Documents.openForReading(terminal, file) : Documents.open(terminal, file)) {
            PolicyPack pack = Packs.ofDocument(
                    DocumentPacks.of(document.ledger()), document.settings().policy());
            LocalValue value = value(document, pack);
            new PolicyEdit(terminal, document)
                    .make(
                            List.of(new Change.PutLocalValue(value)),
                            document.settings(),
                            Phrase.of(
                                    "cli.adopt.label",
                                    new OwnValueText(pack, document.ledger()).name(value),
                                    value.value().toPlainString(),
                                    value.from().toString()),
                            dryRun);
        } catch (ParameterSearch.Unusable unusable) {
            throw new ParameterException(spec.commandLine(), unusable.problem().in(terminal.messages()), unusable);
        }
        return ExitCode.DONE;
    }

    private LocalValue value(Document document, PolicyPack pack) throws ParameterSearch.Unusable {
        if (basis.isBlank()) {
            throw new ParameterSearch.Unusable(Phrase.of("cli.usage.basis"));
        }
        ParameterSearch search = new ParameterSearch(pack, terminal.messages());
        String id = own.id(pack, ParameterSearch.name(setting), search);
        BigDecimal value = ParameterSearch.value(setting);
        Optional<Phrase> refusal = pack.refusal(id, own.row(), value);
        if (refusal.isPresent()) {
            throw new ParameterSearch.Unusable(refusal.get());
        }
        return new LocalValue(id, own.row(), own.area(document.ledger()), own.from(), value, basis.strip(), decided);
    }
}
