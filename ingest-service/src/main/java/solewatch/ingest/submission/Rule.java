package solewatch.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.body.Refusal;

/** One named rule: what it asks of an event, where it points, and what it says when it is broken. */
record Rule<E>(String pointer, Refusal.Code code, String detail, BiPredicate<E, Instant> kept) {

    static <E> Rule<E> that(String pointer, Refusal.Code code, String detail, Predicate<E> kept) {
        return new Rule<>(pointer, code, detail, (event, now) -> kept.test(event));
    }

    /** The number, where there is one, is in this range, both ends included. */
    static <E> Rule<E> range(
            String pointer, double least, double most, Function<E, ? extends @Nullable Number> number) {
        return that(
                pointer, Refusal.Code.OUT_OF_RANGE, "must be from " + shown(least) + " to " + shown(most), event -> {
                    Number value = number.apply(event);
                    return value == null || (value.doubleValue() >= least && value.doubleValue() <= most);
                });
    }

    /** Every one of these elements is in this range. */
    static <E, T> Rule<E> eachInRange(
            String pointer, double least, double most, Function<E, List<T>> elements, ToDoubleFunction<T> number) {
        return that(
                pointer, Refusal.Code.OUT_OF_RANGE, "must be from " + shown(least) + " to " + shown(most), event -> {
                    for (T element : elements.apply(event)) {
                        double value = number.applyAsDouble(element);
                        if (value < least || value > most) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** The refusals of every rule this event breaks. */
    static <E> List<Refusal> broken(List<Rule<E>> rules, E event, Instant now) {
        return rules.stream()
                .filter(rule -> !rule.kept.test(event, now))
                .map(rule -> new Refusal(rule.pointer, rule.code, rule.detail))
                .toList();
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
