package org.heding.policy;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heding.formula.Checker;
import org.heding.formula.Formula;
import org.heding.formula.FormulaException;
import org.heding.formula.Shape;
import org.heding.formula.Span;
import org.heding.message.Phrase;

/**
 * A formula as it is typed: with labels or ids, full-width signs or plain ones. It is read into what is stored, and what
 * is wrong with it is said at its place in what was typed.
 */
public final class TypedFormula {
    private static final String WIDE = "（），＋－—×÷≥≤≠＝＜＞“”．　＊／";
    private static final String[] PLAIN = {
        "(", ")", ",", "+", "-", "-", "*", "/", ">=", "<=", "<>", "=", "<", ">", "\"", "\"", ".", " ", "*", "/"
    };

    private final Naming naming;
    private final String typed;
    private final StringBuilder stored = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int at;

    /** What stands between two brackets: the level of its names and, of rows that are counted, theirs. */
    private static final class Frame {
        private Level level;
        private final boolean counts;
        private Level rows;

        Frame(Level level, boolean counts) {
            this.level = level;
            this.counts = counts;
        }
    }

    private TypedFormula(Naming naming, Level level, String typed) {
        this.naming = naming;
        this.typed = typed;
        frames.push(new Frame(level, false));
    }

    /**
     * What is stored of a typed formula.
     *
     * @throws FormulaException if it is no formula, with the place in what was typed
     */
    public static Formula read(Naming naming, Level level, String typed) {
        TypedFormula reading = new TypedFormula(naming, level, typed);
        while (reading.at < typed.length()) {
            reading.step();
        }
        try {
            return Formula.parse(reading.stored.toString());
        } catch (FormulaException e) {
            throw reading.placed(e);
        }
    }

    /** All that is wrong with a formula typed for a rule, each at its place in what was typed. */
    public static List<FormulaException> problems(Naming naming, Rule rule, String typed) {
        TypedFormula reading = new TypedFormula(naming, rule.level(), typed);
        List<FormulaException> problems = new ArrayList<>();
        try {
            while (reading.at < typed.length()) {
                reading.step();
            }
        } catch (FormulaException e) {
            return List.of(e);
        }
        try {
            Formula formula = Formula.parse(reading.stored.toString());
            PackNames names = new PackNames(naming.pack(), rule.level(), Map.of());
            Optional<Shape> shape = Checker.check(formula.root(), names, problems);
            Shape needed = PackNames.shape(rule.type(), rule.unit());
            if (problems.isEmpty() && shape.isPresent() && !needed.fits(shape.get())) {
                Phrase differs = Phrase.of("policy.result_shape", Checker.said(needed), Checker.said(shape.get()));
                return List.of(new FormulaException(differs, new Span(0, typed.length())));
            }
        } catch (FormulaException e) {
            problems.add(e);
        }
        return problems.stream().map(reading::placed).toList();
    }

    private FormulaException placed(FormulaException e) {
        return new FormulaException(
                e.problem(),
                new Span(origin(e.span().start()), Math.max(origin(e.span().end()), 0)));
    }

    private int origin(int place) {
        return place < origins.size() ? origins.get(place) : typed.length();
    }

    private void put(String text, int from) {
        for (int i = 0; i < text.length(); i++) {
            origins.add(from);
        }
        stored.append(text);
    }

    private void step() {
        char letter = typed.charAt(at);
        if (letter == '"' || letter == '“') {
            literal();
        } else if (Character.isDigit(letter) || letter == '.') {
            put(Normalizer.normalize(typed.substring(at, at + 1), Normalizer.Form.NFKC), at++);
        } else if (letter == '[' || named(typed.substring(at)) || Character.isLetter(letter) || letter == '_') {
            name();
        } else {
            sign(letter);
        }
    }

    private void literal() {
        int end = at + 1;
        while (end < typed.length() && "\"“”".indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        put("\"", at);
        for (int i = at + 1; i < end; i++) {
            put(typed.substring(i, i + 1), i);
        }
        if (end < typed.length()) {
            put("\"", end);
        }
        at = Math.min(end + 1, typed.length());
    }

    private void sign(char letter) {
        int wide = WIDE.indexOf(letter);
        String plain = wide >= 0 ? PLAIN[wide] : String.valueOf(letter);
        Frame frame = frames.peek();
        if (plain.equals("(")) {
            boolean counts = stored.toString().stripTrailing().matches("(?s)(.*[^A-Za-z0-9_])?COUNT");
            frames.push(new Frame(frame.level, counts));
        } else if (plain.equals(")") && frames.size() > 1) {
            frames.pop();
        } else if (plain.equals(",") && frame.counts && frame.rows != null) {
            frame.level = frame.rows;
        }
        put(plain, at++);
    }

    private boolean named(String rest) {
        return label(rest, frames.peek().level).isPresent();
    }

    /** The longest label that a text begins with, and its id. */
    private Optional<Map.Entry<String, String>> label(String rest, Level level) {
        return naming.labels(level).stream()
                .filter(entry -> rest.startsWith(entry.getKey()) && ends(rest, entry.getKey()))
                .findFirst();
    }

    private static boolean ends(String rest, String word) {
        return rest.length() == word.length()
                || !letter(rest.charAt(word.length()))
                || !letter(word.charAt(word.length() - 1));
    }

    private static boolean letter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private void name() {
        int from = at;
        Optional<Level> level = level();
        if (level.isPresent() && at < typed.length() && ".．".indexOf(typed.charAt(at)) >= 0) {
            put(level.get().id() + ".", from);
            at++;
            id(level.get());
            return;
        }
        at = from;
        id(frames.peek().level);
    }

    /** The level whose name or id stands here, if one does. */
    private Optional<Level> level() {
        String rest = typed.substring(at);
        Optional<Level> found = Stream.of(Level.values())
                .filter(level -> word(rest, level.id()) || word(rest, naming.called(level)))
                .findFirst();
        found.ifPresent(level -> at += (word(rest, level.id()) ? level.id() : naming.called(level)).length());
        return found;
    }

    private static boolean word(String rest, String word) {
        return rest.startsWith(word) && ends(rest, word);
    }

    private void id(Level level) {
        int from = at;
        String rest = typed.substring(at);
        boolean bracketed = rest.startsWith("[");
        String inner = bracketed ? rest.substring(1) : rest;
        Optional<Map.Entry<String, String>> label = label(inner, level);
        if (label.isPresent()) {
            int end = from + (bracketed ? 1 : 0) + label.get().getKey().length();
            at = bracketed && end < typed.length() && typed.charAt(end) == ']' ? end + 1 : end;
            put(label.get().getValue(), from);
            return;
        }
        Optional<Level> rows = level();
        if (rows.isPresent()) {
            frames.peek().rows = rows.get();
            put(rows.get().id(), from);
            return;
        }
        while (at < typed.length() && (letter(typed.charAt(at)) || bracketed && typed.charAt(at) != ']')) {
            at++;
        }
        String word = typed.substring(from, at);
        if (!word.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            at = Math.max(at, from + 1);
            throw new FormulaException(
                    Phrase.of("policy.no_label", typed.substring(from, at), naming.called(level)), new Span(from, at));
        }
        for (int i = from; i < at; i++) {
            put(typed.substring(i, i + 1), i);
        }
    }
}
