package solewatch.analysis.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.FactId;
import solewatch.events.Finding.Measure;

/**
 * One thing worth a word. Code, subject, item and day together are its identity: the same facts never say it twice.
 *
 * @param row of docs/science.md, What is implemented
 * @param scope what the runner must have allowed for somebody else to see it
 * @param subject what it is about, such as a shoe's id, a side or a place on the foot; null when it is the runner
 * @param item what of the subject, or null
 * @param on the local day it came to hold, or last held
 * @param measures the numbers; every number of the text is one of them
 * @param facts what it rests on
 */
public record Note(
        NoteCode code,
        String row,
        Scope scope,
        NoteCode.Kind kind,
        @Nullable String subject,
        @Nullable String item,
        LocalDate on,
        List<Measure> measures,
        String text,
        List<FactId> facts) {

    public Note {
        measures = List.copyOf(measures);
        facts = List.copyOf(facts);
    }

    /** A note in the making; its text takes its numbers from its measures. */
    static final class Draft {

        private static final double HUNDREDTHS = 100;

        private final NoteCode code;
        private final LocalDate on;
        private final List<Measure> measures = new ArrayList<>();
        private final Set<FactId> facts = new LinkedHashSet<>();
        private @Nullable String subject;
        private @Nullable String item;

        Draft(NoteCode code, LocalDate on) {
            this.code = code;
            this.on = on;
        }

        Draft(NoteCode code, int epochDay) {
            this(code, LocalDate.ofEpochDay(epochDay));
        }

        Draft about(String newSubject, @Nullable String newItem) {
            subject = newSubject;
            item = newItem;
            return this;
        }

        Draft measure(String name, double value, String unit) {
            measures.add(new Measure(name, rounded(value), null, unit));
            return this;
        }

        Draft measure(String name, double value, double threshold, String unit) {
            measures.add(new Measure(name, rounded(value), rounded(threshold), unit));
            return this;
        }

        Draft restingOn(Collection<FactId> more) {
            facts.addAll(more);
            return this;
        }

        /** The note; {@code {name}} stands for a measure's value and {@code {name!}} for its threshold. */
        Note saying(String template) {
            String text = template;
            for (Measure measure : measures) {
                text = text.replace("{" + measure.name() + "}", format(measure.value()));
                Double threshold = measure.threshold();
                if (threshold != null) {
                    text = text.replace("{" + measure.name() + "!}", format(threshold));
                }
            }
            return new Note(
                    code, code.row(), code.scope(), code.kind(), subject, item, on, measures, text, List.copyOf(facts));
        }

        private static double rounded(double value) {
            return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
        }

        private static String format(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
