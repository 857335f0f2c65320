package org.heding.desktop.palette;

import java.util.Locale;
import java.util.OptionalInt;
import org.heding.message.Messages;
import org.heding.message.Text;
import org.heding.place.Initials;

/**
 * Something that can be gone to or done.
 *
 * @param name what it is called now, in the language of the window
 * @param label what it is called in either language
 * @param note what it is
 * @param key the key that does the same, or an empty text
 * @param action goes there or does it
 */
public record Entry(String name, Text label, String note, String key, Runnable action) {
    /**
     * How well what was typed names it: the less the better. By its name, by the first letters of its Chinese name's
     * reading, by its English name.
     */
    OptionalInt rank(String typed) {
        String chinese = label.in(Messages.of(Locale.SIMPLIFIED_CHINESE));
        String english = label.in(Messages.of(Locale.ENGLISH)).toLowerCase(Locale.ROOT);
        String wanted = typed.toLowerCase(Locale.ROOT);
        int[] places = {
            name.toLowerCase(Locale.ROOT).indexOf(wanted), Initials.find(chinese, typed), english.indexOf(wanted)
        };
        int best = Integer.MAX_VALUE;
        for (int way = 0; way < places.length; way++) {
            if (places[way] >= 0) {
                best = Math.min(best, (places[way] == 0 ? 0 : places.length) + way);
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
