package org.heding.policy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.heding.message.Phrase;

/** Finds rules that need one another in a circle. */
final class Circles {
    private enum Mark {
        OPEN,
        DONE
    }

    private final PolicyPack pack;
    private final Predicate<Rule> unsound;
    private final Map<Rule, Mark> marks = new IdentityHashMap<>();
    private final List<Rule> path = new ArrayList<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private Circles(PolicyPack pack, Predicate<Rule> unsound) {
        this.pack = pack;
        this.unsound = unsound;
    }

    /**
     * A problem for each circle, which names its rules in order.
     *
     * @param unsound rules that are passed by, for what they name need not be there
     */
    static List<PackProblem> find(PolicyPack pack, Predicate<Rule> unsound) {
        Circles circles = new Circles(pack, unsound);
        pack.rules().forEach(circles::visit);
        return circles.problems;
    }

    private void visit(Rule rule) {
        if (unsound.test(rule) || marks.get(rule) == Mark.DONE) {
            return;
        }
        if (marks.get(rule) == Mark.OPEN) {
            List<String> names = path.subList(path.indexOf(rule), path.size()).stream()
                    .map(member -> member.level().id() + "." + member.id())
                    .toList();
            problems.add(new PackProblem(
                    "rules/" + rule.id(),
                    Phrase.of("policy.circle", String.join(" → ", names) + " → " + names.get(0))));
            return;
        }
        marks.put(rule, Mark.OPEN);
        path.add(rule);
        for (Needs.Need need : Needs.of(rule)) {
            pack.rule(need.level(), need.id()).ifPresent(this::visit);
        }
        path.remove(path.size() - 1);
        marks.put(rule, Mark.DONE);
    }
}
