package org.heding.workbook.blank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heding.assessment.Assessment;
import org.heding.formula.Fraction;
import org.heding.formula.Value;
import org.heding.ledger.Ledger;
import org.heding.ledger.Person;
import org.heding.ledger.Tier;
import org.heding.ledger.Unit;
import org.heding.message.Messages;
import org.heding.policy.Type;

/**
 * Where what is put into a blank comes from.
 *
 * @param assessment the figures of the year
 * @param head what the document says of itself
 * @param today the day
 * @param closed of a closed year, the results as they stood, by {@link #key}; nothing of an open year
 */
public record Source(Assessment assessment, Head head, LocalDate today, Optional<Map<String, String>> closed) {
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int DAY_OF_BIRTH = 6;

    /**
     * What a document says of itself.
     *
     * @param title its title
     * @param place the code of the place it is about; empty for everywhere
     * @param fullName the place's name with those of all above it
     */
    public record Head(String title, String place, String fullName) {}

    /** The key of a result in a closed year. */
    public static String key(String holder, String name) {
        return holder + " " + name;
    }

    Ledger ledger() {
        return assessment.ledger();
    }

    /** A day as it is written into a sentence. */
    static String spoken(LocalDate day) {
        return SPOKEN.format(day);
    }

    /** What is known of a unit or person; of a setting whoever is asked about. */
    Answer answer(String holder, Thing thing, Messages messages) {
        return switch (thing.id()) {
            case "setting.year" -> new Answer.Words(String.valueOf(assessment.year()));
            case "setting.place" ->
                words(ledger().unit(head.place()).map(Unit::name).orElse(head.title()));
            case "setting.full_place" -> words(head.fullName().isEmpty() ? head.title() : head.fullName());
            case "setting.title" -> words(head.title());
            case "setting.today" -> new Answer.Day(today);
            case "education" ->
                person(holder).map(person -> words(person.education())).orElse(Answer.NONE);
            case "qualification" ->
                person(holder).map(person -> words(person.qualification())).orElse(Answer.NONE);
            case "post_grade" ->
                person(holder).map(person -> words(person.postGrade())).orElse(Answer.NONE);
            default -> thing.id().contains(".") ? name(holder, thing.id()) : figure(holder, thing, messages);
        };
    }

    private Optional<Person> person(String holder) {
        return ledger().person(holder);
    }

    private static Answer words(String text) {
        return text.isBlank() ? Answer.MISSING : new Answer.Words(text);
    }

    private Answer name(String holder, String id) {
        String whose = id.substring(0, id.indexOf('.'));
        String code = person(holder).map(Person::community).orElse(holder);
        return switch (whose) {
            case "person" -> person(holder).map(person -> ofPerson(person, id)).orElse(Answer.NONE);
            case "unit" -> ofUnit(code, id);
            default -> {
                Tier tier = Tier.valueOf(whose.toUpperCase(Locale.ROOT));
                yield code.length() < tier.digits() ? Answer.NONE : ofUnit(tier.prefix(code), id);
            }
        };
    }

    private Answer ofUnit(String code, String id) {
        return id.endsWith(".code")
                ? words(code)
                : ledger().unit(code).map(unit -> words(unit.name())).orElse(Answer.MISSING);
    }

    /** Sex and day of birth stand in the ID number. */
    private static Answer ofPerson(Person person, String id) {
        String number = person.idNumber();
        return switch (id) {
            case "person.name" -> words(person.name());
            case "person.id_number" -> words(number);
            case "person.sex" -> words((number.charAt(16) - '0') % 2 == 1 ? "男" : "女");
            default -> {
                try {
                    String day = number.substring(DAY_OF_BIRTH, DAY_OF_BIRTH + 8);
                    yield new Answer.Day(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE));
                } catch (DateTimeParseException e) {
                    yield Answer.MISSING;
                }
            }
        };
    }

    private Answer figure(String holder, Thing thing, Messages messages) {
        Value value = assessment.value(holder, thing.id());
        boolean result = assessment.pack().rule(Levels.of(holder), thing.id()).isPresent()
                && assessment.pack().input(Levels.of(holder), thing.id()).isEmpty();
        if (result && closed.isPresent() && !(value instanceof Value.NotApplicable)) {
            return asClosed(closed.get().get(key(holder, thing.id())), thing, value);
        }
        return switch (value) {
            case Value.Amount amount -> amount(amount, thing.type(), messages);
            case Value.Words words -> words(words.text());
            case Value.Truth truth -> yes(truth.holds(), messages);
            case Value.Missing missing -> Answer.MISSING;
            case Value.NotApplicable none -> Answer.NONE;
        };
    }

    private static Answer amount(Value.Amount amount, Type type, Messages messages) {
        return switch (type) {
            case DATE -> new Answer.Day(LocalDate.ofEpochDay(amount.number().toLong()));
            case TRUTH -> yes(amount.number().signum() != 0, messages);
            default -> new Answer.Number(amount.number(), amount.incomplete());
        };
    }

    private static Answer yes(boolean holds, Messages messages) {
        return words(messages.text(holds ? "assessment.yes" : "assessment.no"));
    }

    /** A result as it stood when the year was closed, whatever this program makes of it today. */
    private static Answer asClosed(String figure, Thing thing, Value now) {
        if (figure == null) {
            return Answer.MISSING;
        }
        if (thing.type() == Type.DATE) {
            return new Answer.Day(LocalDate.parse(figure));
        }
        boolean incomplete = now instanceof Value.Amount amount && amount.incomplete();
        return thing.type().isNumber()
                ? new Answer.Number(Fraction.of(new BigDecimal(figure)), incomplete)
                : words(figure);
    }
}
