package org.heding.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.heding.message.Label;
import org.heding.message.Phrase;
import org.heding.message.Text;

/**
 * The paper behind a pack.
 *
 * @param title its title
 * @param issuer who issued it
 * @param issued the day of issue; nothing where it is not known
 * @param source what the pack was read from, if not the paper itself
 * @param published the day that source was published; nothing where it is not known
 * @param caveat what the reader must bear in mind
 */
public record Paper(
        Label title,
        Label issuer,
        Optional<LocalDate> issued,
        Label source,
        Optional<LocalDate> published,
        Label caveat) {
    /** Who issued it and, where that is known, when. */
    public Text issuance() {
        return issued.<Text>map(day -> Phrase.of("policy.issued", issuer, day.toString()))
                .orElse(issuer);
    }

    /** The day of issue in words. */
    public Text issuedOn() {
        return said(issued);
    }

    /** The day its source was published in words. */
    public Text publishedOn() {
        return said(published);
    }

    private static Text said(Optional<LocalDate> day) {
        return day.<Text>map(known -> Label.same(known.toString())).orElse(Phrase.of("policy.day_unknown"));
    }
}
