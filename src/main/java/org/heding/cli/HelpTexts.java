package org.heding.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.heding.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the help texts of one language into commands whose descriptions are message keys. */
final class HelpTexts extends ResourceBundle {
    private static final int WIDTH = 110;

    private final Map<String, String> texts = new LinkedHashMap<>();

    private HelpTexts() {}

    /** Translates a command and all below it. */
    static void put(CommandLine command, Messages messages) {
        HelpTexts bundle = new HelpTexts();
        List<CommandSpec> specs = new ArrayList<>();
        collect(command, specs);
        for (CommandSpec spec : specs) {
            for (ArgSpec argument : spec.args()) {
                bundle.texts.put(argument.descriptionKey(), messages.text(argument.descriptionKey()));
            }
        }
        for (CommandSpec spec : specs) {
            UsageMessageSpec usage = spec.usageMessage();
            usage.description(messages.text(usage.description()[0]));
            usage.width(WIDTH);
            usage.synopsisHeading(messages.text("cli.help.heading.synopsis") + " ");
            usage.synopsisSubcommandLabel(messages.text("cli.help.heading.command"));
            usage.descriptionHeading("%n");
            usage.parameterListHeading("%n" + messages.text("cli.help.heading.parameters") + "%n");
            usage.optionListHeading("%n" + messages.text("cli.help.heading.options") + "%n");
            usage.commandListHeading("%n" + messages.text("cli.help.heading.commands") + "%n");
            spec.resourceBundle(bundle);
            spec.versionProvider(new Version());
        }
    }

    private static void collect(CommandLine command, List<CommandSpec> specs) {
        specs.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(sub -> collect(sub, specs));
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
