package org.heding.formula;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What the operators and functions do with values. */
final class Operations {
    /** How many wants a missing value names: enough to act on, few enough to read. */
    private static final int WANTS = 12;

    /** So many decimals a number is rounded to at most; fewer than minus so many are as little use. */
    static final int MOST_DECIMALS = 30;

    private static final Fraction FEN = Fraction.of(100);

    private Operations() {}

    static Value apply(Operator operator, Value left, Value right) {
        Value lacking = lacking(List.of(left, right));
        if (lacking != null) {
            return lacking;
        }
        if (operator.compares()) {
            return new Value.Truth(compare(operator, left, right));
        }
        Value.Amount first = (Value.Amount) left;
        Value.Amount second = (Value.Amount) right;
        Fraction number =
                switch (operator) {
                    case PLUS -> first.number().plus(second.number());
                    case MINUS -> first.number().minus(second.number());
                    case TIMES -> first.number().times(second.number());
                    case DIVIDED_BY -> {
                        if (second.number().signum() == 0) {
                            yield null;
                        }
                        yield first.number().dividedBy(second.number());
                    }
                    default -> throw new IllegalStateException(operator.sign());
                };
        return number == null
                ? new Value.Missing(List.of())
                : new Value.Amount(number, first.incomplete() || second.incomplete());
    }

    private static boolean compare(Operator operator, Value left, Value right) {
        if (left instanceof Value.Amount first && right instanceof Value.Amount second) {
            int order = first.number().compareTo(second.number());
            return switch (operator) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
                default -> throw new IllegalStateException(operator.sign());
            };
        }
        return left.equals(right) == (operator == Operator.EQUAL);
    }

    static Value all(List<Value> conditions) {
        return decide(conditions, false);
    }

    static Value any(List<Value> conditions) {
        return decide(conditions, true);
    }

    private static Value decide(List<Value> conditions, boolean decisive) {
        for (Value condition : conditions) {
            if (condition instanceof Value.Truth truth && truth.holds() == decisive) {
                return new Value.Truth(decisive);
            }
        }
        Value lacking = lacking(conditions);
        return lacking != null ? lacking : new Value.Truth(!decisive);
    }

    static Value not(Value condition) {
        return condition instanceof Value.Truth truth ? new Value.Truth(!truth.holds()) : condition;
    }

    static Value round(Value value, Value decimals, RoundingMode mode) {
        Value lacking = lacking(List.of(value, decimals));
        if (lacking != null) {
            return lacking;
        }
        Value.Amount amount = (Value.Amount) value;
        // As in Excel, what follows the point of the number of decimals counts for nothing.
        Fraction places = ((Value.Amount) decimals).number().rounded(0, RoundingMode.DOWN);
        return places.isWithin(-MOST_DECIMALS, MOST_DECIMALS)
                ? new Value.Amount(amount.number().rounded((int) places.toLong(), mode), amount.incomplete())
                : new Value.Missing(List.of());
    }

    /**
     * The sum, least, greatest or last of some values, passing over what does not apply.
     *
     * @param mayLeaveOut whether what is missing may be left out, which makes the value incomplete
     */
    static Value aggregate(Function function, List<Value> values, boolean mayLeaveOut) {
        List<Value> asked =
                values.stream().filter(value -> value != Value.NOT_APPLICABLE).toList();
        List<Value.Amount> known = new ArrayList<>();
        asked.forEach(value -> {
            if (value instanceof Value.Amount amount) {
                known.add(amount);
            }
        });
        boolean leavesOut = known.size() < asked.size();
        boolean none = function == Function.SUM
                ? known.stream().allMatch(value -> value == Value.SUM_OF_NONE)
                : known.isEmpty();
        if (leavesOut && (!mayLeaveOut || none)) {
            return missing(asked);
        }
        if (none) {
            return function == Function.SUM ? Value.SUM_OF_NONE : Value.NOT_APPLICABLE;
        }
        boolean incomplete = leavesOut || known.stream().anyMatch(Value.Amount::incomplete);
        Fraction number = known.stream()
                .map(Value.Amount::number)
                .reduce(combining(function))
                .orElseThrow();
        return new Value.Amount(number, incomplete);
    }

    private static BinaryOperator<Fraction> combining(Function function) {
        return switch (function) {
            case SUM -> Fraction::plus;
            case MIN -> (a, b) -> a.compareTo(b) <= 0 ? a : b;
            case MAX -> (a, b) -> a.compareTo(b) >= 0 ? a : b;
            case LAST -> (a, b) -> b;
            default -> throw new IllegalStateException(function.name());
        };
    }

    /** The share of an amount; the values are the amount, the index of the share from 1, and the parts. */
    static Value share(List<Value> values) {
        Value lacking = lacking(values);
        if (lacking != null) {
            return lacking;
        }
        Value.Amount amount = (Value.Amount) values.get(0);
        Fraction index = ((Value.Amount) values.get(1)).number();
        List<Fraction> parts = values.subList(2, values.size()).stream()
                .map(part -> ((Value.Amount) part).number())
                .toList();
        Fraction fen = amount.number().times(FEN).rounded(0, RoundingMode.HALF_UP);
        boolean divisible = fen.isWithin(0, Long.MAX_VALUE)
                && index.isWhole()
                && index.isWithin(1, parts.size())
                && parts.stream().allMatch(part -> part.signum() >= 0)
                && parts.stream().anyMatch(part -> part.signum() > 0);
        if (!divisible) {
            return new Value.Missing(List.of());
        }
        long share = Apportionment.of(fen.toLong(), parts, false).parts().get((int) index.toLong() - 1);
        boolean incomplete = values.stream().anyMatch(value -> ((Value.Amount) value).incomplete());
        return new Value.Amount(Fraction.of(share).dividedBy(FEN), incomplete);
    }

    /** What makes a value of these impossible: something missing, or else something that does not apply; or null. */
    static Value lacking(List<Value> values) {
        if (values.stream().anyMatch(Value.Missing.class::isInstance)) {
            return missing(values);
        }
        return values.contains(Value.NOT_APPLICABLE) ? Value.NOT_APPLICABLE : null;
    }

    static Value missing(List<Value> values) {
        Set<Value.Want> wants = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Missing missing && wants.size() < WANTS) {
                wants.addAll(missing.wants());
            }
        }
        return new Value.Missing(List.copyOf(wants));
    }
}
