package org.heding.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.heding.message.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the way a command was typed. */
final class UsageError {
    private final Messages messages;

    UsageError(Messages messages) {
        this.messages = messages;
    }

    /** The sentence for a failure: picocli's own kinds are put into the user's language, ours are already. */
    String sentence(ParameterException failure) {
        return switch (failure) {
            case MissingParameterException missing -> messages.text("cli.usage.missing", missing(missing));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            default ->
                failure.getArgSpec() == null
                        ? failure.getMessage()
                        : messages.text(
                                "cli.usage.value",
                                name(failure.getArgSpec()),
                                failure.getValue() == null ? "" : failure.getValue());
        };
    }

    /** What is missing: picocli names the first place that is empty, and all after it are empty too. */
    private static String missing(MissingParameterException failure) {
        ArgSpec first = failure.getMissing().getFirst();
        if (first.isOption()) {
            return name(first);
        }
        int from = ((PositionalParamSpec) first).index().min();
        return failure.getCommandLine().getCommandSpec().positionalParameters().stream()
                .filter(place -> place.index().min() >= from)
                .map(UsageError::name)
                .collect(Collectors.joining(" "));
    }

    private String unmatched(UnmatchedArgumentException failure) {
        String words = String.join(" ", failure.getUnmatched());
        List<String> meant = failure.getSuggestions();
        return meant.isEmpty() || meant.getFirst().startsWith("-")
                ? messages.text("cli.usage.unmatched", words)
                : messages.text("cli.usage.unmatched.meant", words, String.join(", ", meant));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
