package org.heding.assessment;

import java.util.ArrayList;
import java.util.List;
import org.heding.formula.Expression;
import org.heding.formula.Formula;
import org.heding.formula.Value;
import org.heding.message.Text;
import org.heding.policy.Check;
import org.heding.policy.Type;

/** How findings of a check are told: what is the same for all of them, of which there may be very many. */
final class Telling {
    private static final int ACTUAL = 0;
    private static final int REQUIRED = 1;
    private static final int MOST = 2;

    private final Check check;
    private final Template sentence;
    /** The sort of figures the check compares. */
    private final Type type;
    /** The names of a finding's figures: those the check compares, and those the sentence names besides. */
    private final List<String> names = new ArrayList<>(List.of("actual", "required"));
    /** What sort each is of. */
    private final List<Type> types = new ArrayList<>();

    Telling(Book book, Check check) {
        this.check = check;
        this.sentence = new Template(check.message());
        this.type = type(book, check);
        check.requiredMost().ifPresent(most -> names.add("required_most"));
        names.forEach(name -> types.add(type));
        for (String name : sentence.names()) {
            boolean period = name.equals("period") && !check.periods().isEmpty();
            if (!names.contains(name) && !period) {
                names.add(name);
                types.add(book.describe(check.level(), name).type());
            }
        }
    }

    /** The sort of figures a check compares: that of the figure it names. */
    private static Type type(Book book, Check check) {
        for (Formula formula : List.of(check.actual(), check.required())) {
            if (formula.root() instanceof Expression.Name name) {
                return book.describe(check.level(), name.id()).type();
            }
        }
        return Type.DECIMAL;
    }

    Check check() {
        return check;
    }

    /** The names of the figures the check compares, in their order. */
    List<String> compared() {
        return names.subList(0, check.requiredMost().isPresent() ? MOST + 1 : MOST);
    }

    /** The names of a finding's figures, in their order: first those the check compares. */
    List<String> names() {
        return names;
    }

    /** What is, as a number. */
    String actual(Value[] figures) {
        return plain(figures[ACTUAL]);
    }

    /** What should be, as a number or as {@code 5–7}. */
    String required(Value[] figures) {
        if (!figures[REQUIRED].known()) {
            return "";
        }
        String least = plain(figures[REQUIRED]);
        return check.requiredMost().isPresent() ? least + "–" + plain(figures[MOST]) : least;
    }

    private String plain(Value value) {
        return value instanceof Value.Amount amount ? Figures.plain(amount.number(), type) : "";
    }

    /** The sentence. */
    Text sentence(Value[] figures, int period) {
        return messages -> sentence.in(messages, name -> {
            int place = names.indexOf(name);
            return place < 0 ? Figures.said(Value.of(period), type) : Figures.said(figures[place], types.get(place));
        });
    }
}
