package org.heding.desktop.policy;

import java.util.Optional;
import org.heding.message.Label;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Citation;
import org.heding.policy.Input;
import org.heding.policy.Layer;
import org.heding.policy.Level;
import org.heding.policy.Parameter;
import org.heding.policy.Rule;
import org.heding.policy.Status;
import org.heding.policy.Table;

/** Something that a policy pack says, or that the document says over it: what stands in the list of the section. */
sealed interface Entry {
    /** What people call it. */
    Text label();

    /** Tells it from all others, also in another reading of the same pack. */
    String key();

    /** A rule. */
    record OfRule(Rule rule) implements Entry {
        @Override
        public Text label() {
            return rule.label();
        }

        @Override
        public String key() {
            return "rule " + rule.level() + " " + rule.id();
        }
    }

    /** A parameter. */
    record OfParameter(Parameter parameter) implements Entry {
        @Override
        public Text label() {
            return parameter.label();
        }

        @Override
        public String key() {
            return "parameter " + parameter.id();
        }
    }

    /** A table. */
    record OfTable(Table table) implements Entry {
        @Override
        public Text label() {
            return table.label();
        }

        @Override
        public String key() {
            return "table " + table.id();
        }
    }

    /** A figure that the pack asks for. */
    record OfInput(Input input) implements Entry {
        @Override
        public Text label() {
            return input.label();
        }

        @Override
        public String key() {
            return "input " + input.level() + " " + input.id();
        }
    }

    /** A standard that is checked. */
    record OfCheck(Check check) implements Entry {
        @Override
        public Text label() {
            return check.label();
        }

        @Override
        public String key() {
            return "check " + check.level() + " " + check.id();
        }
    }

    /**
     * A clause that values and rules cite.
     *
     * @param section the section of its paper
     * @param words what it says
     * @param layer the pack that cites it
     */
    record Clause(String section, Label words, Optional<Layer> layer) implements Entry {
        static Clause of(Citation citation) {
            return new Clause(citation.section(), citation.words(), citation.layer());
        }

        @Override
        public Text label() {
            return messages -> section + "　" + words.in(messages);
        }

        @Override
        public String key() {
            return "clause " + section + " " + words.zh();
        }
    }

    /** What a thing rests on, as far as it rests on one thing. */
    default Optional<Citation> citation() {
        return switch (this) {
            case OfRule of -> Optional.of(of.rule().citation());
            case OfCheck of -> Optional.of(of.check().citation());
            case OfParameter of ->
                of.parameter().values().stream().map(Parameter.Dated::citation).reduce((earlier, later) -> later);
            case OfTable of ->
                of.table().editions().stream().map(Table.Edition::citation).reduce((earlier, later) -> later);
            case OfInput of -> Optional.empty();
            case Clause of -> Optional.empty();
        };
    }

    /** Whether it is read into the paper or decided locally, which the list says. */
    default Optional<Status> remarkable() {
        return citation().map(Citation::status).filter(status -> status != Status.SOURCED);
    }

    /** Whose figure it is, if it is anybody's. */
    default Optional<Level> level() {
        return switch (this) {
            case OfRule of -> Optional.of(of.rule().level());
            case OfInput of -> Optional.of(of.input().level());
            case OfCheck of -> Optional.of(of.check().level());
            default -> Optional.empty();
        };
    }
}
